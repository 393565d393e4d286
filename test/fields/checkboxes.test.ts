import { expect } from '@open-wc/testing';
import { createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { checkboxes } from '../../src/fields/checkboxes.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('checkboxes', () => {
  fieldContract(checkboxes, {
    definitions: [
      { type: 'checkboxes', name: 'uses', label: 'Uses', options: ['a', 'b', 'c'] },
      { type: 'checkboxes', name: 'uses', label: 'Uses', options: ['a', 'b', 'c'], default: ['a', 'c'] },
    ],
    accepts: [
      [
        ['a', 'c'],
        ['a', 'c'],
      ],
      [['b'], ['b']],
    ],
    refuses: [
      [['a', 'x'], 'typeMismatch'],
      ['a', 'typeMismatch'],
      [{ a: true }, 'typeMismatch'],
    ],
    typed: [
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
  });

  it('sends an empty list when nothing is ticked, so that "none" differs from "not asked"', () => {
    const definition = parseDefinition({ fields: [{ type: 'checkboxes', name: 'uses', label: 'U', options: ['a'] }] });
    expect(createForm(definition).values).to.deep.equal({ uses: [] });
    expect(validateValues(definition, {})).to.deep.equal({ ok: true, values: { uses: [] } });
  });
});
