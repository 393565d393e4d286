/** What a change costs: how often rules are asked, in a form of a thousand fields. */
import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import type { Form } from '../../src/core.ts';
import { registerRules } from '../../src/model/rules.ts';

const asked = new Map<string, number>();
registerRules([
  {
    applies: ({ name }) => name.startsWith('counted'),
    derive: ({ name }) => (asked.set(name, (asked.get(name) ?? 0) + 1), {}),
  },
]);

const number = (name: string) => ({ type: 'number', name, label: name });
const product = (name: string, ...factors: readonly string[]) => ({
  type: 'computed',
  name,
  label: name,
  compute: { product: factors.map((field) => ({ field })) },
});

/** A hundred blocks of two numbers, their product, and a field that is asked when the product is large. */
const blocks = Array.from({ length: 100 }, (_, at) => [
  number(`a${at}`),
  number(`b${at}`),
  product(`counted-product${at}`, `a${at}`, `b${at}`),
  { type: 'text', name: `counted-why${at}`, label: 'Why?', showIf: { field: `counted-product${at}`, above: 100 } },
  ...Array.from({ length: 6 }, (_, more) => ({ type: 'text', name: `t${at}-${more}`, label: 'Text' })),
]).flat();
const total = {
  type: 'computed',
  name: 'counted-total',
  label: 'Total',
  compute: { sum: Array.from({ length: 100 }, (_, at) => ({ field: `counted-product${at}` })) },
};

function nodeAt(form: Form, pointer: string) {
  const node = form.find(pointer);
  if (!node) throw new Error(`No field at ${pointer}`);
  return node;
}

/** Which fields were derived anew by `work`, and how often. */
function deriving(form: Form, work: () => void): Record<string, number> {
  for (const node of form.answerable) form.field(node);
  asked.clear();
  work();
  for (const node of form.answerable) form.field(node);
  return Object.fromEntries(asked);
}

describe('a change in a form of a thousand fields', () => {
  const form = createForm(parseDefinition({ fields: [...blocks, total] }));
  const type = (pointer: string, typed: string): void => form.input(nodeAt(form, pointer), typed);

  it('computes nothing when nothing depends on it', () => {
    expect(deriving(form, () => type('/t50-0', 'x'))).to.deep.equal({});
  });

  it('computes what depends on it, once each, and nothing else', () => {
    type('/b50', '3');
    expect(deriving(form, () => type('/a50', '2'))).to.deep.equal({
      'counted-product50': 1,
      'counted-total': 1,
      'counted-why50': 1,
    });
    expect(form.values['counted-total']).to.equal(6);
  });

  it('stops where a value stays the same', () => {
    expect(deriving(form, () => type('/a50', '2,0'))).to.deep.equal({ 'counted-product50': 1 });
  });

  it('tells the fields that are others now, and no more', () => {
    const told: string[] = [];
    for (const { pointer } of form.answerable) form.subscribe(pointer, () => told.push(pointer));
    type('/a50', '60');
    expect(told.sort()).to.deep.equal(['/a50', '/counted-product50', '/counted-total', '/counted-why50']);
    expect(form.isRelevant(nodeAt(form, '/counted-why50'))).to.equal(true);
  });
});
