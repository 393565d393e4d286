import * as z from 'zod/mini';
import { asked, defineField } from './field.ts';
import { options, strings } from './kinds.ts';
import { hasOption, offered } from './rules.ts';

/** Any number of options. Always an array, so that "none" differs from "not asked". */
export const checkboxes = defineField({
  type: 'checkboxes',
  control: 'choices',
  keys: { ...asked, options, default: strings },
  needs: ['name', 'label', 'options'],
  empty: [],
  blank: [],
  value: (field) => z.array(offered(field)),
  attributes: () => ({ type: 'checkbox' }),
  format: (value, field) =>
    Array.isArray(value) && value.every((entry) => hasOption(field, entry)) ? value : undefined,
});
