/** Rules that make something else of a field, as things stand. */
import { expect } from '@open-wc/testing';
import { date as dateField } from '../../../src/fields/date.ts';
import type { Field } from '../../../src/fields/field.ts';
import { registerField } from '../../../src/fields/index.ts';
import type { FieldRule } from '../../../src/model/rules.ts';
import { compute } from '../../../src/model/rules/compute.ts';
import { optionsIf } from '../../../src/model/rules/options-if.ts';
import { readOnlyIf } from '../../../src/model/rules/read-only-if.ts';
import { relativeDates } from '../../../src/model/rules/relative-dates.ts';
import { requiredIf } from '../../../src/model/rules/required-if.ts';
import { surroundings } from './surroundings.ts';

const field = (keys: Partial<Field>): Field => ({ type: 'text', name: 'a', ...keys });

/** The field as the rule leaves it. */
const derived = (rule: FieldRule, written: Field, around = surroundings()): Field => ({
  ...written,
  ...rule.derive?.(written, around),
});

describe('requiredIf and readOnlyIf', () => {
  const condition = { field: 'contact', is: { field: 'wanted' } };
  const yes = surroundings({ contact: 'phone', wanted: 'phone' });
  const no = surroundings({ contact: 'phone' });

  it('follow their condition', () => {
    const phone = field({ requiredIf: condition, readOnlyIf: condition });
    expect(derived(requiredIf, phone, yes).required).to.equal(true);
    expect(derived(requiredIf, phone, no).required).to.equal(undefined);
    expect(derived(readOnlyIf, phone, yes).readOnly).to.equal(true);
    expect(derived(readOnlyIf, phone, no).readOnly).to.equal(undefined);
  });

  it('add to what is always so', () => {
    const phone = field({ requiredIf: condition, readOnlyIf: condition, required: true, readOnly: true });
    expect(derived(requiredIf, phone, no).required).to.equal(true);
    expect(derived(readOnlyIf, phone, no).readOnly).to.equal(true);
  });

  it('look at every field that they mention', () => {
    for (const [rule, key] of [
      [requiredIf, 'requiredIf'],
      [readOnlyIf, 'readOnlyIf'],
    ] as const) {
      expect(rule.applies(field({}))).to.equal(false);
      expect(rule.applies(field({ [key]: condition }))).to.equal(true);
      expect(rule.references?.(field({ [key]: condition }))).to.deep.equal(['contact', 'wanted']);
    }
  });
});

describe('showIf of options', () => {
  const size = field({
    type: 'select',
    required: true,
    options: [
      { value: 's', label: { en: 'Small', field: 'Klein' }, showIf: { field: 'kind', is: 'shirt' } },
      { value: 'm', label: 'Medium', showIf: { field: 'kind', in: ['shirt', 'coat'] } },
      { value: 'x', label: 'Other', showIf: { field: 'any', answered: true } },
    ],
  });
  const offered = (answers: Record<string, unknown>, of = size) =>
    derived(optionsIf, of, surroundings(answers)).options?.map((option) => option.value);

  it('offers those whose condition holds, in their order', () => {
    expect(offered({ kind: 'shirt' })).to.deep.equal(['s', 'm']);
    expect(offered({ kind: 'coat', any: 1 })).to.deep.equal(['m', 'x']);
  });

  it('always offers those without one', () => {
    const more = { ...size, options: [...(size.options ?? []), { value: 'z', label: 'Z' }] };
    expect(offered({}, more)).to.deep.equal(['z']);
  });

  it('keeps the options that it offers the same objects', () => {
    expect(derived(optionsIf, size, surroundings({ kind: 'coat' })).options?.[0] === size.options?.[1]).to.equal(true);
  });

  it('asks for nothing where nothing is offered', () => {
    expect(offered({})).to.deep.equal([]);
    expect(derived(optionsIf, size).required).to.equal(false);
    expect(derived(optionsIf, size, surroundings({ kind: 'coat' })).required).to.equal(true);
  });

  it('looks at the fields in the conditions only', () => {
    expect(optionsIf.references?.(size)).to.deep.equal(['kind', 'kind', 'any']);
    expect(optionsIf.applies(field({ options: [{ value: 'a', label: 'A' }] }))).to.equal(false);
    expect(optionsIf.applies(field({}))).to.equal(false);
  });
});

