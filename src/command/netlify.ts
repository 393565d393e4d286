/** `lead-form netlify`: the form that Netlify looks for in the static pages of a site when it is deployed. */
import type { Definition, Node } from '../core.ts';
import type { Destination } from '../delivery/destination.ts';
import { prepareDestination } from '../delivery/destination.ts';
import type { FileAnswer } from '../delivery/files.ts';
import { limitsOf } from '../fields/file.ts';
import { createNodes, mostRows } from '../model/nodes.ts';
import { collect } from '../model/values.ts';
import { destinationsOf } from './inspect.ts';
import { CommandError } from './read-definition.ts';
import { createTestSubmission } from './test-submission.ts';

/** The name by which Netlify tells its forms apart, in every submission. */
const FORM_NAME = 'form-name';

/** Stays empty: whoever fills it in is no visitor. */
const HONEYPOT = 'bot-field';

/**
 * A hidden form with every name that a submission can carry: Netlify drops what it has not seen there.
 *
 * @throws CommandError when the form has no name.
 */
export async function netlifySkeleton(definition: Definition): Promise<string> {
  const entries = await everyEntry(definition);
  const name = entries.get(FORM_NAME) ?? definition.id;
  if (!name) throw new CommandError('Netlify tells forms apart by name: give the definition an "id".', 1);
  entries.delete(FORM_NAME);
  const hasFiles = [...entries.values()].includes(SOME_FILE);
  const form = attributes({
    name,
    method: 'post',
    ...(hasFiles && { enctype: 'multipart/form-data' }),
    'data-netlify': 'true',
    'netlify-honeypot': HONEYPOT,
  });
  return [
    `<form ${form} hidden>`,
    `  <input ${attributes({ type: 'hidden', name: FORM_NAME, value: name })} />`,
    `  <input ${attributes({ name: HONEYPOT })} />`,
    ...[...entries].map(
      ([entry, value]) => `  <input ${attributes({ ...(value === SOME_FILE && { type: 'file' }), name: entry })} />`,
    ),
    '</form>',
  ].join('\n');
}

/** What the form would send if everything in it were answered: the names as the encoder writes them. */
async function everyEntry(definition: Definition): Promise<Map<string, string>> {
  const destination = netlifyDestination(definition);
  const prepared = await prepareDestination({ ...destination, encoding: 'urlencoded' }, 'https://page.invalid/');
  if ('fault' in prepared) throw new CommandError(prepared.fault, 1);
  const { submission } = createTestSubmission(definition, 'https://page.invalid');
  const nodes = createNodes(definition.fields, mostRows);
  const values = collect(nodes, () => true, someAnswer);
  const { body } = await prepared.write(
    { ...submission, values, replaces: submission.id, extra: undefined },
    new Map(),
  );
  return new Map(new URLSearchParams(body.map(String).join('')));
}

function netlifyDestination(definition: Definition): Destination {
  const found = destinationsOf(definition).find(({ destination: { recipe } }) => recipe === 'netlify');
  return found?.destination ?? { url: '/', recipe: 'netlify' };
}

const SOME_FILE = 'some file';

/** Several files are sent one by one, each under a name of its own. */
function someAnswer({ type, field }: Node): unknown {
  if (!type.files) return 'some answer';
  const file: FileAnswer = { name: SOME_FILE, size: 0, mediaType: '', part: '' };
  return field.multiple ? Array.from({ length: limitsOf(field).maxItems }, () => file) : file;
}

const attributes = (values: { readonly [name: string]: string }): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ');

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
