import { valueAt } from './pointer.ts';
import type { Members } from './recipe.ts';
import type { Submission } from './submission.ts';

/**
 * Where something comes from: the path of an answer (`email`, `company/name`); an RFC 6901 pointer into the envelope when
 * it starts with a slash (`/id`, `/page/url`, `/values/email`); a constant; or either of the first two with what is sent
 * when there is nothing: without `empty` it is left out.
 */
export type Source =
  string | { readonly value: string | number | boolean } | { readonly from: string; readonly empty?: null | string };

/**
 * A receiver's names, and where each gets its value. Exactly this is sent. `properties/size` nests, as an object in JSON and
 * as `properties[size]` in flat encodings; a slash in a name is written `~1`. Under `*` the members of an object are sent
 * under their own names: `"*": "/values"` sends all answers. Of the same name the later one counts.
 */
export type Mapping = { readonly [name: string]: Source };

/** Every member of the object is sent under its own name. */
const ALL = '*';

/** What a receiver gets. A source that is none is left out: a broken detail must not cost the rest. */
export function applyMapping(submission: Submission, mapping: Mapping): Members {
  let document: Members = {};
  for (const [name, source] of Object.entries(mapping)) {
    const value = read(submission, source);
    if (name === ALL) document = { ...document, ...(isObject(value) ? value : {}) };
    else if (value !== undefined) document = place(document, name.split('/').map(unescape), value);
  }
  return document;
}

/** Which answer each name of the receiver carries, as pointers: `{"EMAIL": "/email"}`. */
export const namesOf = (mapping: Mapping): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([name, source]) => {
      const [, pointer] = pointerOf(source)?.match(/^\/values(\/.+)/) ?? [];
      return pointer && name !== ALL ? [[name, pointer]] : [];
    }),
  );

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unescape = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** Into the envelope. Nothing for a constant and for what is no source. */
function pointerOf(source: unknown): string | undefined {
  const path = isObject(source) ? source['from'] : source;
  if (typeof path !== 'string') return undefined;
  return path.startsWith('/') ? path : `/values/${path}`;
}

function read(submission: Submission, source: unknown): unknown {
  if (isObject(source) && 'value' in source) return source['value'];
  const pointer = pointerOf(source);
  const value = pointer === undefined ? undefined : valueAt(submission, pointer);
  const answered = value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);
  return answered ? value : isObject(source) ? source['empty'] : undefined;
}

/** `document` with `value` at that place. From entries, so that no name, not even `__proto__`, is anything but a name. */
function place(document: unknown, [name = '', ...inner]: readonly string[], value: unknown): Members {
  const members = new Map(isObject(document) ? Object.entries(document) : []);
  return Object.fromEntries(members.set(name, inner.length > 0 ? place(members.get(name), inner, value) : value));
}
