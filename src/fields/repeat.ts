import { declareField, placed } from './field.ts';
import { fields, integer, name, text } from './kinds.ts';

/** Fields that the visitor answers as often as needed: rows to add and to take away. Sent as a list of objects. */
export const repeat = declareField({
  type: 'repeat',
  control: 'repeat',
  keys: { name, label: text, hint: text, fields, minItems: integer, maxItems: integer, addLabel: text, ...placed },
  needs: ['name', 'label', 'fields'],
  repeats: true,
  format: () => undefined,
});
