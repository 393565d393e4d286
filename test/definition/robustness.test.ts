/** Any JSON value may come: nothing throws, and the reader and the checker agree on what is faultless. */
import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, validateValues } from '../../src/core.ts';
import type { DefinitionProblemCode } from '../../src/core.ts';
import { furtherTypes } from '../../src/fields/further.ts';
import { registerField } from '../../src/fields/index.ts';
import { readDefinition } from '../../src/definition/read.ts';
import { documentSchema } from '../../src/definition/schema.ts';

for (const type of Object.values(furtherTypes)) registerField(type);

/** Mistakes that the visitor's reader takes as they are, and only the checker names. */
const TAKEN_AS_THEY_ARE: readonly DefinitionProblemCode[] = [
  'duplicateOption',
  'unknownReference',
  'unknownOption',
  'groupReference',
  'unknownMessage',
  'misplacedKey',
  'unacceptableDefault',
  'unknownAutocomplete',
  'unsafeLink',
  'invalidLanguage',
  'unknownRecipe',
  'invalidDelivery',
];

/** What stands in these is handed on as it is. */
const HANDED_ON = /^\/destinations\/\d+(\/fallback)?\/(mapping|headers|answer)\/|^\/encryption/;

const about = [
  { type: 'heading', text: 'About **you**', level: '2' },
  { type: 'text', name: 'name', label: 'Name', minLength: 1, maxLength: 9, default: 'x', autocomplete: 'name' },
  { type: 'text', name: 'again', label: 'Again', equalTo: 'name', pattern: '[a-z]+', messages: { notEqual: 'No' } },
  { type: 'number', name: 'n', label: 'N', min: 1, max: 5, default: 2, width: 'half' },
  { type: 'date', name: 'd', label: 'D', min: '2026-01-01', default: '2026-02-02' },
  { type: 'date', name: 'r', label: 'R', min: 'today', max: '+1y', default: '+14d', requiredIf: { field: 'n', is: 1 } },
];
const choices = [
  { type: 'select', name: 's', label: 'S', options: ['a', { value: 'b', label: { en: 'B' } }], default: 'a' },
  { type: 'checkboxes', name: 'c', label: 'C', options: ['a', 'b'], default: ['b'], required: true, minItems: 1 },
  {
    type: 'radio',
    name: 'o',
    label: 'O',
    options: ['a', { value: 'b', showIf: { field: 'n', above: 2 } }, { value: 'c', other: 'Which?' }],
  },
  {
    type: 'group',
    name: 'g',
    label: 'G',
    showIf: { any: [{ field: 's', is: 'b' }, { none: [{ field: 'c', includes: 'a' }] }] },
    fields: [{ type: 'email', name: 'e', label: 'E', showIf: { field: 'n', atLeast: 3 } }],
  },
  { type: 'matrix', name: 'm', label: 'M', questions: ['a', 'b'], columns: ['x', { value: 'y' }] },
  {
    type: 'repeat',
    name: 'items',
    label: 'Items',
    maxItems: 3,
    fields: [{ type: 'text', name: 'item', label: 'Item', unique: true }],
  },
  { type: 'consent', name: 'ok', label: '[Terms](/terms)', required: true },
];
const rest = {
  format: 1,
  id: 'lead',
  title: { en: 'A', fr: 'B' },
  destinations: [
    { url: '/a', encoding: 'json', recipe: 'none', headers: { 'X-Form': 'lead' }, when: { field: 'n', above: 1 } },
    {
      url: 'https://example.com/b',
      mapping: { EMAIL: 's', 'size/n': { from: 'n', empty: null }, first: '/values/items/0/item', form: { value: 1 } },
      answer: {
        accepted: { at: '/ok', is: true },
        alsoAccepted: [409],
        problems: '/errors',
        message: '/detail',
        field: '"(\\w+)"',
        confirmation: 'accepted',
        names: { EMAIL: '/s' },
      },
      fallback: { url: '/c', transport: 'form-post', encoding: 'multipart' },
    },
  ],
  keepFor: '5d',
  mailTo: 'sales@example.com',
  encryption: { key: { kty: 'RSA', e: 'AQAB', n: 'w'.repeat(342) } },
  success: { title: 'T', redirect: '/b' },
  messages: { submit: 'Go' },
};
const fields = [...about, ...choices];
const rules = [{ refuseIf: { field: 'n', below: { field: 'items' } }, message: 'Too few' }];
const documents = [
  { ...rest, fields },
  { ...rest, fields: [...about.slice(1, 4), { ...choices[0], rules }, choices[5]] },
  {
    ...rest,
    layout: 'conversational',
    steps: [
      { id: 'you', title: 'You', fields: about },
      { id: 'more', showIf: { field: 'n', above: 1 }, fields: choices },
      { id: 'review', review: true },
    ],
  },
].map((document) => JSON.stringify(document));

