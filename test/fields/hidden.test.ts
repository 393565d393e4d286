import { hidden } from '../../src/fields/hidden.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('hidden', () => {
  fieldContract(hidden, {
    definitions: [
      { type: 'hidden', name: 'campaign' },
      { type: 'hidden', name: 'campaign', default: 'spring' },
    ],
    accepts: [['spring', 'spring']],
    refuses: [[{}, 'typeMismatch']],
    typed: [['spring', 'spring']],
  });
});
