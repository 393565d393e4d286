import { expect } from '@open-wc/testing';
import { checkDefinition, DefinitionError, parseDefinition } from '../../src/core.ts';
import type { Case } from '../support/check-cases.ts';
import { field, name, only, says, size } from '../support/check-cases.ts';

const cases: readonly Case[] = [
  [
    field({ requried: true }),
    '/fields/0/requried',
    'unknownKey',
    'Field "name": unknown key "requried". Did you mean "required"?',
    'required',
  ],
  [
    { fields: [name], titel: 'x' },
    '/titel',
    'unknownKey',
    'The definition: unknown key "titel". Did you mean "title"?',
    'title',
  ],
  [
    field({ 'a/b~': 1 }),
    '/fields/0/a~1b~0',
    'unknownKey',
    'Field "name": unknown key "a/b~". Allowed: "name", "label", ',
  ],
  [
    { fields: [{ name: 'a', label: 'A', type: 'emial' }, name] },
    '/fields/0/type',
    'unknownType',
    'Field "a", type: unknown type "emial". Did you mean "email"?',
    'email',
  ],
  [{ fields: [{ name: 'a', label: 'A' }, name] }, '/fields/0/type', 'missingKey', 'Field "a", type: it is missing.'],
  [
    { fields: [{ name: 'a', label: 'A', type: ['text'] }, name] },
    '/fields/0/type',
    'wrongType',
    'Field "a", type: expected a text, found a list.',
  ],
  [{ fields: [{ type: 'text', name: 'a' }] }, '/fields/0/label', 'missingKey', 'Field "a", label: it is missing.'],
  [
    { fields: [name, { type: 'text', label: 'A' }] },
    '/fields/1/name',
    'missingKey',
    'Field /fields/1, name: it is missing.',
  ],
  [
    field({ required: 'yes' }),
    '/fields/0/required',
    'invalidValue',
    'Field "name", required: expected true or false, found "yes".',
  ],
  [
    field({ label: 5 }),
    '/fields/0/label',
    'wrongType',
    'Field "name", label: expected a text, or an object with one for each language, such as { "en": "Name" }, found 5.',
  ],
  [field({ label: {} }), '/fields/0/label', 'wrongType', 'Field "name", label: expected a text'],
  [
    field({ label: { english: 'A', e_n: 'A' } }),
    '/fields/0/label/e_n',
    'invalidLanguage',
    'Field "name", label/e_n: expected a language tag such as "en" or "pt-BR", found "e_n".',
  ],
  [
    field({ width: 'halff' }),
    '/fields/0/width',
    'invalidValue',
    'Field "name", width: found "halff". Did you mean "half"?',
    'half',
  ],
  [
    field({ minLength: -1 }),
    '/fields/0/minLength',
    'wrongType',
    'Field "name", minLength: expected a whole number, 0 or more, found -1.',
  ],
  [
    field({ minLength: 5, maxLength: 2 }),
    '/fields/0/minLength',
    'impossibleLimits',
    'Field "name", minLength: nothing lies between 5 and 2.',
  ],
  [
    { fields: [{ type: 'date', name: 'd', label: 'D', min: '2026-02-02', max: '2026-02-01' }] },
    '/fields/0/min',
    'impossibleLimits',
    'Field "d", min: nothing lies between 2026-02-02 and 2026-02-01.',
  ],
  [
    { fields: [{ type: 'date', name: 'd', label: 'D', min: '2026-02-30' }] },
    '/fields/0/min',
    'invalidValue',
    'Field "d", min: expected a date that exists, as YYYY-MM-DD, or a day from today on: "today", "+14d", "-18y", found "2026-02-30".',
  ],
  [
    field({ name: '_name' }),
    '/fields/0/name',
    'invalidValue',
    'Field "_name", name: expected a name that starts with neither "_" nor a space',
  ],
  [
    field({ autocomplete: 'emial' }),
    '/fields/0/autocomplete',
    'unknownAutocomplete',
    'Field "name", autocomplete: "emial" is no autofill token of HTML, such as "email" or "work tel". Did you mean "email"?',
    'email',
  ],
  [
    field({ hint: 'See [x](javascript:alert)' }),
    '/fields/0/hint',
    'unsafeLink',
    'Field "name", hint: expected https:, http:, mailto:, tel: or an address relative to the page, found "javascript:alert".',
  ],
  [
    { fields: [name], success: { text: { en: '[x](data:x)' } } },
    '/success/text/en',
    'unsafeLink',
    'The definition, success/text/en: ',
  ],
  [
    { fields: [{ ...size, options: [] }, name] },
    '/fields/0/options',
    'invalidValue',
    'Field "size", options: the list is empty.',
  ],
  [
    { fields: [{ ...size, options: ['a', { value: 'b', lable: 'B' }] }] },
    '/fields/0/options/1/lable',
    'unknownKey',
    'Field "size", options/1: unknown key "lable". Did you mean "label"?',
    'label',
  ],
  [
    { fields: [{ ...size, options: ['a', 5] }] },
    '/fields/0/options/1',
    'wrongType',
    'Field "size", options/1: expected a text that is not empty, or { "value", "label" }, found 5.',
  ],
  [
    { fields: [{ ...size, options: ['a', 'b', { value: 'a' }] }] },
    '/fields/0/options/2',
    'duplicateOption',
    'Field "size", options/2: "a" stands here a second time.',
  ],
  [
    { fields: [{ ...size, default: '1-99' }] },
    '/fields/0/default',
    'unacceptableDefault',
    'Field "size", default: this field does not accept "1-99". Did you mean "1-9"?',
    '1-9',
  ],
  [
    { fields: [{ type: 'email', name: 'e', label: 'E', default: 'nobody' }] },
    '/fields/0/default',
    'unacceptableDefault',
    'Field "e", default: this field does not accept "nobody".',
  ],
  [
    { fields: [{ type: 'number', name: 'n', label: 'N', max: 3, default: 4 }] },
    '/fields/0/default',
    'unacceptableDefault',
    'Field "n", default: this field does not accept 4.',
  ],
  [
    { fields: [name], destinations: [{ encoding: 'json' }] },
    '/destinations/0/url',
    'missingKey',
    'The definition, destinations/0/url: it is missing.',
  ],
  [
    { fields: [name], destinations: [{ url: 'ftp://x' }] },
    '/destinations/0/url',
    'invalidValue',
    'The definition, destinations/0/url: expected an http: or https: address, or one relative to the page, found "ftp://x".',
  ],
  [
    { fields: [name], success: { redirect: 'javascript:alert(1)' } },
    '/success/redirect',
    'invalidValue',
    'The definition, success/redirect: expected an http: or https: address',
  ],
  [
    { fields: [name], messages: { submit: 5 } },
    '/messages',
    'wrongType',
    'The definition, messages: expected an object of texts, found an object.',
  ],
  [{ fields: [name], format: 2 }, '/format', 'invalidValue', 'The definition, format: expected 1, found 2.'],
  [{ fields: [] }, '/fields', 'asksNothing', 'The definition, fields: no field asks anything.'],
  [
    { fields: [{ type: 'heading', text: 'x' }] },
    '/fields',
    'asksNothing',
    'The definition, fields: no field asks anything.',
  ],
  [{}, '/fields', 'missingKey', 'The definition, fields: it is missing; a definition has either "fields" or "steps".'],
  [{ fields: [name, null] }, '/fields/1', 'wrongType', 'The definition, fields/1: expected an object, found null.'],
  [null, '', 'wrongType', 'The definition: expected an object, found null.'],
  ['[]', '', 'wrongType', 'The definition: expected an object, found a list.'],
];

