import { expect } from '@open-wc/testing';
import { parseDefinition, validateValues } from '../../src/core.ts';
import { text } from '../../src/fields/text.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('text', () => {
  fieldContract(text, {
    definitions: [
      { type: 'text', name: 'name', label: 'Name' },
      {
        type: 'text',
        name: 'name',
        label: { en: 'Name', fr: 'Nom' },
        minLength: 2,
        maxLength: 20,
        placeholder: 'Ada',
        default: 'Ada',
      },
    ],
    accepts: [
      ['A', 'A'],
      ['  Ada Lovelace ', 'Ada Lovelace'],
      ['山田', '山田'],
      ['👩🏽‍🚀', '👩🏽‍🚀'],
      ["O'Brien-Łukasiewicz", "O'Brien-Łukasiewicz"],
    ],
    refuses: [
      [5, 'typeMismatch'],
      [{}, 'typeMismatch'],
      [['Ada'], 'typeMismatch'],
    ],
    typed: [[' Ada ', 'Ada']],
  });

  const limited = parseDefinition({ fields: [{ type: 'text', name: 'a', label: 'A', minLength: 2, maxLength: 3 }] });

  it('counts an emoji of one code point as one character', () => {
    expect(validateValues(limited, { a: '🎉🎉🎉' }).ok).to.equal(true);
    expect(validateValues(limited, { a: '🎉' })).to.deep.equal({
      ok: false,
      problems: [{ pointer: '/a', code: 'tooShort', params: { minLength: 2 } }],
    });
  });

  it('says how long an answer may be', () => {
    expect(validateValues(limited, { a: 'abcd' })).to.deep.equal({
      ok: false,
      problems: [{ pointer: '/a', code: 'tooLong', params: { maxLength: 3 } }],
    });
  });

  it('takes spaces alone for no answer', () => {
    expect(validateValues(limited, { a: '   ' })).to.deep.equal({ ok: true, values: {} });
  });
});
