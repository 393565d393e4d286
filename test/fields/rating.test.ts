import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition } from '../../src/core.ts';
import { rating } from '../../src/fields/rating.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('rating', () => {
  fieldContract(rating, {
    definitions: [
      { type: 'rating', name: 'stars', label: 'How was it?' },
      { type: 'rating', name: 'stars', label: 'How was it?', max: 10, default: 7, low: 'Bad', high: 'Good' },
    ],
    accepts: [
      [1, 1],
      [5, 5],
    ],
    refuses: [
      [0, 'typeMismatch'],
      [6, 'typeMismatch'],
      [2.5, 'typeMismatch'],
      ['3', 'typeMismatch'],
      [true, 'typeMismatch'],
    ],
    typed: [['4', 4]],
  });

  it('has as many stars as the author says', () => {
    const form = createForm(parseDefinition({ fields: [{ type: 'rating', name: 'stars', label: 'S', max: 3 }] }));
    expect(form.prefill({ stars: 4 })).to.deep.equal(['/stars']);
    expect(form.prefill({ stars: '3' })).to.deep.equal([]);
    expect(form.values).to.deep.equal({ stars: 3 });
  });

  for (const max of [1, 11, 2.5, '5'])
    it(`tells the author that ${JSON.stringify(max)} stars are not from 2 to 10`, () => {
      const problems = checkDefinition({ fields: [{ type: 'rating', name: 'stars', label: 'S', max }] });
      expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/fields/0/max']);
    });
});