describe('the checker', () => {
  says(cases);

  it('finds nothing wrong with what is right', () => {
    const right = {
      $schema: 'x',
      format: 1,
      id: 'a',
      revision: '1',
      title: { en: 'A', 'zh-Hant-TW': 'B' },
      fields: [
        name,
        size,
        { ...name, name: 'b', autocomplete: 'section-a shipping work tel', showIf: { field: 'size', in: ['1-9'] } },
      ],
      destinations: [{ url: '/leads', encoding: 'text' }],
      success: { title: 'T', text: '{{name}} [x](/y)', redirect: 'thanks.html' },
      messages: { submit: 'Go', retry: { en: 'Again' } },
    };
    expect(checkDefinition(right)).to.deep.equal([]);
    expect(checkDefinition(JSON.stringify(right))).to.deep.equal([]);
  });

  it('reports every problem at once', () => {
    const codes = checkDefinition({
      fields: [{ type: 'emial' }, { ...name, width: 1 }, { ...name, requird: true }],
      extra: 1,
    }).map(({ code }) => code);
    expect(codes.sort()).to.deep.equal(['duplicateName', 'unknownKey', 'unknownKey', 'unknownType', 'wrongType']);
  });

  it('lists the words allowed and shortens what was found', () => {
    expect(only(field({ width: 'x'.repeat(1000) }))).to.deep.include({ allowed: ['full', 'half'] });
    expect(only(field({ width: 'x'.repeat(1000) })).found).to.have.length.below(60);
  });
});

