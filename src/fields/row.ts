import { declareField } from './field.ts';

/** One row of a `repeat`. Made by the form, never written. */
export const row = declareField({
  type: 'row',
  control: 'row',
  keys: {},
  needs: [],
  format: () => undefined,
});
