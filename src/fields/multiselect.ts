import { checkboxes } from './checkboxes.ts';
import { declareField } from './field.ts';

/** Any number of options out of many: a list to search in. Always an array, as with `checkboxes`. */
export const multiselect = declareField({ ...checkboxes, type: 'multiselect', control: 'multiselect' });
