/** What `autocomplete` may say: the autofill detail tokens of the HTML Standard (WHATWG, "Autofill"). */
const FIELDS = `name honorific-prefix given-name additional-name family-name honorific-suffix nickname username
  new-password current-password one-time-code organization-title organization street-address address-line1 address-line2
  address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name
  cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
  transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo`.split(/\s+/);

/** These may say whose: `work email`. */
const CONTACTS = `tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
  tel-extension email impp`.split(/\s+/);

export const autocompleteWords: readonly string[] = ['on', 'off', ...FIELDS, ...CONTACTS];

/** `off`, `email`, `work tel`, `section-partner billing postal-code`… */
export function isAutocomplete(value: string): boolean {
  const tokens = value.trim().toLowerCase().split(/\s+/);
  if (tokens.length === 1 && /^o(n|ff)$/.test(value.trim())) return true;
  if (tokens[0]?.startsWith('section-')) tokens.shift();
  if (/^(shipping|billing)$/.test(tokens[0] ?? '')) tokens.shift();
  if (tokens.at(-1) === 'webauthn') tokens.pop();
  const [first = '', second, ...rest] = tokens;
  if (second === undefined) return FIELDS.includes(first) || CONTACTS.includes(first);
  return rest.length === 0 && /^(home|work|mobile|fax|pager)$/.test(first) && CONTACTS.includes(second);
}
