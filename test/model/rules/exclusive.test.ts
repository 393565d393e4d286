import { expect } from '@open-wc/testing';
import type { Field, Typed } from '../../../src/fields/field.ts';
import { exclusive } from '../../../src/model/rules/exclusive.ts';
import { surroundings } from './surroundings.ts';

const field: Field = {
  type: 'checkboxes',
  name: 'a',
  options: [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
    { value: 'none', label: 'None of these', exclusive: true },
    { value: 'secret', label: 'I would rather not say', exclusive: true },
  ],
};

const amend = (typed: Typed, before: Typed) => exclusive.amend?.(typed, before, field);
const check = (value: unknown) => exclusive.check?.(value, field, surroundings())?.code;

describe('an exclusive option', () => {
  it('takes the other ticks away when it is ticked', () => {
    expect(amend(['a', 'b', 'none'], ['a', 'b'])).to.deep.equal(['none']);
    expect(amend(['none'], [])).to.deep.equal(['none']);
  });

  it('goes when another one is ticked', () => {
    expect(amend(['a', 'none'], ['none'])).to.deep.equal(['a']);
    expect(amend(['none', 'secret'], ['none'])).to.deep.equal(['secret']);
  });

  it('leaves alone what it has nothing to do with', () => {
    const both = ['a', 'b'];
    expect(amend(both, ['a']), 'another tick').to.deep.equal(both);
    expect(amend(['a'], both), 'a tick taken away').to.deep.equal(['a']);
    expect(amend([], ['none']), 'its own tick taken away').to.deep.equal([]);
    expect(amend('text', '')).to.equal('text');
  });

  it('is refused beside others, wherever that comes from', () => {
    expect(check(['a', 'none'])).to.equal('typeMismatch');
    expect(check(['none', 'secret'])).to.equal('typeMismatch');
    for (const value of [['none'], ['a', 'b'], [], undefined, 'none']) expect(check(value)).to.equal(undefined);
  });

  it('is a rule only where there is one', () => {
    expect(exclusive.applies(field)).to.equal(true);
    expect(exclusive.applies({ ...field, options: [{ value: 'a', label: 'A' }] })).to.equal(false);
    expect(exclusive.applies({ type: 'text', name: 'a' })).to.equal(false);
  });
});
