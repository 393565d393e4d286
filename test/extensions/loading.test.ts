import { expect } from '@open-wc/testing';
import { extensionsIn, loadExtensions } from '../../src/extensions/index.ts';
import { fieldTypes } from '../../src/fields/index.ts';

const named = (field: object): string => JSON.stringify({ fields: [{ name: 'a', label: 'A', ...field }] });
const question = (field: object): readonly string[] => extensionsIn(named({ type: 'text', ...field }));

/** What a definition of each kind needs besides the usual. */
const NEEDED: readonly (readonly [what: string, definition: object, extensions: readonly string[]])[] = [
  ['steps', { steps: [{ fields: [] }] }, ['steps']],
  ['a review', { steps: [{ fields: [] }, { review: true }] }, ['steps', 'review']],
  ['one question at a time', { layout: 'conversational', fields: [] }, ['steps']],
  ['prefill', { prefill: { query: ['a'] }, fields: [] }, ['prefill']],
  ['a draft', { draft: { keepFor: '7d' }, fields: [] }, ['draft']],
  ['answers in words', { answers: true, fields: [] }, ['answers']],
];

describe('The extensions that a definition needs', () => {
  for (const [what, definition, expected] of NEEDED)
    it(`for ${what}: ${expected.join()}`, () =>
      expect(extensionsIn(JSON.stringify(definition))).to.deep.equal(expected));

  for (const [extension, types] of Object.entries({
    repeat: ['repeat'],
    scales: ['rating', 'nps'],
    range: ['range'],
    more: ['number', 'date', 'time', 'datetime', 'url', 'name', 'hidden', 'group', 'heading', 'paragraph'],
    places: ['country'],
    multiselect: ['multiselect'],
    ranking: ['ranking'],
    matrix: ['matrix'],
    signature: ['signature'],
    file: ['file'],
  }))
    it(`for the types ${types.join(', ')}: ${extension}`, () => {
      for (const type of types) expect(question({ type })).to.deep.equal([extension]);
    });

  it('for each rule: rules', () => {
    for (const rule of [
      { requiredIf: { field: 'b', is: 'x' } },
      { readOnlyIf: { field: 'b', is: 'x' } },
      { rules: [{ refuseIf: { field: 'b', is: 'x' }, message: 'No.' }] },
      { pattern: '\\d+' },
      { equalTo: 'b' },
      { type: 'number', step: 5 },
      { type: 'checkboxes', options: ['x'], minItems: 1 },
      { type: 'checkboxes', options: ['x'], maxItems: 2 },
      { type: 'checkboxes', options: [{ value: 'x', exclusive: true }] },
      { type: 'date', min: 'today' },
      { type: 'date', max: '-18y' },
      { type: 'date', default: '+14d' },
    ])
      expect(question(rule), JSON.stringify(rule)).to.include('rules');
  });

  it('for what an address is made of: more, and rules for the parts that depend on the country', () => {
    expect(question({ type: 'address' })).to.deep.equal(['rules', 'more', 'places']);
  });

  it('for hidden fields that the page fills: prefill', () => {
    expect(question({ type: 'hidden', from: { query: 'ref' } })).to.deep.equal(['more', 'prefill']);
  });

  it('for what follows from answers: computed, and no rules', () => {
    expect(question({ type: 'computed', compute: { sum: [1, 2] } })).to.deep.equal(['computed']);
  });

  it('for validators of the host: validators, and nothing without them', () => {
    const document = { fields: [] };
    expect(extensionsIn(JSON.stringify([document, { validators: 1 }]))).to.deep.equal(['validators']);
    expect(extensionsIn(JSON.stringify([document, false]))).to.deep.equal([]);
  });

  it('for options with showIf, wherever it stands: rules', () => {
    const showIf = { all: [{ field: 'b', in: ['x', 'y'] }] };
    for (const option of [
      { value: 'a', label: 'A', showIf },
      { value: 'a', label: { en: 'A', fr: 'À' }, showIf },
      { showIf, label: 'A', value: 'a' },
      { label: 'A', showIf, value: 1 },
    ]) {
      expect(question({ type: 'select', options: ['first', option] })).to.deep.equal(['rules']);
      expect(question({ type: 'select', options: [option, { value: 'last' }] })).to.deep.equal(['rules']);
    }
  });
});

describe('A form of the usual kind needs no extension', () => {
  const showIf = { any: [{ field: 'b', is: 'x' }] };
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];

  for (const [what, field] of Object.entries({
    'a field with showIf after options': { type: 'select', options, showIf },
    'a field with showIf before options': { showIf, type: 'select', options },
    'showIf as the first of its keys': { showIf, options, type: 'select' },
    'a read-only field': { readOnly: true, default: 'x' },
    'a telephone number as a default': { type: 'tel', default: '+39 06 1234' },
    'own messages': { messages: { valueMissing: 'Please.' } },
    'texts that look like keys': { label: '"steps":', hint: '"type":"nps"' },
  }))
    it(`with ${what}`, () => expect(question(field)).to.deep.equal([]));

  it('with a mapping to the names of a receiver: no prefill', () => {
    const mapping = { PHONE: { from: 'phone', empty: null } };
    expect(extensionsIn(JSON.stringify({ fields: [], destinations: [{ url: '/leads', mapping }] }))).to.deep.equal([]);
  });

  it('with days that stand in the calendar: no rules', () => {
    const fixed = { type: 'date', min: '2026-01-01', max: '2026-12-31', default: '2026-06-01' };
    expect(question(fixed)).to.deep.equal(['more']);
  });

  it('with thousands of fields and options, and is read at once', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ value: `v${index}`, label: `Value ${index}` }));
    const fields = many.map(({ value }) => ({
      type: 'select',
      name: value,
      label: value,
      options: many.slice(0, 3),
      showIf,
    }));
    const json = JSON.stringify({
      fields: [{ type: 'select', name: 'many', label: 'Many', options: many }, ...fields],
    });
    const start = performance.now();
    expect(extensionsIn(json)).to.deep.equal([]);
    expect(performance.now() - start).to.be.below(200);
  });
});

describe('Loading extensions', () => {
  it('waits for nothing when nothing is needed', () => {
    expect(loadExtensions(named({ type: 'text' })) === undefined).to.be.true;
  });

  it('installs what is needed, for two forms at once too', async () => {
    const json = named({ type: 'rating' });
    expect(fieldTypes.has('rating')).to.be.false;
    await Promise.all([loadExtensions(json), loadExtensions(json)]);
    expect(fieldTypes.has('rating')).to.be.true;
  });

  it('installs each of several', async () => {
    await loadExtensions(JSON.stringify({ fields: [{ type: 'time' }, { type: 'matrix' }] }));
    expect(fieldTypes.has('time') && fieldTypes.has('datetime') && fieldTypes.has('matrix')).to.be.true;
  });
});
