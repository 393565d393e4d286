import { country } from './country.ts';
import { codesOf, MANDATORY_POSTCODE, NO_POSTCODE, REGIONS } from './countries.ts';
import { asked, declareField, placed } from './field.ts';
import { choice, strings, texts } from './kinds.ts';
import { asGroup, chosenParts, partsOf } from './parts.ts';

type Written = { readonly [key: string]: unknown };

const parts = {
  line1: { label: 'Street and number', autocomplete: 'address-line1' },
  line2: { label: 'Apartment, floor or building', autocomplete: 'address-line2' },
  postalCode: { label: 'Postal code', autocomplete: 'postal-code', width: 'half' },
  city: { label: 'City', autocomplete: 'address-level2', width: 'half' },
  region: { label: 'State or province', autocomplete: 'address-level1', width: 'half' },
  country: { label: 'Country', autocomplete: 'country', width: 'half', type: 'country' },
};

const isIn = (codes: string) => ({ field: 'country', in: codesOf(codes) });

/** What the country decides. While it is not answered, the postal code is asked and the region is not. */
function byCountry(part: string, { required, requiredIf }: Written): Written {
  if (part === 'region') return { showIf: isIn(REGIONS) };
  if (part !== 'postalCode') return {};
  const mandatory = isIn(MANDATORY_POSTCODE);
  return {
    showIf: { none: [isIn(NO_POSTCODE)] },
    required: undefined,
    requiredIf: required === true ? mandatory : requiredIf && { all: [mandatory, requiredIf] },
  };
}

/**
 * A postal address, sent as an object. What is asked of the country follows from it: no postal code in Hong Kong, a state in
 * the United States. `required` is about street, city, country and, where letters need one, the postal code. `parts` asks
 * for some of it only, in that order; without the country, of all countries alike.
 */
export const address = declareField({
  type: 'address',
  control: 'group',
  keys: {
    name: asked.name,
    label: asked.label,
    hint: asked.hint,
    required: asked.required,
    requiredIf: asked.requiredIf,
    readOnly: asked.readOnly,
    readOnlyIf: asked.readOnlyIf,
    rules: asked.rules,
    messages: asked.messages,
    autocomplete: choice('billing', 'shipping', 'off'),
    parts: partsOf('line1', 'line2', 'postalCode', 'city', 'region', 'country'),
    labels: texts,
    only: strings,
    preferred: strings,
    ...placed,
  },
  needs: ['name', 'label'],
  format: () => undefined,
  // For the checker, which looks up `only` and `preferred` among the options.
  derive: country.derive,
  expand: (written) => {
    const { required, requiredIf, only, preferred } = written;
    const chosen = chosenParts(written.parts, parts);
    const depends = chosen.includes('country');
    return asGroup(written, chosen, (part) => ({
      ...parts[part],
      ...(!/line2|region/.test(part) && { required, requiredIf }),
      ...(depends && byCountry(part, written)),
      ...(part === 'country' && { only, preferred }),
    }));
  },
});
