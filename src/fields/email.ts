import { declareField, formatText, typed } from './field.ts';
import { line, rule } from './rules.ts';

/**
 * An e-mail address. Permissive on purpose (RFC 6531 allows any script): something, `@`, a domain with a dot; at most
 * 254 characters (RFC 5321). Spaces around it are dropped.
 */
export const email = declareField({
  type: 'email',
  control: 'input',
  keys: typed,
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
