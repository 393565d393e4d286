import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import { range } from '../../src/fields/range.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('range', () => {
  fieldContract(range, {
    definitions: [
      { type: 'range', name: 'budget', label: 'Budget', min: -50, max: 50 },
      { type: 'range', name: 'budget', label: 'Budget', default: 0.5, step: 0.5, required: true },
    ],
    accepts: [
      [-50, -50],
      [0, 0],
      [50, 50],
    ],
    refuses: [
      [-51, 'rangeUnderflow'],
      [51, 'rangeOverflow'],
      ['5', 'typeMismatch'],
      [true, 'typeMismatch'],
      [Infinity, 'typeMismatch'],
    ],
    typed: [
      ['-7', -7],
      ['0', 0],
      ['12.5', 12.5],
    ],
  });

  const definition = parseDefinition({ fields: [{ type: 'range', name: 'size', label: 'Size', required: true }] });

  it('is not answered until the visitor has touched it', () => {
    const form = createForm(definition);
    expect(form.values).to.deep.equal({});
    expect(form.validate().map(({ code }) => code)).to.deep.equal(['valueMissing']);
  });

  it('goes from 0 to 100 in steps of 1, unless the author says otherwise', () => {
    const attributes = { type: 'range', min: '0', max: '100', step: '1' };
    expect(range.attributes({ type: 'range', name: 'size' })).to.deep.equal(attributes);
  });

  it('takes digits from the query string, if it can show them', () => {
    const form = createForm(definition);
    expect(form.prefill({ size: '200' })).to.deep.equal(['/size']);
    expect(form.prefill({ size: '40' })).to.deep.equal([]);
    expect(form.values).to.deep.equal({ size: 40 });
  });
});
