import { asked, declareField } from './field.ts';
import { options, string, text } from './kinds.ts';
import { hasOption, offered } from './rules.ts';

/** One of several options, in a native drop-down list. */
export const select = declareField({
  type: 'select',
  control: 'select',
  keys: { ...asked, placeholder: text, options, default: string },
  needs: ['name', 'label', 'options'],
  empty: '',
  value: offered,
  format: (value, field) => (hasOption(field, value) ? value : undefined),
});
