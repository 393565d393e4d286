import { declareField } from './field.ts';
import { boolean, condition, fields, string, text } from './kinds.ts';

/**
 * One page of a form: written in `steps`, or made of each question where the layout is conversational. It has no name:
 * its answers stand beside those of the other steps.
 */
export const step = declareField({
  type: 'step',
  control: 'step',
  keys: { id: string, title: text, description: text, fields, review: boolean, showIf: condition },
  needs: [],
  format: () => undefined,
});
