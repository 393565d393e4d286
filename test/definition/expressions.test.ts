import { expect } from '@open-wc/testing';
import { evaluate, isExpression, round } from '../../src/definition/expressions.ts';
import type { Expression } from '../../src/fields/field.ts';
import { surroundings } from '../model/rules/surroundings.ts';

const answers = {
  two: 2,
  ten: '10',
  tenth: 0.1,
  fifth: 0.2,
  zero: 0,
  name: 'Ada',
  ticked: true,
  unticked: false,
  none: [],
  extras: ['cleaning', 'delivery'],
  prices: [5, '7.5', 2],
  people: ['Ada', 'Bo'],
  born: '2008-03-16',
  launch: '2026-04-01',
  meeting: '2026-03-20T09:30',
  huge: 1e308,
};

const field = (name: string) => ({ field: name });
const [two, ten, gone] = [field('two'), field('ten'), field('gone')];
const prices = { cleaning: 30, delivery: '12' };

describe('an expression', () => {
  const cases: readonly (readonly [Expression, result: string | number | undefined])[] = [
    [{ sum: [two, 3] }, 5],
    [{ sum: [two, ten] }, 12],
    [{ sum: [field('tenth'), field('fifth')] }, 0.3],
    [{ sum: [two, gone, field('name'), field('ticked')] }, 2],
    [{ sum: [gone] }, 0],
    [{ sum: [field('prices'), 1] }, 15.5],
    [{ sum: [field('none')] }, 0],
    [{ sum: [123456789012345, 1] }, 123456789012346],
    [{ sum: [field('huge'), field('huge')] }, undefined],

    [{ product: [two, ten] }, 20],
    [{ product: [field('tenth'), 3] }, 0.3],
    [{ product: [two, field('zero')] }, 0],
    [{ product: [field('zero'), -1] }, 0],
    [{ product: [two, gone] }, undefined],
    [{ product: [two, field('name')] }, undefined],
    [{ product: [field('prices'), two] }, 150],
    [{ product: [field('none'), two] }, undefined],

    [{ difference: [ten, two] }, 8],
    [{ difference: [field('tenth'), field('fifth')] }, -0.1],
    [{ difference: [gone, two] }, undefined],
    [{ difference: [two, field('name')] }, undefined],
    [{ difference: [field('prices'), two] }, undefined],

    [{ count: [two, gone, field('zero'), field('name')] }, 3],
    [{ count: [field('ticked'), field('unticked')] }, 1],
    [{ count: [field('extras'), field('none'), field('people')] }, 4],
    [{ count: [gone] }, 0],

    [{ concat: [field('name'), 'of', two] }, 'Ada of 2'],
    [{ concat: [field('name'), gone, two], separator: '-' }, 'Ada-2'],
    [{ concat: [field('people'), field('ticked')], separator: ', ' }, 'Ada, Bo'],
    [{ concat: ['a', 'b'], separator: '' }, 'ab'],
    [{ concat: [gone, field('none')] }, undefined],

    [{ dateDifference: ['today', field('launch')] }, 17],
    [{ dateDifference: [field('launch'), 'today'], unit: 'weeks' }, -2],
    [{ dateDifference: [field('born'), 'today'], unit: 'years' }, 17],
    [{ dateDifference: [field('born'), '+1d'], unit: 'years' }, 18],
    [{ dateDifference: ['today', field('meeting')] }, 5],
    [{ dateDifference: ['today', '2026-03-15'] }, 0],
    [{ dateDifference: ['today', gone] }, undefined],
    [{ dateDifference: ['today', field('name')] }, undefined],

    [{ lookup: ten, table: { '10': 'ten' } }, 'ten'],
    [{ lookup: two, table: { '2': 20 } }, 20],
    [{ lookup: field('ticked'), table: { true: 5, false: 0 } }, 5],
    [{ lookup: field('unticked'), table: { true: 5, false: 0 } }, 0],
    [{ lookup: field('name'), table: { Bo: 1 } }, undefined],
    [{ lookup: field('name'), table: { Bo: 1 }, otherwise: 9 }, 9],
    [{ lookup: gone, table: { undefined: 1 }, otherwise: 'nothing' }, 'nothing'],
    [{ lookup: 'toString', table: {} }, undefined],
    [{ lookup: field('extras'), table: prices }, undefined],

    [{ sum: [{ lookup: field('extras'), table: prices }, { product: [two, 4] }] }, 50],
    [{ sum: [{ product: [two, gone] }, 1] }, 1],
    [{ difference: [{ count: [field('people')] }, 1] }, 1],
    [{ lookup: { sum: [field('tenth'), field('fifth')] }, table: { '0.3': 'exact' } }, 'exact'],
  ];
  for (const [expression, result] of cases)
    it(`${JSON.stringify(expression)} is ${result ?? 'nothing'}`, () => {
      expect(isExpression(expression), 'it follows the grammar').to.equal(true);
      const found = evaluate(expression, surroundings(answers));
      expect(found).to.equal(result);
      expect(Object.is(found, -0), 'never minus zero').to.equal(false);
    });

  it('takes the day where the visitor is', () => {
    const expression: Expression = { dateDifference: ['today', '2026-01-02'] };
    const now = '2026-01-01T07:30:00Z';
    const inZone = (timeZone: string) => evaluate(expression, surroundings({}, { now, timeZone }));
    expect(inZone('America/Los_Angeles')).to.equal(2);
    expect(inZone('UTC')).to.equal(1);
    expect(
      evaluate(expression, surroundings({}, { now: '2026-01-01T12:00:00Z', timeZone: 'Pacific/Auckland' })),
    ).to.equal(0);
  });

  const wrong: readonly unknown[] = [
    null,
    'sum',
    5,
    [],
    {},
    { field: 'two' },
    { sum: 5 },
    { sum: [] },
    { sum: { field: 'two' } },
    { sum: [true] },
    { sum: [null] },
    { sum: [{ field: 'two', is: 2 }] },
    { sum: [1], product: [1] },
    { sum: [1], separator: ',' },
    { plus: [1, 2] },
    { difference: [1] },
    { difference: [1, 2, 3] },
    { concat: ['a'], separator: 1 },
    { dateDifference: ['today', 'today'], unit: 'hours' },
    { lookup: { field: 'two' } },
    { lookup: { field: 'two' }, table: [] },
    { lookup: { field: 'two' }, table: { a: true } },
    { sum: [{ product: [{ plus: [1] }] }] },
    { toString: [1] },
  ];
  for (const value of wrong) it(`is not ${JSON.stringify(value)}`, () => expect(isExpression(value)).to.equal(false));
});

describe('rounding', () => {
  const cases: readonly (readonly [value: number, decimals: number, rounded: number])[] = [
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.45, 1, 1.5],
    [-0.4, 0, 0],
    [12, 2, 12],
    [1 / 3, 4, 0.3333],
    [1e300, 500, 1e300],
  ];
  for (const [value, decimals, rounded] of cases)
    it(`makes ${value} with ${decimals} decimals ${rounded}`, () => {
      expect(round(value, decimals)).to.equal(rounded);
      expect(Object.is(round(value, decimals), -0)).to.equal(false);
    });
});
