import { expect } from '@open-wc/testing';
import { createForm, parseDefinition, validateSubmission, validateValues } from '../../src/core.ts';
import type { Form } from '../../src/core.ts';

const definition = parseDefinition({
  id: 'quote',
  fields: [
    {
      type: 'repeat',
      name: 'items',
      label: 'Item',
      minItems: 1,
      maxItems: 3,
      fields: [
        { type: 'text', name: 'product', label: 'Product', required: true, unique: true },
        { type: 'number', name: 'price', label: 'Price' },
        { type: 'number', name: 'count', label: 'Count', default: 1 },
        {
          type: 'computed',
          name: 'amount',
          label: 'Amount',
          compute: { product: [{ field: 'price' }, { field: 'count' }] },
        },
      ],
    },
    { type: 'computed', name: 'total', label: 'Total', compute: { sum: [{ field: 'items/amount' }] } },
    { type: 'computed', name: 'rows', label: 'Rows', compute: { count: [{ field: 'items' }] } },
    { type: 'text', name: 'why', label: 'Why so much?', requiredIf: { field: 'total', above: 100 } },
  ],
});

function nodeAt(form: Form, pointer: string) {
  const node = form.find(pointer);
  if (!node) throw new Error(`No field at ${pointer}`);
  return node;
}
const type = (form: Form, pointer: string, typed: string): void => form.input(nodeAt(form, pointer), typed);
const codes = (form: Form) => form.problems.map(({ pointer, code }) => `${pointer} ${code}`);

/** Two rows, 2 × 30 and 1 × 10. */
function filledIn(): Form {
  const form = createForm(definition);
  type(form, '/items/0/product', 'Tea');
  type(form, '/items/0/price', '30');
  type(form, '/items/0/count', '2');
  form.resize(nodeAt(form, '/items'), 2);
  type(form, '/items/1/product', 'Cup');
  type(form, '/items/1/price', '10');
  return form;
}

const values = {
  items: [
    { product: 'Tea', price: 30, count: 2, amount: 60 },
    { product: 'Cup', price: 10, count: 1, amount: 10 },
  ],
  total: 70,
  rows: 2,
};

describe('rows', () => {
  it('compute in themselves, and the form computes over all of them', () => {
    const form = filledIn();
    expect(form.values).to.deep.equal(values);
    form.resize(nodeAt(form, '/items'), 1);
    expect(form.values).to.include({ total: 60, rows: 1 });
  });

  it('ask for more when their sum grows', () => {
    const form = filledIn();
    expect(codes(form)).to.deep.equal([]);
    type(form, '/items/1/price', '50');
    expect(codes(form)).to.deep.equal(['/why valueMissing']);
  });

  it('refuse the same answer twice where it has to be unique, until one of them changes', () => {
    const form = filledIn();
    type(form, '/items/1/product', 'Tea');
    form.validate();
    expect(form.shown.map(({ pointer, code }) => `${pointer} ${code}`)).to.include('/items/1/product duplicate');
    type(form, '/items/0/product', 'Milk');
    expect(form.shown).to.deep.equal([]);
  });

  it('are kept by a form that takes the place of another', () => {
    expect(createForm(definition, { previous: filledIn() }).values).to.deep.equal(values);
  });

  it('are filled in by prefill while nobody has touched them', () => {
    const form = createForm(definition);
    form.prefill({ items: values.items });
    expect(form.values).to.deep.equal(values);
    form.prefill({ items: [{ product: 'x' }] });
    expect(form.values.items).to.have.length(1);
    type(form, '/items/0/product', 'Tea');
    form.prefill({ items: values.items });
    expect(form.values.items).to.have.length(1);
  });
});

describe('the number of rows', () => {
  it('is never less than there must be or more than there may be, whoever asks for it', () => {
    const form = createForm(definition);
    form.prefill({ items: [] });
    expect(form.values.items).to.have.length(1);
    form.prefill({ items: Array.from({ length: 9 }, () => ({})) });
    expect(form.values.items).to.have.length(3);
    form.resize(nodeAt(form, '/items'), 0);
    expect(form.values.items).to.have.length(1);
  });
});

describe('rows on a server', () => {
  const problemsOf = (sent: unknown) => {
    const validation = validateValues(definition, sent);
    return validation.ok ? [] : validation.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('are computed again, whatever was sent', () => {
    const forged = { ...values, total: 1, items: values.items.map((item) => ({ ...item, amount: 0, extra: true })) };
    expect(validateValues(definition, forged)).to.deep.equal({ ok: true, values });
  });

  it('have to be as many as the definition says', () => {
    expect(problemsOf({ items: [] })).to.deep.equal(['/items tooShort']);
    expect(problemsOf({})).to.deep.equal(['/items tooShort']);
    expect(problemsOf({ items: 'x' })).to.deep.equal(['/items typeMismatch']);
    const many = Array.from({ length: 5 }, (_, at) => ({ product: `p${at}` }));
    expect(problemsOf({ items: many })).to.deep.equal(['/items tooLong']);
  });

  it('are judged one by one, with their place', () => {
    expect(problemsOf({ items: [{ product: 'a' }, null, { product: 'a', price: 'x' }] })).to.deep.equal([
      '/items/0/product duplicate',
      '/items/1/product valueMissing',
      '/items/2/product duplicate',
      '/items/2/price typeMismatch',
    ]);
  });

  it('cannot exhaust it: a million rows are refused before they are looked at', () => {
    const items = Array.from({ length: 1_000_000 }, () => ({}));
    expect(problemsOf({ items })).to.include('/items tooLong');
  });
});

describe('days that move with the calendar, on a server', () => {
  const { fields } = parseDefinition({
    fields: [{ type: 'date', name: 'day', label: 'Day', min: 'today', max: '+7d' }],
  });
  const envelope = (day: string, timeZone: string) => ({
    format: 1,
    id: 'x',
    form: {},
    submittedAt: '2026-11-22T23:30:00.000Z',
    timeZone,
    values: { day },
  });
  const isAccepted = (day: string, timeZone: string): boolean =>
    validateSubmission({ fields }, envelope(day, timeZone), { now: new Date('2026-11-25T12:00:00Z') }).ok;

  it('are those of the visitor when it was submitted', () => {
    expect(isAccepted('2026-11-22', 'America/New_York')).to.equal(true);
    expect(isAccepted('2026-11-22', 'Europe/Rome'), 'it is the 23rd there').to.equal(false);
    expect(isAccepted('2026-11-30', 'Europe/Rome')).to.equal(true);
    expect(isAccepted('2026-12-01', 'Europe/Rome')).to.equal(false);
    expect(isAccepted('2026-11-22', 'Nowhere/At-All'), 'an unknown zone is UTC').to.equal(true);
  });
});
