import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition } from '../../src/core.ts';
import { consent } from '../../src/fields/consent.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('consent', () => {
  fieldContract(consent, {
    definitions: [{ type: 'consent', name: 'privacy', label: 'I agree to the [notice](/privacy)' }],
    accepts: [
      [true, true],
      [false, false],
    ],
    refuses: [['on', 'typeMismatch']],
    typed: [[true, true]],
  });

  it('is never ticked beforehand', () => {
    const field = { type: 'consent', name: 'privacy', label: 'I agree', required: true };
    const [problem] = checkDefinition({ fields: [{ ...field, default: true }] });
    expect(problem).to.include({ pointer: '/fields/0/default', code: 'unknownKey' });
    const form = createForm(parseDefinition({ fields: [field] }));
    expect(form.prefill({ privacy: true })).to.deep.equal(['/privacy']);
    expect(form.values).to.deep.equal({ privacy: false });
  });
});
