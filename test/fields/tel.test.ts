import { tel } from '../../src/fields/tel.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('tel', () => {
  fieldContract(tel, {
    definitions: [
      { type: 'tel', name: 'phone', label: 'Phone' },
      { type: 'tel', name: 'phone', label: 'Phone', autocomplete: 'tel-national', default: '+39' + ' 06 1234' },
    ],
    accepts: [
      ['+44 (0)20 7946-0958', '+44 (0)20 7946-0958'],
      ['0039.06.1234', '0039.06.1234'],
      ['555-0100 ext. 12', '555-0100 ext. 12'],
      ['٠١٢٣٤٥', '٠١٢٣٤٥'],
      ['110', '110'],
    ],
    refuses: [
      ['call me', 'typeMismatch'],
      ['12', 'typeMismatch'],
      ['1'.repeat(101), 'tooLong'],
      [5550100, 'typeMismatch'],
    ],
    typed: [[' 06/12 34 ', '06/12 34']],
  });
});
