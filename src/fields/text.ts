import { declareField, formatText, typed } from './field.ts';
import { line } from './rules.ts';

/** One line of text. Any script, any length unless the definition limits it. */
export const text = declareField({
  type: 'text',
  control: 'input',
  keys: typed,
  needs: ['name', 'label'],
  empty: '',
  value: line,
  attributes: () => ({ type: 'text' }),
  format: formatText,
});
