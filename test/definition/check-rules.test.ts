/** What the checker says about steps, rules, limits and expressions. */
import { expect } from '@open-wc/testing';
import { checkDefinition } from '../../src/core.ts';
import type { FieldType } from '../../src/fields/field.ts';
import { expressionNames } from '../../src/definition/check-expression.ts';
import type { Case } from '../support/check-cases.ts';
import { field, name, only, says, size } from '../support/check-cases.ts';

const choices = { type: 'checkboxes', name: 'c', label: 'C', options: ['a', 'b'] };
const day = { type: 'date', name: 'd', label: 'D' };
const hidden = { type: 'hidden', name: 'h' };

const steps: readonly Case[] = [
  [
    { fields: [name], steps: [{ fields: [size] }] },
    '/steps',
    'misplacedKey',
    'The definition, steps: a definition has either "fields" or "steps"; put the fields into the steps.',
  ],
  [
    { steps: [{ fields: [name] }, { id: 'b' }] },
    '/steps/1/fields',
    'missingKey',
    'Step "b", fields: it is missing; only a step with "review": true has none.',
  ],
  [
    { steps: [{ fields: [name] }, { id: 'b', fields: [] }] },
    '/steps/1/fields',
    'invalidValue',
    'Step "b", fields: the list is empty.',
  ],
  [
    { steps: [{ fields: [name] }, { review: true, fields: [size] }] },
    '/steps/1/fields',
    'misplacedKey',
    'Step /steps/1, fields: a review lists the answers and asks nothing; put these fields into a step of their own.',
  ],
  [
    { steps: [{ fields: [name], titel: 'A' }] },
    '/steps/0/titel',
    'unknownKey',
    'Step /steps/0: unknown key "titel". Did you mean "title"?',
    'title',
  ],
  [
    { steps: [{ fields: [name] }, 'review'] },
    '/steps/1',
    'wrongType',
    'The definition, steps/1: expected an object, found "review".',
  ],
  [
    { steps: [{ type: 'step', fields: [name] }] },
    '/steps/0/type',
    'misplacedKey',
    'Step /steps/0, type: a step needs no type: leave it out.',
  ],
  [
    field({}, { type: 'step', fields: [size] }),
    '/fields/1/type',
    'unknownType',
    'Field /fields/1, type: unknown type "step".',
  ],
  [field({ review: true }), '/fields/0/review', 'unknownKey', 'Field "name": unknown key "review".'],
  [{ steps: [{ review: true }] }, '/steps', 'asksNothing', 'The definition, steps: no field asks anything.'],
];

const limits: readonly Case[] = [
  [
    field({}, { ...choices, minItems: 2, maxItems: 1 }),
    '/fields/1/minItems',
    'impossibleLimits',
    'Field "c", minItems: nothing lies between 2 and 1.',
  ],
  [
    field({}, { ...choices, maxItems: 0 }),
    '/fields/1/maxItems',
    'impossibleLimits',
    'Field "c", maxItems: nothing could be answered; leave the field out.',
  ],
  [
    field({}, { ...choices, minItems: 3 }),
    '/fields/1/minItems',
    'impossibleLimits',
    'Field "c", minItems: there are only 2 options.',
  ],
  [
    field({}, { ...day, min: 'tomorrow' }),
    '/fields/1/min',
    'invalidValue',
    'Field "d", min: expected a date that exists, as YYYY-MM-DD, or a day from today on: "today", "+14d", "-18y", found "tomorrow".',
  ],
];

