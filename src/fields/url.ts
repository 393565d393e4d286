import { declareField, formatText, typed } from './field.ts';
import { line, rule } from './rules.ts';

/** With or without `https://`, as people type it; never another scheme. */
const isAddress = (value: string): boolean => {
  try {
    const { protocol, hostname } = new URL(/^[a-z][a-z\d+.-]*:(?!\d)/i.test(value) ? value : `https://${value}`);
    return /^https?:$/.test(protocol) && /.\../.test(hostname);
  } catch {
    return false;
  }
};

/** A web address; `example.com` is one. Sent as it was typed, trimmed. */
export const url = declareField({
  type: 'url',
  control: 'input',
  keys: typed,
  needs: ['name', 'label'],
  empty: '',
  value: (field) => line(field, 2048, rule('typeMismatch', isAddress)),
  attributes: () => ({ type: 'url', inputmode: 'url', autocomplete: 'url', spellcheck: 'false' }),
  format: formatText,
});
