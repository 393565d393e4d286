import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { country } from '../../src/fields/country.ts';
import { fieldContract } from '../support/field-contract.ts';

/** What a visitor may choose. */
function offered(keys: object, language = 'en') {
  const definition = parseDefinition({ fields: [{ type: 'country', name: 'country', label: 'Country', ...keys }] });
  const form = createForm(definition, { language });
  const [node] = form.nodes;
  return (node && form.field(node).options) ?? [];
}

describe('country', () => {
  fieldContract(country, {
    definitions: [
      { type: 'country', name: 'country', label: 'Country' },
      {
        type: 'country',
        name: 'country',
        label: 'Country',
        default: 'IT',
        preferred: ['IT', 'SM'],
        only: ['IT', 'SM', 'VA'],
      },
    ],
    accepts: [
      ['IT', 'IT'],
      ['AX', 'AX'],
      ['ZW', 'ZW'],
    ],
    refuses: [
      [39, 'typeMismatch'],
      [['IT'], 'typeMismatch'],
      [{ code: 'IT' }, 'typeMismatch'],
    ],
    typed: [['GB', 'GB']],
  });

  for (const code of ['it', 'UK', 'EU', 'XX', 'ITA', 'Italy'])
    it(`refuses ${code}, which is no code of ISO 3166-1`, () => {
      const definition = parseDefinition({ fields: [{ type: 'country', name: 'country', label: 'Country' }] });
      const problems = [{ pointer: '/country', code: 'typeMismatch' }];
      expect(validateValues(definition, { country: code })).to.deep.equal({ ok: false, problems });
    });

  it('offers all countries, each once', () => {
    const codes = offered({}).map(({ value }) => value);
    expect(codes).to.have.lengthOf(249);
    expect(new Set(codes).size).to.equal(249);
  });

  it('names them in the language of the visitor, in its order', () => {
    expect(offered({}).slice(0, 2)).to.deep.equal([
      { value: 'AF', label: 'Afghanistan' },
      { value: 'AX', label: 'Åland Islands' },
    ]);
    const german = offered({}, 'de').map(({ label }) => label);
    expect(german).to.include.members(['Italien', 'Österreich']);
    expect(german.indexOf('Österreich')).to.be.lessThan(german.indexOf('Peru'));
  });

  it('puts the preferred ones on top, in the order of the author', () => {
    const codes = offered({ preferred: ['US', 'CA'] }).map(({ value }) => value);
    expect(codes.slice(0, 3)).to.deep.equal(['US', 'CA', 'AF']);
    expect(codes).to.have.lengthOf(249);
  });

  it('offers and accepts only those that the author allows', () => {
    const fields = [{ type: 'country', name: 'country', label: 'Country', only: ['SE', 'NO'] }];
    expect(offered({ only: ['SE', 'NO'] }).map(({ value }) => value)).to.deep.equal(['NO', 'SE']);
    expect(validateValues(parseDefinition({ fields }), { country: 'DK' }).ok).to.equal(false);
  });

  for (const language of ['xx', 'tlh', 'en-x-weird', 'not a language', '', 'e'])
    it(`is asked in some language where the page says "${language}"`, () => {
      const names = offered({}, language);
      expect(names).to.have.lengthOf(249);
      expect(names.every(({ label }) => typeof label === 'string' && label.length > 2)).to.equal(true);
    });

  it('tells the author of a code that is none', () => {
    const keys = { preferred: ['UK'], only: ['GB', 'Italy'] };
    const problems = checkDefinition({ fields: [{ type: 'country', name: 'country', label: 'Country', ...keys }] });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/fields/0/preferred/0', '/fields/0/only/1']);
  });
});
