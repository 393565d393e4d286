import { textarea } from '../../src/fields/textarea.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('textarea', () => {
  fieldContract(textarea, {
    definitions: [
      { type: 'textarea', name: 'why', label: 'Why?' },
      { type: 'textarea', name: 'why', label: 'Why?', rows: 8, minLength: 1, maxLength: 5000, placeholder: '…' },
    ],
    accepts: [
      ['line one\nline two', 'line one\nline two'],
      ['x', 'x'],
    ],
    refuses: [[true, 'typeMismatch']],
    typed: [['one\n\ntwo\n', 'one\n\ntwo']],
  });
});
