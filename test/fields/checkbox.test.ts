import { checkbox } from '../../src/fields/checkbox.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('checkbox', () => {
  fieldContract(checkbox, {
    definitions: [
      { type: 'checkbox', name: 'news', label: 'Send me [news](https://example.com/news)' },
      { type: 'checkbox', name: 'news', label: 'News', default: true },
    ],
    accepts: [
      [true, true],
      [false, false],
    ],
    refuses: [
      ['yes', 'typeMismatch'],
      [1, 'typeMismatch'],
    ],
    typed: [
      [true, true],
      [false, false],
    ],
  });
});
