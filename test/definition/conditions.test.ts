import { expect } from '@open-wc/testing';
import type { Condition } from '../../src/core.ts';
import { holds, isCondition, referencesOf } from '../../src/definition/conditions.ts';

const of = (value: unknown) => () => value;

describe('a condition', () => {
  const cases: readonly (readonly [Condition, holdsFor: readonly unknown[], failsFor: readonly unknown[]])[] = [
    [{ field: 'a', is: 'x' }, ['x'], ['y', 'X', ['x'], true]],
    [{ field: 'a', is: 5 }, [5], ['5', 6]],
    [{ field: 'a', is: false }, [false], [true, 0]],
    [{ field: 'a', isNot: 'x' }, ['y', 5], ['x']],
    [{ field: 'a', in: ['x', 1] }, ['x', 1], ['1', 'y']],
    [{ field: 'a', notIn: ['x', 1] }, ['y', 2], ['x', 1]],
    [{ field: 'a', includes: 'x' }, [['x'], ['y', 'x']], [['y'], [], 'x']],
    [{ field: 'a', above: 5 }, [5.1], [5, '6']],
    [{ field: 'a', atLeast: 5 }, [5, 6], [4.9]],
    [{ field: 'a', below: '2026-01-01' }, ['2025-12-31'], ['2026-01-01', 5]],
    [{ field: 'a', atMost: '2026-01-01' }, ['2026-01-01'], ['2026-01-02']],
    [{ field: 'a', answered: true }, ['x', 0, true, ['x']], [false, []]],
    [{ field: 'a', answered: false }, [false, []], ['x', 0]],
    [{ field: 'a', atLeast: 5, atMost: 7 }, [5, 7], [4, 8]],
    [
      {
        all: [
          { field: 'a', atLeast: 5 },
          { field: 'a', below: 7 },
        ],
      },
      [6],
      [7],
    ],
    [
      {
        any: [
          { field: 'a', is: 1 },
          { field: 'a', is: 2 },
        ],
      },
      [1, 2],
      [3],
    ],
    [
      {
        none: [
          { field: 'a', is: 1 },
          { field: 'a', is: 2 },
        ],
      },
      [3],
      [1, 2],
    ],
  ];

  for (const [condition, holdsFor, failsFor] of cases)
    it(`follows ${JSON.stringify(condition)}`, () => {
      expect(isCondition(condition)).to.equal(true);
      for (const value of holdsFor) expect(holds(condition, of(value)), JSON.stringify(value)).to.equal(true);
      for (const value of failsFor) expect(holds(condition, of(value)), JSON.stringify(value)).to.equal(false);
    });

  it('compares nothing with an unanswered or irrelevant field: only "answered": false holds', () => {
    for (const [condition] of cases.slice(0, 13)) {
      const only = 'answered' in condition && condition.answered === false;
      expect(holds(condition, of(undefined)), JSON.stringify(condition)).to.equal(only);
    }
    expect(holds({ none: [{ field: 'a', is: 1 }] }, of(undefined))).to.equal(true);
  });

  const compared: readonly (readonly [
    Condition,
    holdsFor: readonly [unknown, unknown][],
    failsFor: readonly [unknown, unknown][],
  ])[] = [
    [
      { field: 'a', is: { field: 'b' } },
      [
        ['x', 'x'],
        [5, 5],
        [false, false],
      ],
      [
        ['x', 'y'],
        [5, '5'],
      ],
    ],
    [{ field: 'a', isNot: { field: 'b' } }, [['x', 'y']], [['x', 'x']]],
    [
      { field: 'a', includes: { field: 'b' } },
      [[['x', 'y'], 'x']],
      [
        [['x'], 'y'],
        ['x', 'x'],
      ],
    ],
    [
      { field: 'a', above: { field: 'b' } },
      [[6, 5]],
      [
        [5, 5],
        [6, '5'],
      ],
    ],
    [{ field: 'a', atLeast: { field: 'b' } }, [[5, 5]], [[4, 5]]],
    [{ field: 'a', below: { field: 'b' } }, [['2026-01-01', '2026-01-02']], [['2026-01-02', '2026-01-01']]],
    [
      { field: 'a', atMost: { field: 'b' }, isNot: 7 },
      [[5, 5]],
      [
        [6, 5],
        [7, 9],
      ],
    ],
  ];
  for (const [condition, holdsFor, failsFor] of compared)
    it(`compares with another answer: ${JSON.stringify(condition)}`, () => {
      const pair = (a: unknown, b: unknown) => holds(condition, (name) => (name === 'a' ? a : b));
      expect(isCondition(condition)).to.equal(true);
      for (const [a, b] of holdsFor) expect(pair(a, b), JSON.stringify([a, b])).to.equal(true);
      for (const [a, b] of failsFor) expect(pair(a, b), JSON.stringify([a, b])).to.equal(false);
      for (const [a, b] of [...holdsFor, ...failsFor]) {
        expect(pair(a, undefined), 'the other is not answered').to.equal(false);
        expect(pair(undefined, b), 'it is not answered').to.equal(false);
      }
      expect(pair(undefined, undefined), 'neither is answered').to.equal(false);
    });

  it('names the fields that it compares with too', () => {
    expect(referencesOf({ field: 'end', below: { field: 'start' } })).to.deep.equal(['end', 'start']);
  });

  it('mentions fields at any depth, as expressions do', () => {
    const total = {
      sum: [1, { field: 'a' }, { product: [{ field: 'b/c' }, { lookup: { field: 'd' }, table: { x: 1 } }] }],
    };
    expect(referencesOf(total)).to.deep.equal(['a', 'b/c', 'd']);
    expect(referencesOf([{ field: 'a', is: 1 }, undefined, { all: [{ field: 'b', is: 1 }] }])).to.deep.equal([
      'a',
      'b',
    ]);
    for (const nothing of [undefined, null, 'field', 5, [], {}, { field: 5 }])
      expect(referencesOf(nothing)).to.deep.equal([]);
  });

  it('takes no answer in a table for the name of a field', () => {
    const place = { lookup: { field: 'work' }, table: { office: 'indoors', field: 'outdoors' } };
    expect(referencesOf(place)).to.deep.equal(['work']);
  });

  it('names every field that it looks at', () => {
    const condition = { all: [{ field: 'a', is: 1 }, { none: [{ any: [{ field: 'b/c', answered: true }] }] }] };
    expect(referencesOf(condition)).to.deep.equal(['a', 'b/c']);
  });

  const wrong: readonly unknown[] = [
    null,
    [],
    'a',
    {},
    { field: 'a' },
    { is: 1 },
    { field: 5, is: 1 },
    { field: 'a', iss: 1 },
    { field: 'a', is: null },
    { field: 'a', in: 'x' },
    { field: 'a', above: true },
    { field: 'a', answered: 'yes' },
    { all: {} },
    { all: [], any: [] },
    { all: [{ field: 'a' }] },
    { field: 'a', toString: 1 },
    { field: 'a', is: { field: 5 } },
    { field: 'a', is: { field: 'b', is: 1 } },
    { field: 'a', is: { name: 'b' } },
    { field: 'a', in: { field: 'b' } },
    { field: 'a', in: [{ field: 'b' }] },
    { field: 'a', answered: { field: 'b' } },
  ];
  for (const value of wrong) it(`is not ${JSON.stringify(value)}`, () => expect(isCondition(value)).to.equal(false));
});
