import { defineField, formatText } from './field.ts';
import { condition, name, string } from './kinds.ts';
import { line } from './rules.ts';

/** A constant, or what the page gives by `prefill`. Nobody sees it. */
export const hidden = defineField({
  type: 'hidden',
  control: 'none',
  keys: { name, default: string, showIf: condition },
  needs: ['name'],
  empty: '',
  value: line,
  format: formatText,
});
