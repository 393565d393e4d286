import { expect } from '@open-wc/testing';
import type { LeadFormDefinition } from '../../src/index.ts';
import {
  bodies,
  control,
  countEvents,
  enter,
  errorAt,
  sees,
  focused,
  formOf,
  open,
  part,
  press,
  small,
} from '../support/form-harness.ts';

const copy = (definition: LeadFormDefinition): LeadFormDefinition =>
  JSON.parse(JSON.stringify(definition)) as LeadFormDefinition;

describe('a framework that sets everything again at every render', () => {
  it('disturbs nobody who is typing: focus, caret and text stay, and nothing starts anew', async () => {
    const { form } = await open(small);
    const ready = countEvents(form, 'lead-ready');
    const line = control(form, 'name');
    line.focus();
    for (let letter = 1; letter <= 50; letter++) {
      enter(form, 'name', 'x'.repeat(letter));
      line.setSelectionRange(letter - 1, letter - 1);
      form.definition = copy(small);
      form.prefill = { name: 'Someone else', email: 'ada@example.com' };
      form.messages = { submit: 'Go' };
      await form.updateComplete;
      expect(control(form, 'name') === line, 'the same control').to.equal(true);
      expect(focused(form) === line).to.equal(true);
      expect({ text: line.value.length, caret: line.selectionStart }).to.deep.equal({
        text: letter,
        caret: letter - 1,
      });
    }
    expect(ready()).to.equal(0);
  });

  it('leaves the errors in place that are shown', async () => {
    const { form } = await open(small);
    form.messages = { submit: 'Go' };
    await form.updateComplete;
    await press(form);
    form.definition = copy(small);
    form.prefill = {};
    form.messages = { submit: 'Go' };
    await form.updateComplete;
    expect(errorAt(form, 'name')).to.equal('Fill in “Your name”.');
    expect(sees(form, 'summary')).to.equal(true);
  });

  it('leaves the thanks in place once the answers are sent', async () => {
    const { form } = await open(small);
    form.messages = { submit: 'Go' };
    enter(form, 'name', 'Ada');
    await press(form);
    form.definition = copy(small);
    form.prefill = { name: 'Bob' };
    form.messages = { submit: 'Go' };
    await form.updateComplete;
    expect(form.status).to.equal('sent');
    expect(sees(form, 'success')).to.equal(true);
  });
});

describe('prefill', () => {
  it('fills the form when it was set before there was one', async () => {
    const { form, platform } = await open(small, {
      setUp: (element) => (element.prefill = { name: 'Ada', email: 'ada@example.com', unknown: 1 }),
    });
    expect(control(form, 'name').value).to.equal('Ada');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada', email: 'ada@example.com' });
  });

  it('fills what the visitor has not touched, and leaves the rest', async () => {
    const { form } = await open(small);
    enter(form, 'name', 'Typed');
    form.prefill = { name: 'Ada', email: 'ada@example.com' };
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('Typed');
    expect(control(form, 'email').value).to.equal('ada@example.com');
  });

  it('leaves a line empty that the visitor has emptied', async () => {
    const { form } = await open(small, { setUp: (element) => (element.prefill = { name: 'Ada' }) });
    enter(form, 'name', '');
    form.prefill = { name: 'Ada' };
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('');
  });

  it('never ticks a consent', async () => {
    const consent = formOf({ type: 'consent', name: 'privacy', label: 'I agree.' });
    const { form } = await open(consent, { setUp: (element) => (element.prefill = { privacy: true }) });
    expect(control(form, 'privacy').checked).to.equal(false);
  });

  it('reaches hidden fields and fields in groups', async () => {
    const { form } = await open(
      formOf(
        { type: 'hidden', name: 'source' },
        { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
      ),
      { setUp: (element) => (element.prefill = { source: 'fair', company: { name: 'Acme' } }) },
    );
    expect(form.values).to.deep.equal({ source: 'fair', company: { name: 'Acme' } });
  });
});

describe('a changed definition', () => {
  const changed = formOf(
    { type: 'text', name: 'name', label: 'Full name', required: true },
    { type: 'text', name: 'email', label: 'E-mail or phone' },
    { type: 'text', name: 'city', label: 'City' },
  );

  it('keeps the answers whose path and type are the same', async () => {
    const { form } = await open(small);
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    form.definition = changed;
    await form.updateComplete;
    expect(form.values).to.deep.equal({ name: 'Ada' });
    expect(control(form, 'name').value).to.equal('Ada');
    expect(control(form, 'email').value).to.equal('');
    expect(part(form, 'fields').textContent).to.contain('Full name');
  });

  it('keeps what a password manager filled in without any event', async () => {
    const { form } = await open(small);
    control(form, 'name').value = 'Ada';
    form.definition = changed;
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('Ada');
  });

  it('is announced as ready again, once', async () => {
    const { form } = await open(small);
    const ready = countEvents(form, 'lead-ready');
    form.definition = changed;
    await form.updateComplete;
    expect(ready()).to.equal(1);
  });

  it('keeps the visitor where they are', async () => {
    const { form } = await open(small);
    control(form, 'name').focus();
    enter(form, 'name', 'Ada');
    form.definition = changed;
    await form.updateComplete;
    expect(focused(form) === control(form, 'name')).to.equal(true);
  });
});
