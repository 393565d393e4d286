import { asked, declareField } from './field.ts';
import { options, string } from './kinds.ts';
import { hasOption, offered } from './rules.ts';

/** One of a few options, all in sight. */
export const radio = declareField({
  type: 'radio',
  control: 'choices',
  keys: { ...asked, options, default: string },
  needs: ['name', 'label', 'options'],
  empty: '',
  value: offered,
  attributes: () => ({ type: 'radio' }),
  format: (value, field) => (hasOption(field, value) ? value : undefined),
});
