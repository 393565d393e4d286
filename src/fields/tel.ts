import { declareField, formatText, typed } from './field.ts';
import { line, rule } from './rules.ts';

/** A telephone number in any shape: spaces, brackets, extensions, any digits of any script; at least three of them. */
export const tel = declareField({
  type: 'tel',
  control: 'input',
  keys: typed,
  needs: ['name', 'label'],
  empty: '',
  value: (field) =>
    line(
      field,
      100,
      rule('typeMismatch', (value) => (value.match(/\p{Nd}/gu) ?? []).length >= 3),
    ),
  attributes: () => ({ type: 'tel', inputmode: 'tel', autocomplete: 'tel' }),
  format: formatText,
});