describe('days that move', () => {
  before(() => registerField(dateField));

  const date = (keys: Partial<Field>) => field({ type: 'date', ...keys });

  it('become those of the calendar', () => {
    const written = date({ min: 'today', max: '+1m', default: '+14d' });
    expect(derived(relativeDates, written)).to.include({ min: '2026-03-15', max: '2026-04-15', default: '2026-03-29' });
  });

  it('leave those that stand still', () => {
    expect(derived(relativeDates, date({ min: '2026-01-01', max: 'today' }))).to.include({
      min: '2026-01-01',
      max: '2026-03-15',
    });
    expect(relativeDates.applies(date({ min: '2026-01-01', default: '2026-01-02' }))).to.equal(false);
    expect(relativeDates.applies(date({}))).to.equal(false);
  });

  it('are counted where the visitor is', () => {
    const min = (timeZone: string) =>
      derived(relativeDates, date({ min: 'today' }), surroundings({}, { now: '2026-01-01T07:30:00Z', timeZone })).min;
    expect(min('America/Los_Angeles')).to.equal('2025-12-31');
    expect(min('Pacific/Auckland')).to.equal('2026-01-01');
    const evening = surroundings({}, { now: '2026-01-01T11:30:00Z', timeZone: 'Pacific/Auckland' });
    expect(derived(relativeDates, date({ min: 'today' }), evening).min).to.equal('2026-01-02');
  });

  it('set no limits once there is no day left between them', () => {
    const over = derived(relativeDates, date({ min: 'today', max: '2026-03-14', default: 'today' }));
    expect(over).to.include({ min: undefined, max: undefined, default: '2026-03-15' });
    expect(derived(relativeDates, date({ min: 'today', max: '2026-03-15' })).min).to.equal('2026-03-15');
  });

  it('are words in a field that is no date', () => {
    expect(relativeDates.applies(field({ default: 'today' }))).to.equal(false);
    expect(relativeDates.applies(field({ type: 'select', default: 'today' }))).to.equal(false);
  });
});

describe('compute', () => {
  const total = field({
    type: 'computed',
    compute: { product: [{ field: 'price' }, { lookup: { field: 'size' }, table: { s: 1, m: 1.335 } }] },
  });
  const found = (answers: Record<string, unknown>, keys: Partial<Field> = {}) =>
    compute.derive?.({ ...total, ...keys }, surroundings(answers));

  it('works a value out', () => {
    expect(found({ price: 1, size: 'm' })).to.deep.equal({ computed: 1.335 });
    expect(found({ price: 1, size: 'm' }, { decimals: 2 })).to.deep.equal({ computed: 1.34 });
    expect(found({ price: 1, size: 'm' }, { decimals: 0 })).to.deep.equal({ computed: 1 });
  });

  it('says that there is none while an answer is missing', () => {
    expect(found({ price: 1 })).to.deep.equal({ computed: undefined });
  });

  it('leaves texts as they are', () => {
    const words = { compute: { concat: ['1', { field: 'price' }], separator: '.' }, decimals: 0 } as const;
    expect(found({ price: 5 }, words)).to.deep.equal({ computed: '1.5' });
  });

  it('comes to nothing where the expression is faulty', () => {
    const faulty: readonly object[] = [
      {},
      { sum: 5 },
      { sum: [null] },
      { lookup: 'a' },
      { difference: {} },
      { plus: [1] },
    ];
    for (const compute of faulty) {
      const read = JSON.parse(JSON.stringify({ compute })) as Partial<Field>;
      expect(found({ price: 1, size: 's' }, read)?.computed, JSON.stringify(compute)).to.be.oneOf([undefined, 0]);
    }
  });

  it('looks at every field that it mentions', () => {
    expect(compute.references?.(total)).to.deep.equal(['price', 'size']);
    expect(compute.applies(field({}))).to.equal(false);
  });
});
