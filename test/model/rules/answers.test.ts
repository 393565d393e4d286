/** Rules that refuse an answer by itself: pattern, step, and how many entries a list has. */
import { expect } from '@open-wc/testing';
import type { Field } from '../../../src/fields/field.ts';
import { items } from '../../../src/model/rules/items.ts';
import { pattern } from '../../../src/model/rules/pattern.ts';
import { step } from '../../../src/model/rules/step.ts';
import { surroundings } from './surroundings.ts';

const field = (keys: Partial<Field>): Field => ({ type: 'text', name: 'a', ...keys });

describe('pattern', () => {
  const check = (value: unknown, source: string) =>
    pattern.check?.(value, field({ pattern: source }), surroundings())?.code;

  it('has to match the whole answer', () => {
    expect(check('AB123456', '[A-Z]{2}\\d{6}')).to.equal(undefined);
    expect(check('AB1234567', '[A-Z]{2}\\d{6}')).to.equal('patternMismatch');
    expect(check('xAB', 'AB')).to.equal('patternMismatch');
    expect(check('b', 'a|b')).to.equal(undefined);
    expect(check('ab', 'a|b')).to.equal('patternMismatch');
  });

  it('knows the flag v, as HTML does', () => {
    expect(check('Ünï', '\\p{L}+')).to.equal(undefined);
    expect(check('b', '[[a-z]--[aeiou]]')).to.equal(undefined);
    expect(check('a', '[[a-z]--[aeiou]]')).to.equal('patternMismatch');
  });

  it('asks nothing of a field without an answer', () => expect(check(undefined, '.+')).to.equal(undefined));

  it('refuses nothing when it cannot be read', () => expect(check('a', '[')).to.equal(undefined));

  it('is only there where it is written', () => {
    expect(pattern.applies(field({}))).to.equal(false);
    expect(pattern.applies(field({ pattern: 'a' }))).to.equal(true);
  });
});

describe('step', () => {
  const cases: readonly (readonly [Partial<Field>, fits: readonly unknown[], not: readonly unknown[]])[] = [
    [{ step: 5 }, [0, 5, -10, 1e9], [1, 5.5, -3]],
    [{ step: 5, min: 2 }, [2, 7, -3], [5, 0]],
    [{ step: 0.1 }, [0.1, 0.3, 0.7, 123.4, -0.3], [0.15, 0.01]],
    [{ step: 0.01 }, [1.15, 1e9 + 0.01, 4.35], [1.155]],
    [{ step: 0.01, min: 1e9 }, [1e9 + 0.01], [1e9 + 0.015]],
    [{ step: 5000, min: 0 }, [0, 25000], [2500]],
    [{ step: 7, min: '2026-03-02' }, ['2026-03-02', '2026-03-09', '2026-03-30', '2026-02-23'], ['2026-03-03']],
    [{ step: 7 }, ['1970-01-01', '2026-03-12'], ['2026-03-15']],
    [{ step: 900 }, ['00:00', '09:15', '23:45'], ['09:10', '09:15:01']],
    [{ step: 1800, min: '09:15' }, ['09:15', '10:45'], ['10:30']],
    [{ step: 1 }, ['09:15:01'], []],
  ];
  for (const [keys, fits, not] of cases)
    it(`counts ${JSON.stringify(keys)}`, () => {
      const check = (value: unknown) => step.check?.(value, field(keys), surroundings());
      for (const value of fits) expect(check(value), String(value)).to.equal(undefined);
      for (const value of not)
        expect(check(value), String(value)).to.deep.equal({ code: 'stepMismatch', params: { step: keys.step } });
      expect(check(undefined), 'not answered').to.equal(undefined);
    });

  it('is nothing when it is not more than 0', () => {
    expect(step.applies(field({ step: 0 }))).to.equal(false);
    expect(step.applies(field({ step: -1 }))).to.equal(false);
    expect(step.applies(field({}))).to.equal(false);
    expect(step.applies(field({ step: 0.5 }))).to.equal(true);
  });
});

describe('minItems and maxItems', () => {
  const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value }));
  const none = { value: 'none', label: 'None of these', exclusive: true };
  const check = (value: unknown, keys: Partial<Field>) =>
    items.check?.(value, field({ options, ...keys }), surroundings());

  it('limit how many are chosen', () => {
    const limits = { minItems: 2, maxItems: 3 };
    expect(check(['a'], limits)).to.deep.equal({ code: 'tooShort', params: { minItems: 2 } });
    expect(check(['a', 'b'], limits)).to.equal(undefined);
    expect(check(['a', 'b', 'c'], limits)).to.equal(undefined);
    expect(check(['a', 'b', 'c', 'd'], limits)).to.deep.equal({ code: 'tooLong', params: { maxItems: 3 } });
    expect(check(['a', 'b', 'c', 'd'], { minItems: 1 })).to.equal(undefined);
    expect(check(['a'], { maxItems: 1 })).to.equal(undefined);
  });

  it('ask nothing of who chooses nothing: that is what required is for', () => {
    expect(check([], { minItems: 2 })).to.equal(undefined);
    expect(check(undefined, { minItems: 2 })).to.equal(undefined);
  });

  it('let "None of these" stand alone', () => {
    expect(check(['none'], { minItems: 2, options: [...options, none] })).to.equal(undefined);
  });

  it('ask for no more than is offered', () => {
    expect(check(['a'], { minItems: 2, options: options.slice(0, 1) })).to.equal(undefined);
  });

  it('count the entries of lists without options', () => {
    const check = (value: unknown) => items.check?.(value, field({ minItems: 2 }), surroundings())?.code;
    expect(check([1])).to.equal('tooShort');
    expect(check([1, 2])).to.equal(undefined);
  });
});
