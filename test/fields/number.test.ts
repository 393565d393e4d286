import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import { number } from '../../src/fields/number.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('number', () => {
  fieldContract(number, {
    definitions: [
      { type: 'number', name: 'seats', label: 'Seats', min: 1, max: 2000 },
      { type: 'number', name: 'seats', label: 'Seats', default: 1.5, placeholder: '10' },
    ],
    accepts: [
      [1, 1],
      [2000, 2000],
      [12.5, 12.5],
    ],
    refuses: [
      [0, 'rangeUnderflow'],
      [2001, 'rangeOverflow'],
      ['5', 'typeMismatch'],
      [true, 'typeMismatch'],
      [NaN, 'typeMismatch'],
    ],
    typed: [
      ['12', 12],
      [' 1,200 ', 1200],
      ['12.5', 12.5],
      ['12,5', 12.5],
      ['$ 500', 500],
    ],
  });

  const definition = parseDefinition({ fields: [{ type: 'number', name: 'n', label: 'N', required: true }] });

  /** What an unreadable answer leaves behind. */
  function type(typed: string, language: string) {
    const form = createForm(definition, { language });
    const [node] = form.nodes;
    if (node) form.input(node, typed);
    return { form, node, typed: node && form.state(node).typed };
  }

  for (const unreadable of ['12,x', '1.2.3', 'twelve', '1e5x'])
    it(`keeps ${unreadable} as typed and never sends it`, () => {
      const { form, typed } = type(unreadable, 'en');
      expect(typed).to.equal(unreadable);
      expect(form.values).to.deep.equal({});
      expect(form.problems).to.deep.equal([{ pointer: '/n', code: 'badInput', typed: unreadable }]);
    });

  const readings = [
    ['de', '1.234,5', 1234.5],
    ['de', '1.5', 1.5],
    ['de', '1.234', 1234],
    ['en', '1,234.5', 1234.5],
    ['fr', '1\u202f234,5', 1234.5],
    ['de-CH', '1’234.5', 1234.5],
    ['en-IN', '12,34,567', 1234567],
    ['ar-EG', '١٬٢٣٤٫٥', 1234.5],
    ['en', '−5', -5],
    ['en', '€ 1,000', 1000],
  ] as const;
  for (const [language, typed, value] of readings)
    it(`reads ${typed} in ${language}`, () => expect(type(typed, language).form.values).to.deep.equal({ n: value }));

  for (const language of ['en', 'de', 'fr', 'ar-EG', 'hi', 'de-CH'])
    it(`reads back in ${language} what it shows`, () => {
      for (const value of [0, 1, -2.5, 1234.5, 1234567, 0.000123, 1e21]) {
        const shown = number.format(value, { type: 'number', name: 'n' }, language);
        expect(number.parse(String(shown), language), String(shown)).to.equal(value);
      }
    });
});
