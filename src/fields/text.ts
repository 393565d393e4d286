import { asked, defineField, formatText } from './field.ts';
import { integer, string, text as sentence } from './kinds.ts';
import { line } from './rules.ts';

/** One line of text. Any script, any length unless the definition limits it. */
export const text = defineField({
  type: 'text',
  control: 'input',
  keys: { ...asked, placeholder: sentence, default: string, minLength: integer, maxLength: integer },
  needs: ['name', 'label'],
  empty: '',
  value: line,
  attributes: () => ({ type: 'text' }),
  format: formatText,
});
