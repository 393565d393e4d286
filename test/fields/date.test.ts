import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import { date } from '../../src/fields/date.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('date', () => {
  fieldContract(date, {
    definitions: [
      { type: 'date', name: 'day', label: 'Day', min: '2026-01-01', max: '2026-12-31' },
      { type: 'date', name: 'day', label: 'Day', default: '2024-02-29', autocomplete: 'bday' },
    ],
    accepts: [
      ['2026-01-01', '2026-01-01'],
      ['2026-12-31', '2026-12-31'],
    ],
    refuses: [
      ['2025-12-31', 'rangeUnderflow'],
      ['2027-01-01', 'rangeOverflow'],
      ['2026-02-30', 'typeMismatch'],
      ['01.02.2026', 'typeMismatch'],
      ['2026-1-1', 'typeMismatch'],
      ['2026-01-01T00:00', 'typeMismatch'],
      [20260101, 'typeMismatch'],
    ],
    typed: [['2026-05-17', '2026-05-17']],
  });

  it('is unreadable, not missing, when only half of it was typed', () => {
    const form = createForm(parseDefinition({ fields: [{ type: 'date', name: 'day', label: 'Day', required: true }] }));
    const [node] = form.nodes;
    if (node) form.input(node, '', true);
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['badInput']);
  });
});
