import { asked, declareField } from './field.ts';
import { boolean } from './kinds.ts';
import { answer } from './rules.ts';

/** One box to tick. Always a boolean, so that "no" differs from "not asked". `required`: it must be ticked. */
export const checkbox = declareField({
  type: 'checkbox',
  control: 'checkbox',
  keys: { ...asked, default: boolean },
  needs: ['name', 'label'],
  empty: false,
  blank: false,
  value: () => answer((value) => typeof value === 'boolean'),
  format: (value) => (typeof value === 'boolean' ? value : undefined),
});
