import { expect } from '@open-wc/testing';
import { Form } from '../../src/model/form.ts';
import {
  bodies,
  control,
  choose,
  enter,
  errorAt,
  fieldOf,
  formOf,
  isShown,
  open,
  press,
  tick,
} from '../support/form-harness.ts';

const definition = formOf(
  { type: 'select', name: 'size', label: 'Size', options: ['small', 'large'] },
  { type: 'text', name: 'why', label: 'Why', required: true, showIf: { field: 'size', is: 'large' } },
  {
    type: 'group',
    name: 'company',
    label: 'Company',
    showIf: { field: 'size', is: 'large' },
    fields: [
      { type: 'text', name: 'name', label: 'Name' },
      { type: 'checkbox', name: 'branch', label: 'It is a branch' },
      { type: 'text', name: 'head', label: 'Head office', required: true, showIf: { field: 'branch', is: true } },
    ],
  },
);

describe('fields that are asked only sometimes', () => {
  it('are neither shown, nor validated, nor sent while they do not matter', async () => {
    const { form, platform } = await open(definition);
    choose(form, 'size', 'small');
    expect(form.problems).to.deep.equal([]);
    expect((await press(form)).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({ size: 'small' });
  });

  it('appear at once, and are then validated and sent', async () => {
    const { form, platform } = await open(definition);
    choose(form, 'size', 'large');
    expect(isShown(fieldOf(form, 'why'))).to.equal(true);
    expect(isShown(control(form, 'company/name'))).to.equal(true);
    expect((await press(form)).status).to.equal('invalid');
    enter(form, 'why', 'Growth');
    enter(form, 'company/name', 'Acme');
    expect((await press(form)).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({
      size: 'large',
      why: 'Growth',
      company: { name: 'Acme', branch: false },
    });
  });

  it('look inside their own group first', async () => {
    const { form, platform } = await open(definition);
    choose(form, 'size', 'large');
    enter(form, 'why', 'Growth');
    tick(form, 'company/branch');
    await press(form);
    expect(errorAt(form, 'company/head')).to.equal('Fill in “Head office”.');
    enter(form, 'company/head', 'Rome');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({
      size: 'large',
      why: 'Growth',
      company: { branch: true, head: 'Rome' },
    });
  });

  it('are as the visitor left them when they come back', async () => {
    const { form } = await open(definition);
    choose(form, 'size', 'large');
    enter(form, 'why', 'Growth');
    choose(form, 'size', 'small');
    expect(isShown(fieldOf(form, 'why'))).to.equal(false);
    expect(form.values).to.deep.equal({ size: 'small' });
    choose(form, 'size', 'large');
    expect(control(form, 'why').value).to.equal('Growth');
  });

  it('take neither focus nor a place in the reading order while hidden', async () => {
    const { form } = await open(definition);
    choose(form, 'size', 'large');
    choose(form, 'size', 'small');
    control(form, 'why').focus();
    expect(form.shadowRoot?.activeElement === null).to.equal(true);
  });

  it('leave nothing behind that listens, however often they come and go', async () => {
    const alive = new Map<Form, number>();
    const count = (form: Form, change: number): void => void alive.set(form, (alive.get(form) ?? 0) + change);
    const original = Object.getOwnPropertyDescriptor(Form.prototype, 'subscribe');
    const subscribe = original?.value as Form['subscribe'];
    Form.prototype.subscribe = function (pointer, listener) {
      count(this, 1);
      const end = subscribe.call(this, pointer, listener);
      return () => (count(this, -1), end());
    };
    try {
      const { form } = await open(definition);
      const toggle = (): void => {
        choose(form, 'size', 'large');
        choose(form, 'size', 'small');
      };
      toggle();
      const before = Math.max(...alive.values());
      for (let round = 0; round < 20; round++) toggle();
      expect(Math.max(...alive.values()), 'after toggling').to.equal(before);
      for (let round = 0; round < 20; round++) {
        expect(await press(form)).to.include({ status: 'sent' });
        form.reset();
        await form.updateComplete;
        toggle();
      }
      expect(Math.max(...alive.values()), 'after being sent and reset').to.equal(before);
    } finally {
      Form.prototype.subscribe = subscribe;
    }
  });
});
