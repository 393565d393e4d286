import { expect } from '@open-wc/testing';
import { furtherTypes } from '../../src/fields/further.ts';
import { registerField } from '../../src/fields/index.ts';
import { readDefinition } from '../../src/definition/read.ts';

const name = { type: 'text', name: 'name', label: 'Name' };
const size = { type: 'select', name: 'size', label: 'Size', options: ['a', 'b'] };
const read = (field: object, ...others: object[]) => readDefinition({ fields: [name, field, ...others] });

for (const type of Object.values(furtherTypes)) registerField(type);

describe('the tolerant reader', () => {
  const dropped: readonly (readonly [string, object, kept: object])[] = [
    ['an unknown key', { ...size, name: 's', hnt: 'x' }, { name: 's' }],
    ['a hint that is no text', { ...size, hint: 5 }, { hint: undefined }],
    ['an impossible width', { ...size, width: 'third' }, { width: undefined }],
    ['a condition outside the grammar', { ...size, showIf: { field: 'name', iss: 'x' } }, { showIf: undefined }],
    ['a default that is no option', { ...size, default: 'c' }, { default: undefined }],
    ['limits that no answer can meet', { ...name, name: 'n', minLength: 3, maxLength: 2 }, { minLength: undefined }],
    [
      'an option that cannot be offered',
      { ...size, options: ['a', null, {}] },
      { options: [{ value: 'a', label: 'a' }] },
    ],
    ['a missing label: the name stands in', { type: 'text', name: 'fax' }, { label: 'fax' }],
    ['a misspelt key of an option', { ...size, options: [{ value: 'a', lable: 'A' }] }, { type: 'select' }],
  ];
  for (const [what, field, kept] of dropped)
    it(`renders on without ${what}, and says that something is wrong`, () => {
      const { definition, faulty } = read(field);
      expect(faulty).to.equal(true);
      expect(definition?.fields).to.have.length(2);
      const actual: Record<string, unknown> = { ...definition?.fields[1] };
      for (const [key, value] of Object.entries(kept)) expect(actual[key]).to.deep.equal(value);
    });

  const left: readonly (readonly [string, object])[] = [
    ['an optional field of unknown type', { type: 'slider', name: 's', label: 'S' }],
    ['an optional choice without options', { type: 'radio', name: 'r', label: 'R' }],
    ['a field without a name', { type: 'text', label: 'T' }],
    ['a name that belongs to the envelope', { ...name, name: '_lead_id' }],
    ['a heading without words', { type: 'heading' }],
    ['a type that is no text', { ...name, name: 't', type: ['text'] }],
    ['a type that cannot even be written as text', { name: 't', type: { toString: 1, valueOf: 1 } }],
  ];
  for (const [what, field] of left)
    it(`leaves out ${what}`, () => {
      const { definition, faulty } = read(field);
      expect(faulty).to.equal(true);
      expect(definition?.fields.map((kept) => kept.name)).to.deep.equal(['name']);
    });

  it('drops what is wrong in the document and keeps the rest', () => {
    const { definition, faulty } = readDefinition({
      format: 7,
      title: 5,
      fields: [name, 'x'],
      destinations: [{ encoding: 'json' }, { url: '/a', encoding: 'xml' }],
      success: { title: 'Thanks', redirect: 'javascript:alert(1)' },
    });
    expect(faulty).to.equal(true);
    expect(definition).to.deep.equal({
      fields: [name],
      destinations: [{ url: '/a' }],
      success: { title: 'Thanks' },
    });
  });

  it('sends on when a detail of a destination is wrong', () => {
    const kept = {
      url: '/a',
      mapping: { EMAIL: 5 },
      headers: { Host: 'x' },
      answer: { problem: '' },
      recipe: 'hubspt',
    };
    const { definition, faulty } = readDefinition({
      fields: [name],
      destinations: [
        { ...kept, transprot: 'fetch', when: { field: 5 }, fallback: { url: '/b', when: { field: 'name', is: 'x' } } },
        { ...kept, mapping: [], headers: 'x', answer: null, fallback: { recipe: 'none' } },
      ],
    });
    expect(faulty).to.equal(true);
    expect(definition?.destinations).to.deep.equal([
      { ...kept, fallback: { url: '/b' } },
      { url: '/a', recipe: 'hubspt' },
    ]);
  });

  it('hands on whatever stands under encryption, so that nothing is sent in plain', () => {
    for (const encryption of [null, 'key', {}, { key: 5 }])
      expect(readDefinition({ fields: [name], encryption })).to.deep.equal({
        definition: { fields: [name], encryption },
        faulty: false,
      });
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['no object', []],
    ['no fields', { fields: [] }],
    [
      'nothing that asks',
      { fields: [{ type: 'group', name: 'g', label: 'G', fields: [{ type: 'heading', text: 'x' }] }] },
    ],
    ['a name twice', { fields: [name, { ...size, name: 'name' }] }],
    ['a required field of unknown type', { fields: [name, { type: 'slider', name: 's', required: true }] }],
    ['a required choice without options', { fields: [name, { ...size, options: [], required: true }] }],
    [
      'fields that wait for each other',
      {
        fields: [
          { ...name, showIf: { field: 'size', is: 'a' } },
          { ...size, showIf: { field: 'name', is: 'a' } },
        ],
      },
    ],
    [
      'a group that waits for a field inside it',
      { fields: [{ type: 'group', name: 'g', label: 'G', fields: [name], showIf: { field: 'g/name', is: 'a' } }] },
    ],
  ];
  for (const [what, document] of refused)
    it(`refuses ${what}`, () => expect(readDefinition(document)).to.deep.equal({ faulty: true }));

  it('takes the same name in different groups', () => {
    const group = { type: 'group', label: 'G', fields: [name] };
    const { faulty } = readDefinition({ fields: [name, { ...group, name: 'a' }, { ...group, name: 'b' }] });
    expect(faulty).to.equal(false);
  });

  it('takes keys that are undefined in JavaScript for left out', () => {
    expect(read({ ...size, hint: undefined, required: undefined }).faulty).to.equal(false);
  });
});