describe('a text that is not JSON', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['{"a": [1, 2,]}', 'Line 1, column 13: expected a value, found "]".'],
    ["{\n  'a': 1}", 'Line 2, column 3: expected a key in double quotes, found "\'".'],
    ['{"a": 1\n"b": 2}', 'Line 2, column 1: expected "," or "}", found "\\"".'],
    ['{"a" 1}', 'Line 1, column 6: expected ":", found "1".'],
    ['{"a": 1,}', 'Line 1, column 9: expected a key in double quotes, found "}".'],
    ['{"a": undefined}', 'Line 1, column 7: expected a value, found "undefined".'],
    ['{"a": 01}', 'Line 1, column 7: expected a value, found "01".'],
    ['{"a": 1} // done', 'Line 1, column 10: expected nothing more, found "/".'],
    ['[1}', 'Line 1, column 3: expected "," or "]", found "}".'],
    ['', 'Line 1, column 1: expected a value, found the end of the text.'],
    ['{"a": "open', 'Line 1, column 7: expected a value, found "\\"".'],
    ['{"a": TRUE}', 'Line 1, column 7: expected a value, found "TRUE".'],
  ];
  for (const [text, message] of broken)
    it(`is one problem: ${message}`, () => {
      expect(only(text)).to.include({ pointer: '', code: 'syntax' });
      expect(only(text).message).to.equal(`The definition: it is not JSON. ${message}`);
    });
});

describe('parseDefinition', () => {
  it('throws every problem, and says the first of them', () => {
    const document = { fields: Array.from({ length: 8 }, (_, index) => ({ type: 'text', name: `f${index}` })) };
    expect(() => parseDefinition(document)).to.throw(DefinitionError);
    try {
      parseDefinition(document);
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      expect(error.problems).to.have.length(8);
      expect(error.message).to.contain('has 8 problems:\n- Field "f0", label: it is missing. (/fields/0/label)\n');
      expect(error.message).to.match(/\n- and 3 more$/);
    }
  });

  it('takes an object or its text', () => {
    const document = { id: 'a', fields: [{ ...size, options: ['a', { value: 'b' }] }] };
    expect(parseDefinition(JSON.stringify(document))).to.deep.equal(parseDefinition(document));
    expect(parseDefinition(document).fields[0]?.options).to.deep.equal([
      { value: 'a', label: 'a' },
      { value: 'b', label: 'b' },
    ]);
  });
});
