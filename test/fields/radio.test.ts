import { radio } from '../../src/fields/radio.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('radio', () => {
  fieldContract(radio, {
    definitions: [
      { type: 'radio', name: 'topic', label: 'Topic', options: ['price', 'help'] },
      { type: 'radio', name: 'topic', label: 'Topic', options: [{ value: 'a', label: 'A' }], default: 'a' },
    ],
    accepts: [['help', 'help']],
    refuses: [
      ['other', 'typeMismatch'],
      [true, 'typeMismatch'],
    ],
    typed: [['price', 'price']],
  });
});
