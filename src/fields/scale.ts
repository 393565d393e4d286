/** What is common to all scales: whole numbers side by side, of which one is chosen. */
import type { Field, FieldType, Typed } from './field.ts';
import { asked } from './field.ts';
import { integer, text } from './kinds.ts';
import { answer } from './rules.ts';

/** Keys of a scale; `low` and `high` say what its ends mean. */
export const scaled = { ...asked, default: integer, low: text, high: text };

/** From the digits in the control, or in the query string, to the number. */
const read = (value: unknown): unknown => (/^\d+$/.test(String(value)) ? Number(value) : undefined);

/** A scale from `min` to what `max` says of the field. */
export function scale(min: number, max: (field: Field) => number) {
  const isOn = (field: Field, value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max(field);
  return {
    control: 'scale',
    empty: '',
    value: (field: Field) => answer((value) => isOn(field, value)),
    // As texts, because an attribute that is the number 0 is left out.
    attributes: (field: Field) => ({ type: 'radio', min: String(min), max: String(max(field)) }),
    parse: (typed: Typed) => read(typed),
    format: (value: unknown, field: Field) => (isOn(field, read(value)) ? String(value) : undefined),
  } satisfies Partial<FieldType>;
}
