import { expect } from '@open-wc/testing';
import { createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { name } from '../../src/fields/name.ts';
import { fieldContract } from '../support/field-contract.ts';

const definitionOf = (keys: object) =>
  parseDefinition({ fields: [{ type: 'name', name: 'who', label: 'Your name', ...keys }] });

describe('name', () => {
  fieldContract(name, {
    definitions: [
      { type: 'name', name: 'who', label: 'Your name', maxLength: 20 },
      {
        type: 'name',
        name: 'who',
        label: 'Your name',
        autocomplete: 'billing name',
        placeholder: 'Ada',
        default: 'Ada',
      },
    ],
    accepts: [
      ['Ada Lovelace', 'Ada Lovelace'],
      ['李', '李'],
    ],
    refuses: [
      ['Wolfeschlegelsteinhausenbergerdorff', 'tooLong'],
      [{ given: 'Ada' }, 'typeMismatch'],
    ],
    typed: [[' Ada ', 'Ada']],
  });

  it('is one line that the browser can fill in', () => {
    const [field] = definitionOf({}).fields;
    expect(field).to.include({ type: 'text', autocomplete: 'name' });
    expect(definitionOf({ autocomplete: 'off' }).fields[0]).to.include({ autocomplete: 'off' });
  });

  it('falls into the parts that the author wants, in their order', () => {
    const [field] = definitionOf({ parts: ['family', 'given'], required: true, hint: 'As in your passport' }).fields;
    expect(field).to.include({ type: 'group', name: 'who', label: 'Your name', hint: 'As in your passport' });
    expect(field?.fields).to.deep.equal([
      {
        type: 'text',
        name: 'family',
        label: 'Last name',
        autocomplete: 'family-name',
        required: true,
        width: 'half',
      },
      {
        type: 'text',
        name: 'given',
        label: 'First name',
        autocomplete: 'given-name',
        required: true,
        width: 'half',
      },
    ]);
  });

  it('requires neither title nor suffix of anybody', () => {
    const parts = ['prefix', 'given', 'additional', 'family', 'suffix'];
    const validation = validateValues(definitionOf({ parts, required: true }), { who: { prefix: 'Dr' } });
    const missing = validation.ok ? [] : validation.problems.map(({ pointer }) => pointer);
    expect(missing).to.deep.equal(['/who/given', '/who/family']);
  });

  it('sends the parts as an object', () => {
    const form = createForm(definitionOf({ parts: ['given', 'family'] }));
    const given = form.find('/who/given');
    if (given) form.input(given, 'Ada');
    expect(form.values).to.deep.equal({ who: { given: 'Ada' } });
  });

  it('says the parts as the author does, and whose name it is', () => {
    const labels = { given: { en: 'Given name', it: 'Nome' } };
    const [field] = definitionOf({ parts: ['given'], labels, autocomplete: 'section-guest billing name' }).fields;
    const autocomplete = 'section-guest billing given-name';
    expect(field?.fields?.map(({ label, autocomplete }) => ({ label, autocomplete }))).to.deep.equal([
      { label: labels.given, autocomplete },
    ]);
    expect(definitionOf({ parts: ['given'], autocomplete: 'off' }).fields[0]?.fields?.[0]?.autocomplete).to.equal(
      'off',
    );
  });

  it('hands on to its parts what holds for all of them', () => {
    const messages = { valueMissing: 'We need to know how to call you.' };
    const [field] = definitionOf({ parts: ['given', 'suffix'], readOnly: true, messages, required: true }).fields;
    for (const part of field?.fields ?? []) expect(part).to.deep.include({ readOnly: true, messages });
  });
});
