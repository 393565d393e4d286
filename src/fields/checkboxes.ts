import type { Field } from './field.ts';
import { asked, declareField } from './field.ts';
import { integer, options, strings } from './kinds.ts';
import { answer, hasOption } from './rules.ts';

const areOptions = (field: Field, value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => hasOption(field, entry));

/** Any number of options. Always an array, so that "none" differs from "not asked". */
export const checkboxes = declareField({
  type: 'checkboxes',
  control: 'choices',
  keys: { ...asked, options, default: strings, minItems: integer, maxItems: integer },
  needs: ['name', 'label', 'options'],
  empty: [],
  blank: [],
  value: (field) => answer((value) => areOptions(field, value)),
  attributes: () => ({ type: 'checkbox' }),
  format: (value, field) => (areOptions(field, value) ? value : undefined),
});
