import type { Field } from './field.ts';
import { asked, declareField } from './field.ts';
import { options, strings } from './kinds.ts';
import { answer, hasOption } from './rules.ts';

/** Every option that is offered, once. */
const isOrder = (field: Field, value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length === field.options?.length &&
  new Set(value).size === value.length &&
  value.every((entry) => hasOption(field, entry));

/** All options in the order that the visitor gives them, the first one first. Not answered until they were put in order. */
export const ranking = declareField({
  type: 'ranking',
  control: 'ranking',
  keys: { ...asked, options, default: strings },
  needs: ['name', 'label', 'options'],
  empty: [],
  value: (field) => answer((value) => isOrder(field, value)),
  // Nothing in order is no answer, not an empty one.
  parse: (typed) => (Array.isArray(typed) && typed.length > 0 ? typed : undefined),
  format: (value, field) => (isOrder(field, value) ? value : undefined),
});
