import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import { ranking } from '../../src/fields/ranking.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('ranking', () => {
  const options = ['price', 'quality', 'speed'];

  fieldContract(ranking, {
    definitions: [
      { type: 'ranking', name: 'order', label: 'What matters most?', options },
      { type: 'ranking', name: 'order', label: 'What matters most?', options, default: ['speed', 'price', 'quality'] },
    ],
    accepts: [
      [
        ['speed', 'price', 'quality'],
        ['speed', 'price', 'quality'],
      ],
      [options, options],
    ],
    refuses: [
      [['speed', 'price'], 'typeMismatch'],
      [['speed', 'price', 'price'], 'typeMismatch'],
      [['speed', 'price', 'x'], 'typeMismatch'],
      [['speed', 'price', 'quality', 'speed'], 'typeMismatch'],
      ['speed', 'typeMismatch'],
    ],
    typed: [
      [
        ['quality', 'speed', 'price'],
        ['quality', 'speed', 'price'],
      ],
    ],
  });

  it('sends nothing until the visitor has put the options in order', () => {
    const definition = parseDefinition({ fields: [{ type: 'ranking', name: 'order', label: 'Order', options }] });
    expect(createForm(definition).values).to.deep.equal({});
  });
});
