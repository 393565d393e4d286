import { asked, defineField, formatText } from './field.ts';
import { integer, string, text } from './kinds.ts';
import { line } from './rules.ts';

/** Several lines of text. */
export const textarea = defineField({
  type: 'textarea',
  control: 'textarea',
  keys: { ...asked, placeholder: text, default: string, minLength: integer, maxLength: integer, rows: integer },
  needs: ['name', 'label'],
  empty: '',
  value: line,
  attributes: ({ rows = 4 }) => ({ rows }),
  format: formatText,
});
