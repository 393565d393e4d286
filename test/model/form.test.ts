import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import type { Form } from '../../src/core.ts';

const name = { type: 'text', name: 'name', label: 'Name', required: true };
const size = { type: 'select', name: 'size', label: 'Size', options: ['a', 'b'] };
const seats = { type: 'number', name: 'seats', label: 'Seats', default: 3 };
const fields = [name, size, seats];
const create = (more: readonly object[] = fields, previous?: Form) =>
  createForm(parseDefinition({ fields: more }), previous ? { previous } : {});

function nodeAt(form: Form, pointer: string) {
  const node = form.find(pointer);
  if (!node) throw new Error(`No field at ${pointer}`);
  return node;
}
const type = (form: Form, pointer: string, typed: string) => form.input(nodeAt(form, pointer), typed);
const shown = (form: Form, pointer: string) => form.state(nodeAt(form, pointer)).problem?.code;

describe('a form', () => {
  it('starts with its defaults and shows no problem', () => {
    const form = create();
    expect(form.values).to.deep.equal({ seats: 3 });
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['valueMissing']);
    expect(shown(form, '/name')).to.equal(undefined);
  });

  it('shows a problem when it is checked, and mends it live from then on', () => {
    const form = create([{ ...name, minLength: 3 }]);
    type(form, '/name', 'A');
    expect(shown(form, '/name')).to.equal(undefined);
    form.validate();
    expect(shown(form, '/name')).to.equal('tooShort');
    type(form, '/name', 'Ada');
    expect(shown(form, '/name')).to.equal(undefined);
  });

  it('shows what the receiver found until the answer changes, and ignores what points at no field', () => {
    const form = create();
    const here = { pointer: '/name', code: 'customError', message: 'Taken' } as const;
    const nowhere = { pointer: '/fax', code: 'customError', message: 'No' } as const;
    form.refuse([here, nowhere]);
    expect(form.state(nodeAt(form, '/name')).problem).to.deep.equal(here);
    type(form, '/name', 'Ada');
    expect(shown(form, '/name')).to.equal(undefined);
  });

  it('tells those who listen to the field, and to the whole form', () => {
    const form = create();
    const heard: string[] = [];
    const stop = form.subscribe('/name', () => heard.push('name'));
    form.subscribe('/size', () => heard.push('size'));
    form.subscribe('', () => heard.push('form'));
    type(form, '/name', 'Ada');
    stop();
    type(form, '/name', 'Bob');
    expect(heard).to.deep.equal(['name', 'form', 'form']);
  });
});

describe('prefill', () => {
  it('fills what the visitor has not touched, over a default too', () => {
    const form = create();
    type(form, '/name', 'Ada');
    expect(form.prefill({ name: 'Bob', size: 'b', seats: 12 })).to.deep.equal([]);
    expect(form.values).to.deep.equal({ name: 'Ada', size: 'b', seats: 12 });
  });

  it('leaves an answer empty that the visitor has emptied', () => {
    const form = create();
    type(form, '/seats', '');
    form.prefill({ seats: 12 });
    expect(form.values).to.deep.equal({});
  });

  it('ignores unknown names, and says which values do not fit', () => {
    const form = create();
    expect(form.prefill({ fax: '1', size: 'huge', name: { first: 'A' }, seats: true })).to.deep.equal([
      '/name',
      '/size',
      '/seats',
    ]);
    expect(form.values).to.deep.equal({ seats: 3 });
  });

  it('ignores what is no object', () => {
    for (const values of [null, undefined, 5, 'x', [], Object.create({ name: 'Bob' })] as const)
      expect(create().prefill(values)).to.deep.equal([]);
  });

  it('tells nobody when it changes nothing', () => {
    const form = create();
    form.prefill({ size: 'b' });
    let told = 0;
    form.subscribe('', () => told++);
    for (let again = 0; again < 50; again++) form.prefill({ size: 'b', seats: 3 });
    expect(told).to.equal(0);
  });
});

describe('a form that takes the place of another', () => {
  it('keeps answers where path and type are the same', () => {
    const before = create();
    type(before, '/name', 'Ada');
    type(before, '/size', 'b');
    type(before, '/seats', '12,x');
    const after = create(
      [
        { ...name, label: 'Your name' },
        { ...seats, min: 1 },
        { type: 'text', name: 'size', label: 'S' },
      ],
      before,
    );
    expect(after.values).to.deep.equal({ name: 'Ada' });
    expect(after.state(nodeAt(after, '/seats')).typed).to.equal('12,x');
  });

  it('drops a choice that is no longer offered', () => {
    const before = create();
    type(before, '/size', 'b');
    expect(create([name, { ...size, options: ['a', 'c'] }], before).values).to.deep.equal({});
    expect(create([name, { ...size, options: ['b', 'c'] }], before).values).to.deep.equal({ size: 'b' });
  });

  it('takes new defaults where nothing was touched', () => {
    expect(create([name, { ...seats, default: 7 }], create()).values).to.deep.equal({ seats: 7 });
  });
});