/** Repeatable random numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const strange =
  `null true false 0 -1 1.5 1e300 "" " " "x" "a" "name" "\\ud800" "2026-01-01" "g/e" [] {} [[]] ["a"] [null] {"en":"x"}
  {"en":5} {"field":"n"} {"field":"n","is":1} {"all":[]} {"toString":1,"valueOf":1} {"value":"a","x":1} {"value":5} {"type":"text"} "_a" "group"`
    .split(/\s+(?=\S)/)
    .flatMap((text): unknown[] => {
      try {
        return [JSON.parse(text)];
      } catch {
        return [];
      }
    });
const keys = [
  'steps',
  'review',
  'name',
  'type',
  'fields',
  'showIf',
  'required',
  'default',
  'min',
  'max',
  'options',
  'label',
  'constructor',
  'zzz',
];

/** Every object and list in a JSON value. */
const holders = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(holders)] : [];

function mutate(document: unknown, chance: () => number): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const holder = pick(holders(document)) as Record<string, unknown>;
  const present = Object.keys(holder);
  const value = structuredClone(chance() < 0.3 ? pick(holders(document)) : pick(strange));
  const key = (chance() < 0.7 ? pick(present) : Array.isArray(holder) ? undefined : pick(keys)) ?? '0';
  if (chance() < 0.25 && !Array.isArray(holder)) delete holder[key];
  else holder[key] = value;
}

describe('whatever JSON comes', () => {
  it('starts from definitions that are right', () => {
    for (const document of documents) expect(checkDefinition(document)).to.deep.equal([]);
  });

  it('the reader and the checker agree, and a definition that was read can be filled in', () => {
    const chance = random(20261121);
    for (let round = 0; round < 3000; round++) {
      const document: unknown = JSON.parse(documents[round % documents.length] ?? '');
      for (let times = Math.floor(chance() * 3) + 1; times > 0; times--) mutate(document, chance);
      const text = JSON.stringify(document);
      const { definition, faulty } = readDefinition(document);
      const problems = checkDefinition(document);
      const codes = problems.map(({ code }) => code);
      const grave = problems
        .filter(({ code, pointer }) => !TAKEN_AS_THEY_ARE.includes(code) && !HANDED_ON.test(pointer))
        .map(({ code }) => code);
      const isSound = !definition || createForm(definition).isSound;
      if (faulty || !isSound) expect(codes, text).not.to.deep.equal([]);
      else expect(grave, text).to.deep.equal([]);
      if (codes.length === 0) expect(documentSchema.safeParse(document).success, text).to.equal(true);
      if (!definition) continue;
      createForm(definition).validate();
      validateValues(definition, { name: 5, g: null, c: 'x', n: '1' });
    }
  }).timeout(40_000);

  const nested = (depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown => {
    let value = core;
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  };
  const name = { type: 'text', name: 'name', label: 'Name' };
  const group = (inner: unknown) => ({ type: 'group', name: 'g', label: 'G', fields: [inner] });
  const many = Array.from({ length: 20_000 }, (_, index) => ({ ...name, name: `f${index}` }));
  const extremes: { readonly [what: string]: () => unknown } = {
    'groups nested 10,000 deep': () => ({ fields: [nested(10_000, group, name)] }),
    'conditions nested 10,000 deep': () => ({
      fields: [
        name,
        { ...name, name: 'b', showIf: nested(10_000, (inner) => ({ all: [inner] }), { field: 'name', is: 1 }) },
      ],
    }),
    'lists nested 10,000 deep': () => nested(10_000, (inner) => [inner], 1),
    '20,000 fields of the same name': () => ({ fields: many.map(() => name) }),
    '200,000 empty things': () => ({ fields: [name, group(null)].concat(Array(200_000).fill(name) as never) }),
    'a circle of 5,000 conditions': () => ({
      fields: many
        .slice(0, 5_000)
        .map((field, index) => ({ ...field, showIf: { field: `f${(index + 1) % 5_000}`, is: 'x' } })),
    }),
    'a chain of 5,000 conditions': () => ({
      zzz: 1,
      fields: many.slice(0, 5_000).map((field, index) => ({ ...field, showIf: { field: `f${index + 1}`, is: 'x' } })),
    }),
    'a group of 150,000 entries': () => ({ fields: [{ ...group(name), fields: Array(150_000).fill(5) }, name] }),
    'keys of the prototype': () =>
      JSON.parse(
        '{"__proto__":{"fields":[]},"constructor":1,"fields":[{"__proto__":1,"type":"__proto__"}]}',
      ) as unknown,
    'a key of 100,000 characters': () => ({ fields: [{ ...name, ['x'.repeat(100_000)]: 1 }] }),
  };
  for (const [what, make] of Object.entries(extremes))
    it(`survives ${what}`, () => {
      const document = make();
      expect(readDefinition(document).faulty).to.equal(true);
      expect(checkDefinition(document)).not.to.deep.equal([]);
    }).timeout(20_000);

  it('survives values that are not JSON', () => {
    for (const value of [undefined, NaN, Symbol('x'), () => 1, 5n, new Date(), new Map(), '\ud800', 'null', '"x"']) {
      expect(readDefinition(value).faulty).to.equal(true);
      expect(checkDefinition(value)).to.have.length(1);
    }
  });
});
