import { expect } from '@open-wc/testing';
import { checkDefinition } from '../../src/core.ts';
import { datetime } from '../../src/fields/datetime.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('datetime', () => {
  fieldContract(datetime, {
    definitions: [
      { type: 'datetime', name: 'at', label: 'When?', min: '2026-01-01T09:00', max: '2026-12-31T17:00' },
      { type: 'datetime', name: 'at', label: 'When?', default: '2024-02-29T12:00' },
    ],
    accepts: [
      ['2026-01-01T09:00', '2026-01-01T09:00'],
      ['2026-12-31T17:00', '2026-12-31T17:00'],
    ],
    refuses: [
      ['2026-01-01T08:59', 'rangeUnderflow'],
      ['2026-12-31T17:01', 'rangeOverflow'],
      ['2026-02-30T12:00', 'typeMismatch'],
      ['2026-05-17T24:00', 'typeMismatch'],
      ['2026-05-17 12:00', 'typeMismatch'],
      ['2026-05-17', 'typeMismatch'],
      ['2026-05-17T12:00:30', 'typeMismatch'],
      ['2026-05-17T12:00Z', 'typeMismatch'],
      [1779019200000, 'typeMismatch'],
    ],
    typed: [
      ['2026-05-17T12:00', '2026-05-17T12:00'],
      ['2026-05-17T12:00:00', '2026-05-17T12:00'],
    ],
  });

  it('tells the author of a limit without a time', () => {
    const problems = checkDefinition({ fields: [{ type: 'datetime', name: 'at', label: 'At', min: '2026-01-01' }] });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/fields/0/min']);
  });
});
