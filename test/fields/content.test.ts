import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';
import { usualTypes } from '../../src/fields/index.ts';

const name = { type: 'text', name: 'name', label: 'Name', required: true };

describe('content blocks', () => {
  const definition = parseDefinition({
    fields: [
      { type: 'heading', text: 'About you' },
      { type: 'heading', text: { en: 'More', fr: 'Plus' }, level: '3', width: 'half' },
      { type: 'paragraph', text: 'We *never* share it. [Why?](/why)' },
      name,
    ],
  });

  it('ask nothing and send nothing', () => {
    expect(createForm(definition).values).to.deep.equal({});
    expect(validateValues(definition, { name: 'Ada' })).to.deep.equal({ ok: true, values: { name: 'Ada' } });
  });

  it('take no keys of a question', () => {
    const problems = checkDefinition({ fields: [{ type: 'heading', text: 'A', required: true }, name] });
    expect(problems.map(({ pointer, code }) => [pointer, code])).to.deep.equal([['/fields/0/required', 'unknownKey']]);
  });
});

describe('a group', () => {
  const definition = parseDefinition({
    fields: [
      {
        type: 'group',
        name: 'company',
        label: 'Company',
        fields: [name, { type: 'group', name: 'a/b', label: 'In', fields: [name] }],
      },
    ],
  });

  it('nests the answers, and points at each of them', () => {
    expect(validateValues(definition, { company: { name: ' Acme ', 'a/b': { name: 'x' } } })).to.deep.equal({
      ok: true,
      values: { company: { name: 'Acme', 'a/b': { name: 'x' } } },
    });
    const validation = validateValues(definition, { company: 5 });
    expect(validation.ok ? [] : validation.problems.map(({ pointer }) => pointer)).to.deep.equal([
      '/company/name',
      '/company/a~1b/name',
    ]);
  });
});

it('every field type that is there from the start has an example in its contract', () => {
  // A new type shows up here until it has a test file beside this one.
  const first = ['text', 'email', 'tel', 'textarea', 'select', 'radio', 'checkboxes', 'checkbox', 'consent'];
  expect(Object.keys(usualTypes)).to.deep.equal(first);
});
