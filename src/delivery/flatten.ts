import type { FileAnswer } from './files.ts';
import { isFile } from './files.ts';
import type { Submission } from './submission.ts';

/** A name and a value, as in an HTML form's entry list. */
export type Entry = readonly [name: string, value: string | FileAnswer];

/** An entry that is text: a file is its name. */
export type TextEntry = readonly [name: string, value: string];

/**
 * How several choices are written: `[]` puts each under `name[]`, as PHP and Rails want it, which keep only one entry of a
 * name otherwise; anything else joins them into one entry. Default: one entry for each, as HTML forms do.
 */
export type Lists = '[]' | ', ' | ';';

/** The answers, then the rest of the envelope as `_lead_id`, `_lead_form_id`, `_lead_submitted_at`, `_lead_extra_…`. */
export const flatten = ({ values, ...envelope }: Submission, lists?: Lists): Entry[] => [
  ...flattenValues(values, lists),
  ...entries('_lead', envelope, (parent, key) => `${parent}_${key.replace(/[A-Z]/g, '_$&').toLowerCase()}`),
];

/**
 * The answers as an HTML form would send them: under their own names, groups as `company[name]` (what PHP, Rails,
 * Express and most form backends read), one entry per item of an array, the items of a list of groups as
 * `people[0][name]`, booleans as `true` and `false`, line breaks as CRLF. Nothing for `undefined`.
 */
export const flattenValues = (values: object, lists?: Lists): Entry[] =>
  entries('', values, (parent, key) => (parent ? `${parent}[${key}]` : key), lists);

/** Files by their names, for what can only carry text. */
export const asText = (list: readonly Entry[]): TextEntry[] =>
  list.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);

type Value = object | string | number | boolean | null | undefined;

type Nest = (parent: string, key: string) => string;

function entries(name: string, value: Value, nest: Nest, lists?: Lists): Entry[] {
  if (value === undefined) return [];
  if (!isObject(value)) return [[name, String(value ?? '').replace(/\r\n?|\n/g, '\r\n')]];
  if (isFile(value)) return [[name, value]];
  const isChoices = Array.isArray(value) && value.length > 0 && !value.some(isObject);
  if (isChoices && lists && lists !== '[]') return entries(name, value.join(lists), nest);
  const itemName = isChoices && lists ? `${name}[]` : name;
  return Object.entries(value).flatMap(([key, item]: [string, Value]) =>
    entries(Array.isArray(value) && !isObject(item) ? itemName : nest(name, key), item, nest, lists),
  );
}

const isObject = (value: Value): value is object => typeof value === 'object' && value !== null;
