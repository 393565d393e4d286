import { nps } from '../../src/fields/nps.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('nps', () => {
  fieldContract(nps, {
    definitions: [
      { type: 'nps', name: 'score', label: 'How likely are you to recommend us?' },
      { type: 'nps', name: 'score', label: 'How likely?', low: 'Not at all', high: { en: 'Very' }, default: 0 },
    ],
    accepts: [
      [0, 0],
      [10, 10],
    ],
    refuses: [
      [-1, 'typeMismatch'],
      [11, 'typeMismatch'],
      [7.5, 'typeMismatch'],
      ['7', 'typeMismatch'],
    ],
    typed: [
      ['0', 0],
      ['10', 10],
    ],
  });
});
