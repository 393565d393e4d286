import { expect } from '@open-wc/testing';
import { defuseFormula } from '../../src/delivery/formula.ts';

describe('a text in a spreadsheet', () => {
  for (const text of [
    '=1+1',
    '=HYPERLINK("https://evil.example","ok")',
    '+SUM(A1:A9)',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1+1',
    '＋A1',
    '+39 call me',
    '+1:1',
    '+1&A1',
    '-1%',
    '- an item',
  ]) {
    it(`is no formula: ${JSON.stringify(text)}`, () => {
      expect(defuseFormula(text)).to.equal(`'${text}`);
    });
  }

  for (const text of [
    '',
    'Ada',
    'a=b',
    ' =1',
    "'=1",
    '+39 06 1234567',
    '+1 (555) 123-4567',
    '+49/30/1234.56',
    '-12.5',
    '-',
    '+',
    '-1,000',
    'ada@example.com',
    '😀',
  ]) {
    it(`stays as it was typed: ${JSON.stringify(text)}`, () => {
      expect(defuseFormula(text)).to.equal(text);
    });
  }
});
