import { expect } from '@open-wc/testing';
import { parseDefinition, validateSubmission, validateValues } from '../../src/core.ts';

const definition = parseDefinition({
  id: 'contact',
  fields: [
    { type: 'text', name: 'name', label: 'Name', required: true },
    { type: 'checkbox', name: 'more', label: 'More' },
    { type: 'textarea', name: 'why', label: 'Why', required: true, showIf: { field: 'more', is: true } },
    {
      type: 'group',
      name: 'company',
      label: 'Company',
      fields: [{ type: 'number', name: 'size', label: 'Size', min: 1 }],
    },
  ],
});

describe('validateValues', () => {
  it('cleans: trims, strips unknown names, leaves out what was not answered or not asked', () => {
    const values = { name: ' Ada ', more: false, why: 'not asked', admin: true, company: { size: 5, x: 1 } };
    expect(validateValues(definition, values)).to.deep.equal({
      ok: true,
      values: { name: 'Ada', more: false, company: { size: 5 } },
    });
  });

  it('names every problem by its pointer', () => {
    expect(validateValues(definition, { more: true, company: { size: 0 } })).to.deep.equal({
      ok: false,
      problems: [
        { pointer: '/name', code: 'valueMissing' },
        { pointer: '/why', code: 'valueMissing' },
        { pointer: '/company/size', code: 'rangeUnderflow', params: { min: 1 } },
      ],
    });
  });

  it('is not fooled by the prototype, nor by values that are no object', () => {
    expect(validateValues(definition, Object.create({ name: 'Ada' })).ok).to.equal(false);
    for (const values of [null, undefined, 'x', 5, [], [{ name: 'Ada' }]])
      expect(validateValues(definition, values)).to.deep.equal({
        ok: false,
        problems: [{ pointer: '', code: 'typeMismatch' }],
      });
  });
});

describe('validateSubmission', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const envelope = {
    format: 1,
    id: '0b2f6c1e-0000-4000-8000-000000000000',
    form: { id: 'contact', revision: '3' },
    submittedAt: '2026-11-21T09:59:58.000Z',
    values: { name: ' Ada ', admin: true },
    page: { url: 'https://example.com' },
  };
  const problemsOf = (more: object) => {
    const validation = validateSubmission(definition, { ...envelope, ...more }, { now });
    return validation.ok ? [] : validation.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('gives the submission back with cleaned values', () => {
    expect(validateSubmission(definition, envelope, { now: new Date(now) })).to.deep.equal({
      ok: true,
      submission: { ...envelope, values: { name: 'Ada', more: false, company: {} } },
    });
  });

  it('points into the envelope', () => {
    expect(problemsOf({ format: 2, id: 'a b', form: { id: 'other' }, values: {} })).to.deep.equal([
      '/format typeMismatch',
      '/id typeMismatch',
      '/form/id typeMismatch',
      '/values/name valueMissing',
    ]);
  });

  it('bounds the time of the submission: a day ahead, thirty days behind', () => {
    expect(problemsOf({ submittedAt: '2026-11-22T09:59:00Z' })).to.deep.equal([]);
    expect(problemsOf({ submittedAt: '2026-11-22T10:01:00Z' })).to.deep.equal(['/submittedAt rangeOverflow']);
    expect(problemsOf({ submittedAt: '2026-10-22T10:01:00Z' })).to.deep.equal([]);
    expect(problemsOf({ submittedAt: '2026-10-22T09:59:00Z' })).to.deep.equal(['/submittedAt rangeUnderflow']);
    expect(problemsOf({ submittedAt: 'yesterday' })).to.deep.equal(['/submittedAt typeMismatch']);
    expect(problemsOf({ submittedAt: undefined })).to.deep.equal(['/submittedAt typeMismatch']);
  });

  it('refuses what is no envelope', () => {
    for (const value of [null, 'x', [], 5]) expect(validateSubmission(definition, value, { now }).ok).to.equal(false);
  });
});
