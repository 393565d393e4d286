import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LeadForm } from '../../src/index.ts';
import {
  consoleDuring,
  control,
  countEvents,
  enter,
  expectAccessible,
  formOf,
  heard,
  open,
  place,
  press,
  root,
  small,
} from '../support/form-harness.ts';

describe('two forms on one page', () => {
  it('share no id and no answer', async () => {
    const first = await open(small);
    const second = await open(small);
    const ids = [first.form, second.form].flatMap((form) =>
      [...root(form).querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids).to.have.length.above(2);
    expect(new Set(ids).size).to.equal(ids.length);
    enter(first.form, 'name', 'Ada');
    expect(second.form.values).to.deep.equal({});
    await press(first.form);
    expect(second.form.status).to.equal('ready');
    expect(second.platform.requests).to.deep.equal([]);
  });
});

describe('inside a form of the host', () => {
  async function inside() {
    const outer = fixtureSync<HTMLFormElement>(
      html`<form aria-label="Host"><input name="outer" aria-label="Outer" /><button>Host</button></form>`,
    );
    const submitted = countEvents(outer, 'submit');
    outer.addEventListener('submit', (event) => event.preventDefault());
    const mounted = place(undefined, outer);
    const ready = heard(mounted.form, 'lead-ready');
    mounted.form.definition = small;
    await ready;
    return { ...mounted, outer, submitted };
  }

  it('Enter sends ours and not the host’s', async () => {
    const { form, platform, submitted } = await inside();
    control(form, 'name').focus();
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Enter' });
    expect((await form.submit()).status).to.equal('sent');
    expect(platform.requests).to.have.length(1);
    expect(submitted()).to.equal(0);
  });

  it('adds nothing to what the host sends', async () => {
    const { form, outer } = await inside();
    enter(form, 'name', 'Ada');
    expect([...new FormData(outer).keys()]).to.deep.equal(['outer']);
    outer.requestSubmit();
    expect(form.status).to.equal('ready');
  });

  it('is as accessible as elsewhere', async () => expectAccessible((await inside()).outer));
});

describe('an element that is moved', () => {
  it('keeps its answers, its errors and its definition', async () => {
    const { form } = await open(small);
    const ready = countEvents(form, 'lead-ready');
    enter(form, 'email', 'ada@');
    await press(form);
    const parent = form.parentElement;
    form.remove();
    await form.updateComplete;
    parent?.append(form);
    await form.updateComplete;
    expect(control(form, 'email').value).to.equal('ada@');
    expect(control(form, 'email').getAttribute('aria-invalid')).to.equal('true');
    enter(form, 'email', 'ada@example.com');
    expect(control(form, 'email').hasAttribute('aria-invalid'), 'it still reacts').to.equal(false);
    expect(form.values).to.deep.equal({ email: 'ada@example.com' });
    expect(ready()).to.equal(0);
  });

  it('finishes what it was sending while it is off the page', async () => {
    const { form, platform } = await open(small);
    enter(form, 'name', 'Ada');
    const outcome = form.submit();
    form.remove();
    expect((await outcome).status).to.equal('sent');
    expect(platform.requests).to.have.length(1);
  });

  it('takes a definition that was set while it was off the page', async () => {
    const { form } = await open(small);
    const parent = form.parentElement;
    form.remove();
    form.definition = formOf({ type: 'text', name: 'city', label: 'City' });
    parent?.append(form);
    await form.updateComplete;
    expect(control(form, 'city').name).to.equal('city');
  });
});

describe('events', () => {
  it('reach the page through the shadow roots of the host', async () => {
    const outside = fixtureSync<HTMLElement>(html`<div></div>`);
    const ready = heard(outside, 'lead-ready');
    const { form } = place(undefined, outside.attachShadow({ mode: 'open' }));
    form.definition = small;
    expect((await ready).target === outside).to.equal(true);
  });
});

describe('registering', () => {
  it('twice is harmless', () => {
    LeadForm.define();
    expect(customElements.get('lead-form')).to.equal(LeadForm);
  });

  it('another release warns, names both versions and leaves the first', async () => {
    const registry = {
      get: () => ({ version: '9.9.9' }),
      define: () => expect.fail('registered'),
    } as unknown as CustomElementRegistry;
    const { text, calls } = await consoleDuring('warn', () => LeadForm.define('lead-form', registry));
    expect(calls).to.equal(1);
    expect(text).to.contain('9.9.9').and.contain(LeadForm.version);
  });
});
