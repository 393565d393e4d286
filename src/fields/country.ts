import { codesOf, COUNTRIES } from './countries.ts';
import type { Field } from './field.ts';
import { asked, declareField } from './field.ts';
import { string, strings, text } from './kinds.ts';
import { answer } from './rules.ts';

/** The countries that are offered: `only` some, if one of them is a country. */
function codes({ only = [] }: Field): readonly string[] {
  const all = codesOf(COUNTRIES);
  const some = all.filter((code) => only.includes(code));
  return some.length > 0 ? some : all;
}

const isOffered = (field: Field, value: unknown): value is string =>
  typeof value === 'string' && codes(field).includes(value);

/** Names and their order; in English where the runtime does not understand the language. */
function inLanguage(language: string): { names: Intl.DisplayNames; order: Intl.Collator } {
  try {
    return {
      names: new Intl.DisplayNames([language, 'en'], { type: 'region' }),
      order: new Intl.Collator([language, 'en']),
    };
  } catch {
    return inLanguage('en');
  }
}

/**
 * A country, sent as its code of ISO 3166-1 alpha-2. The names are those of the visitor's language, in its order; `preferred`
 * codes come first, `only` leaves the others out.
 */
export const country = declareField({
  type: 'country',
  control: 'select',
  keys: { ...asked, placeholder: text, default: string, preferred: strings, only: strings },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer((value) => isOffered(field, value)),
  attributes: () => ({ autocomplete: 'country' }),
  format: (value, field) => (isOffered(field, value) ? value : undefined),
  derive: (field, { language }) => {
    const { names, order } = inLanguage(language);
    const { preferred = [] } = field;
    const rank = (code: string): number => (preferred.includes(code) ? preferred.indexOf(code) : preferred.length);
    const options = codes(field).map((value) => ({ value, label: names.of(value) ?? value }));
    return {
      options: options.sort((a, b) => rank(a.value) - rank(b.value) || order.compare(a.label, b.label)),
    };
  },
});
