import { declareField, placed } from './field.ts';
import { fields, name, text } from './kinds.ts';

/** Fields that belong together. Their answers are nested in an object under the group's name. */
export const group = declareField({
  type: 'group',
  control: 'group',
  keys: { name, label: text, hint: text, fields, ...placed },
  needs: ['name', 'label', 'fields'],
  format: () => undefined,
});
