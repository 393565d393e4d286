import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { time } from '../../src/fields/time.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('time', () => {
  fieldContract(time, {
    definitions: [
      { type: 'time', name: 'at', label: 'When?', min: '09:00', max: '17:00' },
      { type: 'time', name: 'at', label: 'When?', default: '09:30', step: 1 },
    ],
    accepts: [
      ['09:00', '09:00'],
      ['17:00', '17:00'],
    ],
    refuses: [
      ['08:59', 'rangeUnderflow'],
      ['17:01', 'rangeOverflow'],
      ['24:00', 'typeMismatch'],
      ['9:00', 'typeMismatch'],
      ['10:60', 'typeMismatch'],
      ['10:00:30', 'typeMismatch'],
      ['10:00 am', 'typeMismatch'],
      [1000, 'typeMismatch'],
    ],
    typed: [
      [' 12:05 ', '12:05'],
      ['12:05:00', '12:05'],
      ['12:05:00.000', '12:05'],
    ],
  });

  it('asks for seconds where steps are shorter than a minute', () => {
    const definition = parseDefinition({ fields: [{ type: 'time', name: 'at', label: 'At', step: 1, max: '17:00' }] });
    const codeOf = (at: string) => {
      const validation = validateValues(definition, { at });
      return validation.ok ? undefined : validation.problems[0]?.code;
    };
    expect(codeOf('16:59:59')).to.equal(undefined);
    expect(codeOf('16:59')).to.equal(undefined);
    expect(codeOf('17:00:00'), 'as late as 17:00').to.equal(undefined);
    expect(codeOf('17:00:01')).to.equal('rangeOverflow');
    expect(codeOf('16:59:60')).to.equal('typeMismatch');
  });

  it('is refused between the steps, which count from the earliest time', () => {
    const keys = { type: 'time', name: 'at', label: 'At', min: '09:10', step: 1800 };
    const definition = parseDefinition({ fields: [keys] });
    const problems = [{ pointer: '/at', code: 'stepMismatch', params: { step: 1800 } }];
    expect(validateValues(definition, { at: '10:10' }).ok).to.equal(true);
    expect(validateValues(definition, { at: '10:00' })).to.deep.equal({ ok: false, problems });
  });

  it('is unreadable, not missing, when only half of it was typed', () => {
    const form = createForm(parseDefinition({ fields: [{ type: 'time', name: 'at', label: 'At', required: true }] }));
    const [node] = form.nodes;
    if (node) form.input(node, '', true);
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['badInput']);
  });

  it('tells the author of limits that are no times', () => {
    const problems = checkDefinition({ fields: [{ type: 'time', name: 'at', label: 'At', min: '9am', max: 17 }] });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/fields/0/min', '/fields/0/max']);
  });
});
