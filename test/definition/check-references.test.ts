/** What the checker says about fields that speak of other fields. */
import { expect } from '@open-wc/testing';
import { checkDefinition } from '../../src/core.ts';
import type { Case } from '../support/check-cases.ts';
import { field, name, says, size } from '../support/check-cases.ts';

const other = { ...size, options: ['1-9', { value: 'x', other: 'Which size?' }] };
const repeat = { type: 'repeat', name: 'items', label: 'Items' };
const amount = { type: 'number', name: 'amount', label: 'Amount' };
const consent = { type: 'consent', name: 'ok', label: 'OK' };

const names: readonly Case[] = [
  [
    { fields: [name, size, { ...name, label: 'Again' }] },
    '/fields/2/name',
    'duplicateName',
    'Field "name", name: an earlier field of the same group has the name "name".',
  ],
  [
    { fields: [name, other, { ...name, name: 'sizeOther' }] },
    '/fields/2/name',
    'duplicateName',
    'Field "sizeOther", name: that is the name of what field "size" asks too.',
  ],
  [
    { fields: [name, { ...name, name: 'sizeOther' }, other] },
    '/fields/2',
    'duplicateName',
    'Field "size": it asks "sizeOther" too, and an earlier field of the same group has that name.',
  ],
  [
    { steps: [{ fields: [name] }, { fields: [{ ...name, label: 'Again' }] }] },
    '/steps/1/fields/0/name',
    'duplicateName',
    'Field "name", name: an earlier field of the same group has the name "name".',
  ],
  [
    {
      steps: [
        { id: 'a', fields: [name] },
        { id: 'a', review: true },
      ],
    },
    '/steps/1/id',
    'duplicateName',
    'Step "a", id: an earlier step has the id "a".',
  ],
  [
    field({ unique: true }),
    '/fields/0/unique',
    'misplacedKey',
    'Field "name", unique: it says something only inside a repeat.',
  ],
];

const conditions: readonly Case[] = [
  [
    field({ showIf: { field: 'sizes', is: '1-9' } }, size),
    '/fields/0/showIf/field',
    'unknownReference',
    'Field "name", showIf/field: there is no field "sizes". Did you mean "size"?',
    'size',
  ],
  [
    field(
      {
        showIf: {
          any: [
            { field: 'size', is: '1-9' },
            { field: 'x y z', is: 1 },
          ],
        },
      },
      size,
    ),
    '/fields/0/showIf/any/1/field',
    'unknownReference',
    'Field "name", showIf/any/1/field: there is no field "x y z". Allowed: "size".',
  ],
  [
    field({ showIf: { field: 'size', is: '1-09' } }, size),
    '/fields/0/showIf/is',
    'unknownOption',
    'Field "name", showIf/is: field "size" has no option "1-09". Did you mean "1-9"?',
    '1-9',
  ],
  [
    field({ showIf: { field: 'size', iss: '1-9' } }, size),
    '/fields/0/showIf/iss',
    'unknownKey',
    'Field "name", showIf: unknown key "iss". Did you mean "is"?',
    'is',
  ],
  [
    field({ showIf: { field: 'size' } }, size),
    '/fields/0/showIf',
    'missingKey',
    'Field "name", showIf: it needs one of: is, isNot, ',
  ],
  [field({ showIf: { al: [] } }, size), '/fields/0/showIf/field', 'missingKey', ''],
  [
    field({ showIf: { all: [], any: [] } }, size),
    '/fields/0/showIf/any',
    'unknownKey',
    'Field "name", showIf: unknown key "any". Allowed: "all".',
  ],
  [
    field({ showIf: { all: 'x' } }, size),
    '/fields/0/showIf/all',
    'wrongType',
    'Field "name", showIf/all: expected a list of conditions, found "x".',
  ],
  [
    field({ showIf: { field: 'size', in: 'x' } }, size),
    '/fields/0/showIf/in',
    'wrongType',
    'Field "name", showIf/in: expected ',
  ],
  [
    field({ showIf: true }, size),
    '/fields/0/showIf',
    'wrongType',
    'Field "name", showIf: expected an object, found true.',
  ],
  [
    field({ showIf: { field: 'g', answered: true } }, { type: 'group', name: 'g', label: 'G', fields: [name] }),
    '/fields/0/showIf/field',
    'groupReference',
    'Field "name", showIf/field: a group has no answer of its own; name a field in it, such as "g/name".',
  ],
  [
    field({ showIf: { field: 'name', answered: true } }),
    '/fields/0/showIf',
    'cycle',
    'Field "name", showIf: these fields wait for each other, so none of them can appear: "name" → "name".',
  ],
  [
    field({ showIf: { field: 'size', is: { field: 'siez' } } }, size),
    '/fields/0/showIf/is/field',
    'unknownReference',
    'Field "name", showIf/is/field: there is no field "siez". Did you mean "size"?',
    'size',
  ],
  [
    field({ requiredIf: { field: 'siez', answered: true } }, size),
    '/fields/0/requiredIf/field',
    'unknownReference',
    'Field "name", requiredIf/field: there is no field "siez". Did you mean "size"?',
    'size',
  ],
  [
    field({ rules: [{ refuseIf: { all: [{ field: 'nam', is: 'x' }] }, message: 'No' }] }, size),
    '/fields/0/rules/0/refuseIf/all/0/field',
    'unknownReference',
    'Field "name", rules/0/refuseIf/all/0/field: there is no field "nam". Did you mean "name"?',
    'name',
  ],
  [
    field({}, { ...size, options: ['a', { value: 'b', showIf: { field: 'nam', answered: true } }] }),
    '/fields/1/options/1/showIf/field',
    'unknownReference',
    'Field "size", options/1/showIf/field: there is no field "nam". Did you mean "name"?',
    'name',
  ],
  [
    field({ equalTo: 'siez' }, size),
    '/fields/0/equalTo',
    'unknownReference',
    'Field "name", equalTo: there is no field "siez". Did you mean "size"?',
    'size',
  ],
  [
    { steps: [{ fields: [size] }, { showIf: { field: 'siez', is: '1-9' }, fields: [name] }] },
    '/steps/1/showIf/field',
    'unknownReference',
    'Step /steps/1, showIf/field: there is no field "siez". Did you mean "size"?',
    'size',
  ],
  [
    { steps: [{ fields: [size] }, { showIf: { field: 'name', is: 'x' }, fields: [name] }] },
    '/steps/1/showIf',
    'cycle',
    'Step /steps/1, showIf: these fields wait for each other, so none of them can appear: "/steps/1" → "name" → "/steps/1".',
  ],
];

