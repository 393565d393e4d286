import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';

const definitionOf = (keys: object = {}) =>
  parseDefinition({ fields: [{ type: 'address', name: 'home', label: 'Address', ...keys }] });

const partsOf = (keys: object = {}) => definitionOf(keys).fields[0]?.fields ?? [];

/** The parts that are asked of somebody in a country. */
function askedIn(country: string, keys: object = {}) {
  const form = createForm(definitionOf(keys));
  const node = form.find('/home/country');
  if (node) form.input(node, country);
  return form.answerable.filter((part) => form.isRelevant(part)).map((part) => part.name);
}

/** What is missing when somebody in a country answers nothing else. */
function missingIn(country: string | undefined, keys: object) {
  const validation = validateValues(definitionOf(keys), { home: { country } });
  return validation.ok ? [] : validation.problems.map(({ pointer }) => pointer.replace('/home/', ''));
}

describe('address', () => {
  it('is a group of parts that the browser can fill in', () => {
    expect(definitionOf().fields[0]).to.include({ type: 'group', name: 'home', label: 'Address' });
    expect(partsOf().map(({ name, autocomplete }) => [name, autocomplete])).to.deep.equal([
      ['line1', 'address-line1'],
      ['line2', 'address-line2'],
      ['postalCode', 'postal-code'],
      ['city', 'address-level2'],
      ['region', 'address-level1'],
      ['country', 'country'],
    ]);
  });

  it('is sent as an object', () => {
    const home = { line1: 'Via Roma 1', postalCode: '00184', city: 'Roma', region: 'RM', country: 'IT' };
    expect(validateValues(definitionOf({ required: true }), { home })).to.deep.equal({ ok: true, values: { home } });
  });

  for (const [country, parts] of [
    ['', ['line1', 'line2', 'postalCode', 'city', 'country']],
    ['DE', ['line1', 'line2', 'postalCode', 'city', 'country']],
    ['US', ['line1', 'line2', 'postalCode', 'city', 'region', 'country']],
    ['HK', ['line1', 'line2', 'city', 'region', 'country']],
    ['QA', ['line1', 'line2', 'city', 'country']],
  ] as const)
    it(`asks in ${country || 'no country yet'} for ${parts.join(', ')}`, () => {
      expect(askedIn(country)).to.deep.equal(parts);
    });

  it('requires a postal code only where letters need one', () => {
    expect(missingIn('DE', { required: true })).to.deep.equal(['line1', 'postalCode', 'city']);
    expect(missingIn('IE', { required: true })).to.deep.equal(['line1', 'city']);
    expect(missingIn('QA', { required: true })).to.deep.equal(['line1', 'city']);
    expect(missingIn(undefined, { required: true })).to.deep.equal(['line1', 'city', 'country']);
    expect(missingIn('DE', {})).to.deep.equal([]);
  });

  it('is required while the condition of the author holds', () => {
    const fields = [
      { type: 'checkbox', name: 'deliver', label: 'Deliver it' },
      { type: 'address', name: 'home', label: 'Address', requiredIf: { field: 'deliver', is: true } },
    ];
    const missing = (deliver: boolean) => {
      const validation = validateValues(parseDefinition({ fields }), { deliver, home: { country: 'DE' } });
      return validation.ok ? [] : validation.problems.map(({ pointer }) => pointer);
    };
    expect(missing(false)).to.deep.equal([]);
    expect(missing(true)).to.deep.equal(['/home/line1', '/home/postalCode', '/home/city']);
  });

  it('asks for the parts that the author chose, in their order', () => {
    expect(askedIn('FR', { parts: ['country', 'city'] })).to.deep.equal(['country', 'city']);
  });

  it('asks for everything of everybody where the country is not asked', () => {
    const parts = ['line1', 'region', 'postalCode'];
    expect(askedIn('', { parts })).to.deep.equal(parts);
    expect(missingIn(undefined, { parts, required: true })).to.deep.equal(['line1', 'postalCode']);
  });

  it('limits and orders the countries as the author says', () => {
    const form = createForm(definitionOf({ only: ['AT', 'CH', 'DE'], preferred: ['DE'] }));
    const node = form.find('/home/country');
    const options = node ? form.field(node).options : [];
    expect(options?.map(({ value }) => value)).to.deep.equal(['DE', 'AT', 'CH']);
  });

  it('says the parts as the author does, and which address it is', () => {
    const labels = { line1: { en: 'Street', it: 'Via' } };
    const [line1] = partsOf({ labels, autocomplete: 'shipping' });
    expect(line1).to.deep.include({ label: labels.line1, autocomplete: 'shipping address-line1' });
    expect(partsOf({ autocomplete: 'off' }).every(({ autocomplete }) => autocomplete === 'off')).to.equal(true);
  });

  it('tells the author of parts and countries that there are not', () => {
    const keys = { parts: ['line1', 'zip'], only: ['UK'], autocomplete: 'street-address' };
    const problems = checkDefinition({ fields: [{ type: 'address', name: 'home', label: 'Address', ...keys }] });
    const places = ['/fields/0/parts/1', '/fields/0/only/0', '/fields/0/autocomplete'];
    expect(problems.map(({ pointer }) => pointer)).to.have.members(places);
  });
});
