import { toBase64 } from './base64.ts';
import { Refusal } from './refusal.ts';

type Tree = { [name: string]: unknown };

/** A form needs a handful of levels; each further one would take a step of the stack. */
const DEEPEST = 32;

const ENVELOPE_NAME = /^_lead_(?:(form|page|extra)_)?(.+)$/;

/**
 * Puts flat form data together again: `_lead_submitted_at` becomes `submittedAt`, `_lead_page_url` becomes `page.url`, and
 * beside them stand the answers in `values`, with `company[name]` nested, a repeated name as a list, and a file as `{ name,
 * size, mediaType, part, content }`. All else is text, also numbers and ticks.
 *
 * @throws Refusal 400 for names that nest deeper than any form.
 */
export async function readEntries(form: FormData): Promise<Tree> {
  const envelope = emptyTree();
  const values = emptyTree();
  for (const [name, entry] of form) {
    const [, block, key] = ENVELOPE_NAME.exec(name) ?? [];
    if (key === undefined) {
      const value = typeof entry === 'string' ? entry : await readFile(name, entry);
      if (value !== undefined) assign(values, pathOf(name), value);
    } else if (typeof entry === 'string') {
      assign(envelope, block ? [block, block === 'extra' ? key : camelCase(key)] : [camelCase(key)], entry);
    }
  }
  // The only number of the envelope.
  const format = envelope.format === undefined ? {} : { format: Number(envelope.format) };
  return plain({ ...envelope, ...format, values });
}

/** As `JSON.parse` would give it. */
const plain = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, isTree(value) ? plain(value) : value]));

/** An empty file control of a plain HTML form sends a file without a name. */
async function readFile(part: string, file: File): Promise<object | undefined> {
  const { name, size, type: mediaType } = file;
  if (name === '' && size === 0) return undefined;
  return { name, size, mediaType, part, content: toBase64(new Uint8Array(await file.arrayBuffer())) };
}

/** Without a prototype, so that a field named `__proto__` is a field like any other. */
const emptyTree = (): Tree => Object.create(null) as Tree;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

function pathOf(name: string): readonly string[] {
  const path = name.split(/\]\[|\[|\]$/).filter((part, index) => index === 0 || part !== '');
  if (path.length > DEEPEST) throw new Refusal(400, 'A name nests deeper than any form. Send the answers as they are.');
  return path;
}

const camelCase = (text: string): string => text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function assign(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): void {
  const before = tree[key];
  if (rest.length > 0) {
    const branch = isTree(before) ? before : emptyTree();
    tree[key] = branch;
    assign(branch, rest, value);
  } else {
    tree[key] = before === undefined ? value : [before, value].flat();
  }
}
