import { declareField, placed } from './field.ts';
import { text } from './kinds.ts';

/** Text between fields, in the small safe markup: links, bold, italic, lists; never HTML. */
export const paragraph = declareField({
  type: 'paragraph',
  control: 'paragraph',
  keys: { text, ...placed },
  needs: ['text'],
  format: () => undefined,
});
