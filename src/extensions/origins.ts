/** Values that the page holds: `prefill.query`, and `from` of hidden fields. */
import type { View } from '../controls/view.ts';
import { describePage } from '../delivery/page.ts';
import type { SessionHost } from '../element/session.ts';
import type { Origin } from '../fields/field.ts';
import type { Form } from '../model/form.ts';
import { mayBeFilledIn } from './kept-answers.ts';

/** Longer ones are cut off: they are a mistake, or somebody's mischief. */
const LONGEST = 2000;

const ticks: { readonly [text: string]: boolean } = { true: true, 1: true, false: false, 0: false };

/** Puts what parameters of the same name say into the fields that allow it. They are text, never markup. */
function readQuery(form: Form, query: URLSearchParams): void {
  for (const path of form.definition.prefill?.query ?? []) {
    const given = query.getAll(path).filter(Boolean);
    const [text] = given;
    if (text === undefined) continue;
    const refuse = (reason: string): void =>
      console.warn(`<lead-form> The parameter "${path}" of the page's address is not used: ${reason}.`);
    const node = form.find(`/${path}`);
    if (!node?.type.value) {
      refuse('no field of that name takes an answer');
      continue;
    }
    const { type, field } = node;
    const value = Array.isArray(type.empty) ? given : type.empty === false ? ticks[text] : text;
    const typed = mayBeFilledIn(node) ? type.format(value, field, form.language) : undefined;
    if (form.field(node).readOnly) refuse('the field is read-only');
    else if (typed === undefined) refuse('the value does not fit the field');
    else if (!form.state(node).touched) form.restore(node, { typed, badInput: false, touched: false });
  }
}

function readCookie({ cookie }: Document, name: string): string | undefined {
  const start = `${name}=`;
  const text = cookie.split('; ').find((pair) => pair.startsWith(start));
  const value = text?.slice(start.length);
  try {
    return value && decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readOrigin(origin: Origin, page: Document): string | null | undefined {
  const { query, meta, cookie, referrer } = origin;
  const { searchParams, pathname } = new URL(page.URL);
  const described = describePage(page.URL, page.title, page.referrer);
  if (query) return searchParams.get(query);
  if (origin.page) return { ...described, path: pathname }[origin.page];
  if (referrer) return described.referrer;
  if (meta) return page.head.querySelector<HTMLMetaElement>(`meta[name="${CSS.escape(meta)}"]`)?.content;
  return cookie && readCookie(page, cookie);
}

/** What a page may hold in secret is read only where its tag says so: the definition may come from elsewhere. */
function isAllowed({ meta, cookie }: Origin, allow: string | null, name: string): boolean {
  const secret = meta ? `meta:${meta}` : cookie && `cookie:${cookie}`;
  if (!secret || allow?.split(/\s+/).includes(secret)) return true;
  console.warn(`<lead-form> The field "${name}" may not read "${secret}": write allow="${secret}" on the tag.`);
  return false;
}

export function readOrigins({ form }: View, { ownerDocument, allow }: SessionHost): undefined {
  readQuery(form, new URL(ownerDocument.URL).searchParams);
  for (const node of form.answerable) {
    const { from, name } = node.field;
    if (!from || !isAllowed(from, allow, name)) continue;
    const typed = readOrigin(from, ownerDocument)?.slice(0, LONGEST);
    if (typed) form.restore(node, { typed, badInput: false, touched: false });
  }
}
