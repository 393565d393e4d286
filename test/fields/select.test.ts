import { select } from '../../src/fields/select.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('select', () => {
  fieldContract(select, {
    definitions: [
      { type: 'select', name: 'size', label: 'Size', options: ['1-9', '10-99'] },
      {
        type: 'select',
        name: 'size',
        label: 'Size',
        options: [{ value: 's', label: { en: 'Small', de: 'Klein' } }, { value: 'l' }],
        placeholder: 'Choose',
        default: 's',
      },
    ],
    accepts: [['10-99', '10-99']],
    refuses: [
      ['100+', 'typeMismatch'],
      [10, 'typeMismatch'],
      [['1-9'], 'typeMismatch'],
    ],
    typed: [['1-9', '1-9']],
  });
});
