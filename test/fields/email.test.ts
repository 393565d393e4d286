import { email } from '../../src/fields/email.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('email', () => {
  fieldContract(email, {
    definitions: [
      { type: 'email', name: 'email', label: 'E-mail' },
      { type: 'email', name: 'email', label: 'E-mail', autocomplete: 'work email', placeholder: 'you@example.com' },
    ],
    accepts: [
      ['ada@example.com', 'ada@example.com'],
      ['  ada@example.com ', 'ada@example.com'],
      ['ünï@exämple.de', 'ünï@exämple.de'],
      ["o'hara+lead@mail.example.co.uk", "o'hara+lead@mail.example.co.uk"],
      ['用户@例子.公司', '用户@例子.公司'],
      [`${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
    ],
    refuses: [
      ['ada', 'typeMismatch'],
      ['ada@example', 'typeMismatch'],
      ['ada@@example.com', 'typeMismatch'],
      ['ada @example.com', 'typeMismatch'],
      ['ada@example..com', 'typeMismatch'],
      [`${'a'.repeat(243)}@example.com`, 'tooLong'],
      [7, 'typeMismatch'],
    ],
    typed: [[' ada@example.com\n', 'ada@example.com']],
  });
});