const computed: readonly Case[] = [
  [
    field({}, { type: 'computed', name: 'c', compute: { sum: [1, { field: 'nam' }] } }),
    '/fields/1/compute/sum/1/field',
    'unknownReference',
    'Field "c", compute/sum/1/field: there is no field "nam". Did you mean "name"?',
    'name',
  ],
  [
    field(
      {},
      { type: 'computed', name: 'a', compute: { count: [{ field: 'b' }] } },
      { type: 'computed', name: 'b', compute: { sum: [{ field: 'a' }, 1] } },
    ),
    '/fields/1/compute',
    'cycle',
    'Field "a", compute: these fields wait for each other, so none of them can be worked out: "a" → "b" → "a".',
  ],
  [
    field({}, size, {
      type: 'computed',
      name: 'c',
      compute: { lookup: { field: 'size' }, table: { '1-9': 1, '10-09': 2 } },
    }),
    '/fields/2/compute/table/10-09',
    'unknownOption',
    'Field "c", compute/table/10-09: field "size" has no option "10-09". Did you mean "10-99"?',
    '10-99',
  ],
];

const kept: readonly Case[] = [
  [
    { ...field({}), prefill: { query: ['nam'] } },
    '/prefill/query/0',
    'unknownReference',
    'The definition, prefill/query/0: there is no field "nam". Did you mean "name"?',
    'name',
  ],
  [
    { ...field({}), prefill: { earlier: ['name', 'mail'] } },
    '/prefill/earlier/1',
    'unknownReference',
    'The definition, prefill/earlier/1: there is no field "mail".',
  ],
  [
    { ...field({}, consent), draft: { keepFor: '7d', fields: ['name', 'ok'] } },
    '/draft/fields/1',
    'neverPrefilled',
    'The definition, draft/fields/1: "ok" is never filled in beforehand: leave it out.',
  ],
  [
    { ...field({}, { type: 'group', name: 'g', label: 'G', fields: [name] }), prefill: { query: ['g'] } },
    '/prefill/query/0',
    'groupReference',
    'The definition, prefill/query/0: a group has no answer of its own; name a field in it, such as "g/name".',
  ],
  [
    { ...field({}, { ...repeat, fields: [amount] }), draft: { keepFor: '7d', fields: ['items/amount'] } },
    '/draft/fields/0',
    'neverPrefilled',
    'The definition, draft/fields/0: "items/amount" is asked in each row; name "items" instead.',
  ],
  [
    { ...field({}, { ...repeat, fields: [amount] }), prefill: { query: ['items'] } },
    '/prefill/query/0',
    'neverPrefilled',
    'The definition, prefill/query/0: "items" is never filled in beforehand: leave it out.',
  ],
];

describe('the checker, about names', () => {
  says(names);

  it('lets rows have unique answers, and steps of the same form different names', () => {
    const document = {
      steps: [
        { id: 'a', fields: [{ ...repeat, fields: [{ ...name, unique: true }] }] },
        { id: 'b', fields: [name] },
      ],
    };
    expect(checkDefinition(document)).to.deep.equal([]);
  });
});

describe('the checker, about conditions', () => {
  says(conditions);

  it('lets a field be compared with another one, and with itself where it is refused', () => {
    const document = field(
      { rules: [{ refuseIf: { field: 'name', is: { field: 'b' } }, message: 'Not the same twice' }] },
      { ...name, name: 'b', showIf: { field: 'sizeOther', answered: true } },
      other,
    );
    expect(checkDefinition(document)).to.deep.equal([]);
  });
});

describe('the checker, about computed values', () => {
  says(computed);

  it('lets rows be added up and counted', () => {
    const document = {
      fields: [
        { ...repeat, fields: [amount] },
        { type: 'computed', name: 'total', compute: { sum: [{ field: 'items/amount' }] } },
        {
          type: 'computed',
          name: 'rows',
          compute: { count: [{ field: 'items' }] },
          showIf: { field: 'items', answered: true },
        },
      ],
    };
    expect(checkDefinition(document)).to.deep.equal([]);
  });
});

describe('the checker, about prefill and drafts', () => {
  says(kept);

  it('lets groups be kept whole, and fields in them be named', () => {
    const group = { type: 'group', name: 'g', label: 'G', fields: [name, consent] };
    const document = {
      fields: [group, { ...repeat, fields: [amount] }],
      prefill: { query: ['g/name'], earlier: ['g', 'items'] },
      draft: { keepFor: '30m', fields: ['g'] },
    };
    expect(checkDefinition(document)).to.deep.equal([]);
  });
});
