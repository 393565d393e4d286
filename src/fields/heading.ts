import { declareField, placed } from './field.ts';
import { choice, text } from './kinds.ts';

/** A heading between fields. `level` is its rank in the page's outline. */
export const heading = declareField({
  type: 'heading',
  control: 'heading',
  keys: { text, level: choice('2', '3', '4'), ...placed },
  needs: ['text'],
  format: () => undefined,
});