const texts: readonly Case[] = [
  [
    field({ pattern: '[A-Z' }),
    '/fields/0/pattern',
    'invalidValue',
    'Field "name", pattern: "[A-Z" is no regular expression with the flag "v": ',
  ],
  [
    field({ pattern: 'a)|(b' }),
    '/fields/0/pattern',
    'invalidValue',
    'Field "name", pattern: "a)|(b" is no regular expression',
  ],
  [
    field({ pattern: '[a-z]+', default: 'ABC' }),
    '/fields/0/default',
    'unacceptableDefault',
    'Field "name", default: this field does not accept "ABC".',
  ],
  [
    { ...field({}), draft: { keepFor: '7 days', fields: ['name'] } },
    '/draft/keepFor',
    'invalidValue',
    'The definition, draft/keepFor: expected a span of minutes, hours or days, such as "30m", "12h" or "7d", found "7 days".',
  ],
  [
    field({ messages: { valueMising: 'Please' } }),
    '/fields/0/messages/valueMising',
    'unknownMessage',
    'Field "name", messages/valueMising: no problem has the code "valueMising". Did you mean "valueMissing"?',
    'valueMissing',
  ],
  [
    field({ rules: [{ refuseIf: { field: 'name', is: 'x' } }] }),
    '/fields/0/rules/0/message',
    'missingKey',
    'Field "name", rules/0/message: it is missing.',
  ],
  [
    field({}, { ...choices, options: ['a', { value: 'b', other: 5 }] }),
    '/fields/1/options/1/other',
    'wrongType',
    'Field "c", options/1/other: expected a text, or an object',
  ],
  [
    field({}, { type: 'ranking', name: 'r', label: 'R', options: ['a', { value: 'b', other: 'Which?' }] }),
    '/fields/1/options/1/other',
    'misplacedKey',
    'Field "r", options/1/other: only an option of select, radio, checkboxes, multiselect asks for more.',
  ],
  [
    field({}, { type: 'matrix', name: 'm', label: 'M', questions: ['a', 'a'], columns: ['x'] }),
    '/fields/1/questions/1',
    'duplicateOption',
    'Field "m", questions/1: "a" stands here a second time.',
  ],
  [
    field({}, { ...hidden, from: {} }),
    '/fields/1/from',
    'missingKey',
    'Field "h", from: it needs one of: query, page, referrer, meta, cookie.',
  ],
  [
    field({}, { ...hidden, from: { query: 'a', meta: 'b' } }),
    '/fields/1/from',
    'misplacedKey',
    'Field "h", from: a value comes from one place, found query and meta.',
  ],
  [
    field({}, { ...hidden, from: { page: 'adress' } }),
    '/fields/1/from/page',
    'invalidValue',
    'Field "h", from/page: found "adress". Allowed: "url", "path", "title".',
  ],
  [
    field({}, { type: 'acme-stars', name: 's' }),
    '/fields/1/type',
    'unknownType',
    'Field "s", type: unknown type "acme-stars"; register it with defineField before the form is opened.',
  ],
];

const compute = (expression: unknown) => field({}, day, { type: 'computed', name: 'x', compute: expression });

const expressions: readonly Case[] = [
  [compute('1 + 1'), '/fields/2/compute', 'invalidValue', 'Field "x", compute: expected an object, found "1 + 1".'],
  [
    compute({ summ: [1] }),
    '/fields/2/compute/summ',
    'invalidExpression',
    'Field "x", compute/summ: unknown operator "summ". Did you mean "sum"?',
    'sum',
  ],
  [
    compute({ field: 'name' }),
    '/fields/2/compute',
    'invalidExpression',
    'Field "x", compute: it needs one of: sum, product, difference, count, concat, dateDifference, lookup.',
  ],
  [
    compute({ sum: 5 }),
    '/fields/2/compute/sum',
    'invalidExpression',
    'Field "x", compute/sum: expected a list, found 5.',
  ],
  [compute({ sum: [] }), '/fields/2/compute/sum', 'invalidExpression', 'Field "x", compute/sum: the list is empty.'],
  [
    compute({ product: [{ field: 'name' }, { sum: [1, '2'] }] }),
    '/fields/2/compute/product/1/sum/1',
    'invalidExpression',
    'Field "x", compute/product/1/sum/1: expected a number, { "field": "…" } or an expression, found "2".',
  ],
  [
    compute({ difference: [1, 2, 3] }),
    '/fields/2/compute/difference',
    'invalidExpression',
    'Field "x", compute/difference: expected a list of two, found 3.',
  ],
  [
    compute({ sum: [1], product: [1] }),
    '/fields/2/compute/product',
    'invalidExpression',
    'Field "x", compute/product: "product" does not go with "sum".',
  ],
  [
    compute({ sum: [{ field: 'name', is: 5 }] }),
    '/fields/2/compute/sum/0/is',
    'invalidExpression',
    'Field "x", compute/sum/0/is: "is" does not go with "field".',
  ],
  [
    compute({ dateDifference: [{ field: 'd' }, 'tomorrow'] }),
    '/fields/2/compute/dateDifference/1',
    'invalidExpression',
    'Field "x", compute/dateDifference/1: expected a date, "today", { "field": "…" } or an expression, found "tomorrow".',
  ],
  [
    compute({ dateDifference: [{ field: 'd' }, 'today'], unit: 'year' }),
    '/fields/2/compute/unit',
    'invalidExpression',
    'Field "x", compute/unit: unknown unit "year". Did you mean "years"?',
    'years',
  ],
  [
    compute({ lookup: { field: 'name' } }),
    '/fields/2/compute/table',
    'invalidExpression',
    'Field "x", compute/table: it is missing.',
  ],
  [
    compute({ lookup: { field: 'name' }, table: { a: true } }),
    '/fields/2/compute/table/a',
    'invalidExpression',
    'Field "x", compute/table/a: expected a text or a number, found true.',
  ],
];

