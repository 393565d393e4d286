import { expect } from '@open-wc/testing';
import { createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { multiselect } from '../../src/fields/multiselect.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('multiselect', () => {
  fieldContract(multiselect, {
    definitions: [
      { type: 'multiselect', name: 'skills', label: 'Skills', options: ['a', 'b', 'c'] },
      {
        type: 'multiselect',
        name: 'skills',
        label: 'Skills',
        options: ['a', 'b', 'c'],
        default: ['a', 'c'],
        maxItems: 2,
      },
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

  it('sends an empty list when nothing is chosen, so that "none" differs from "not asked"', () => {
    const definition = parseDefinition({
      fields: [{ type: 'multiselect', name: 'skills', label: 'S', options: ['a'] }],
    });
    expect(createForm(definition).values).to.deep.equal({ skills: [] });
    expect(validateValues(definition, {})).to.deep.equal({ ok: true, values: { skills: [] } });
  });
});
