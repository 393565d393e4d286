import { asked, defineField, formatText } from './field.ts';
import { string, text } from './kinds.ts';
import { line, rule } from './rules.ts';

/**
 * An e-mail address. Permissive on purpose (RFC 6531 allows any script): something, `@`, a domain with a dot; at most
 * 254 characters (RFC 5321). Spaces around it are dropped.
 */
export const email = defineField({
  type: 'email',
  control: 'input',
  keys: { ...asked, placeholder: text, default: string },
  needs: ['name', 'label'],
  empty: '',
  value: (field) =>
    line(
      field,
      254,
      rule('typeMismatch', (value) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)),
    ),
  attributes: () => ({ type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: 'false' }),
  format: formatText,
});
