import { declareField, formatText, typed } from './field.ts';
import { integer } from './kinds.ts';
import { line } from './rules.ts';

/** Several lines of text. */
export const textarea = declareField({
  type: 'textarea',
  control: 'textarea',
  keys: { ...typed, rows: integer },
  needs: ['name', 'label'],
  empty: '',
  value: line,
  attributes: ({ rows = 4 }) => ({ rows }),
  format: formatText,
});
