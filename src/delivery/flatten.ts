import type { Submission } from './submission.ts';

/** A name and a value, as in an HTML form's entry list. */
export type Entry = [name: string, value: string];

/** The answers, then the rest of the envelope as `_lead_id`, `_lead_form_id`, `_lead_submitted_at`, `_lead_extra_…`. */
export const flatten = ({ values, ...envelope }: Submission): Entry[] => [
  ...flattenValues(values),
  ...entries('_lead', envelope, (parent, key) => `${parent}_${key.replace(/[A-Z]/g, '_$&').toLowerCase()}`),
];

/**
 * The answers as an HTML form would send them: under their own names, groups as `company[name]` (what PHP, Rails,
 * Express and most form backends read), one entry per item of an array, the items of a list of groups as
 * `people[0][name]`, booleans as `true` and `false`, line breaks as CRLF. Nothing for `undefined`.
 */
export const flattenValues = (values: Submission['values']): Entry[] =>
  entries('', values, (parent, key) => (parent ? `${parent}[${key}]` : key));

type Value = object | string | number | boolean | null | undefined;

function entries(name: string, value: Value, nest: (parent: string, key: string) => string): Entry[] {
  if (value === undefined) return [];
  if (!isObject(value)) return [[name, String(value ?? '').replace(/\r\n?|\n/g, '\r\n')]];
  return Object.entries(value).flatMap(([key, item]: [string, Value]) =>
    entries(Array.isArray(value) && !isObject(item) ? name : nest(name, key), item, nest),
  );
}

const isObject = (value: Value): value is object => typeof value === 'object' && value !== null;