describe('the checker, about steps', () => {
  says(steps);

  it('finds nothing wrong with steps, a review, and one question at a time', () => {
    const document = {
      layout: 'conversational',
      history: true,
      steps: [
        { id: 'you', title: 'You', description: 'Who are you?', fields: [name] },
        { id: 'size', showIf: { field: 'name', answered: true }, fields: [size] },
        { id: 'review', review: true },
      ],
    };
    expect(checkDefinition(document)).to.deep.equal([]);
  });
});

describe('the checker, about limits', () => {
  says(limits);

  /** Days from today on, as `date` understands them. */
  const moving = (min: string, max: string) => field({}, { ...day, min, max });

  it('judges days that move on any day', () => {
    expect(only(moving('+2m', '+1m'))).to.deep.include({ pointer: '/fields/1/min', code: 'impossibleLimits' });
    expect(only(moving('today', '-1d')).message).to.contain('nothing lies between today and -1d');
    for (const [min, max] of [
      ['today', '+1y'],
      ['+30d', '+1m'],
      ['today', 'today'],
      ['today', '2020-01-01'],
    ] as const)
      expect(checkDefinition(moving(min, max)), `${min} to ${max}`).to.deep.equal([]);
  });
});

describe('the checker, about defaults', () => {
  it('judges days that move on any day', () => {
    const moving = (more: object) => field({}, { ...day, ...more });
    expect(only(moving({ default: 'today', min: '+1d' })).code).to.equal('unacceptableDefault');
    for (const more of [
      { default: '+1m', min: '+30d' },
      { default: 'today', min: 'today', max: '+1y' },
      { default: 'today', min: '2026-01-01' },
      { default: '2026-01-01', min: 'today' },
    ])
      expect(checkDefinition(moving(more)), JSON.stringify(more)).to.deep.equal([]);
  });

  it('knows what types bring themselves', () => {
    const country = { type: 'country', name: 'c', label: 'C' };
    expect(
      checkDefinition(field({}, { ...country, default: 'IT', preferred: ['CH'], only: ['IT', 'CH'] })),
    ).to.deep.equal([]);
    expect(only(field({}, { ...country, default: 'XX' })).pointer).to.equal('/fields/1/default');
    expect(only(field({}, { ...country, only: ['IT', 'Italy'] })).pointer).to.equal('/fields/1/only/1');
    expect(only(field({ showIf: { field: 'c', is: 'Italy' } }, country)).code).to.equal('unknownOption');
  });
});

describe('the checker, about texts, options and origins', () => {
  says(texts);

  it('finds nothing wrong with options that exclude, ask further or come and go', () => {
    const options = [
      'a',
      { value: 'b', showIf: { field: 'name', answered: true } },
      { value: 'none', label: 'None of these', exclusive: true },
      { value: 'other', label: 'Other', other: 'Which?' },
    ];
    expect(checkDefinition(field({}, { ...choices, options, minItems: 1, maxItems: 2 }))).to.deep.equal([]);
  });

  it('knows the types that the page hands in', () => {
    const stars: FieldType = {
      type: 'acme-stars',
      control: 'input',
      keys: {},
      needs: [],
      empty: '',
      format: () => undefined,
    };
    const types = new Map([[stars.type, stars]]);
    const document = field({}, { type: 'acme-stars' }, { type: 'acme-stars', size: 5 });
    expect(checkDefinition(document, types).map(({ pointer }) => pointer)).to.deep.equal(['/fields/2/size']);
  });
});

describe('the checker, about expressions', () => {
  says(expressions);

  it('finds nothing wrong with every kind of expression', () => {
    const right: readonly object[] = [
      { sum: [1, { field: 'name' }] },
      { product: [{ field: 'name' }, { difference: [3, { count: [{ field: 'name' }, { field: 'd' }] }] }] },
      { difference: [1, 2] },
      { count: [{ field: 'd' }] },
      { concat: [{ field: 'name' }, '!', 5], separator: ' ' },
      { dateDifference: [{ field: 'd' }, 'today'], unit: 'years' },
      { lookup: { field: 'name' }, table: { a: 1, field: 'two' }, otherwise: 0 },
    ];
    expect(right.map((expression) => Object.keys(expression)[0])).to.deep.equal(expressionNames());
    for (const expression of right)
      expect(checkDefinition(compute(expression)), JSON.stringify(expression)).to.deep.equal([]);
  });
});
