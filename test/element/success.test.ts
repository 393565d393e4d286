import { expect } from '@open-wc/testing';
import type { LeadFormDefinition } from '../../src/index.ts';
import {
  consoleDuring,
  countEvents,
  enter,
  expectAccessible,
  sees,
  focused,
  formOf,
  heard,
  isShown,
  open,
  part,
  press,
  root,
  small,
  tick,
} from '../support/form-harness.ts';

const thanked = (success: LeadFormDefinition['success']): LeadFormDefinition => ({
  ...small,
  ...(success && { success }),
});

describe('a submission that was accepted', () => {
  it('replaces the form by a panel of thanks, which takes focus', async () => {
    const { form } = await open(thanked({ title: 'Thank you, {{name}}', text: 'We write to **{{email|you}}**.' }));
    enter(form, 'name', 'Ada');
    await press(form);
    const panel = part(form, 'success');
    expect(focused(form) === panel).to.equal(true);
    expect(panel.querySelector('h2')?.textContent).to.equal('Thank you, Ada');
    expect(panel.querySelector('p')?.textContent).to.equal('We write to you.');
    expect(isShown(part(form, 'form'))).to.equal(false);
    await expectAccessible(form);
  });

  it('says thank you even if the definition does not', async () => {
    const { form } = await open(small);
    enter(form, 'name', 'Ada');
    await press(form);
    expect(part(form, 'success').textContent).to.contain('Thank you').and.contain('have been received');
  });

  for (const name of [
    '<b>x</b>',
    '[x](https://evil.example)',
    '**x**',
    '{{email}}',
    '- x',
    '<img src=x onerror=alert(1)>',
  ])
    it(`quotes ${name} as it was typed, never as markup`, async () => {
      const { form } = await open(thanked({ title: 'Thank you, {{name}}', text: 'Hello {{name}}' }));
      enter(form, 'name', name);
      await press(form);
      const panel = part(form, 'success');
      expect(panel.querySelector('h2')?.textContent).to.equal(`Thank you, ${name}`);
      expect(panel.querySelector('p')?.textContent).to.equal(`Hello ${name}`);
      expect(panel.querySelector('a, b, strong, li, img') === null).to.equal(true);
    });

  it('quotes the words of an option, not its value, and answers inside groups', async () => {
    const { form } = await open({
      ...formOf(
        { type: 'radio', name: 'size', label: 'Size', options: [{ value: 's', label: 'Small' }] },
        { type: 'group', name: 'you', label: 'You', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
      ),
      success: { title: '{{you/name}}: {{size}}' },
    });
    tick(form, 'size', 's');
    enter(form, 'you/name', 'Ada');
    await press(form);
    expect(part(form, 'success').querySelector('h2')?.textContent).to.equal('Ada: Small');
  });

  it('is told to the host once, with the submission', async () => {
    const { form } = await open(small);
    const count = countEvents(form, 'lead-sent');
    const sent = heard(form, 'lead-sent');
    enter(form, 'name', 'Ada');
    const { id } = await press(form);
    const { submission, confirmation } = await sent;
    expect(submission).to.deep.include({ id, values: { name: 'Ada' } });
    expect(confirmation).to.equal('confirmed');
    expect((await form.submit()).id, 'nothing is sent twice').to.equal(id);
    expect(count()).to.equal(1);
  });

  it('is not called received when the receiver has only taken it', async () => {
    const { form } = await open({ ...small, destinations: [{ url: 'https://hooks.zapier.com/hooks/catch/1/a/' }] });
    enter(form, 'name', 'Ada');
    expect((await press(form)).confirmation).to.equal('accepted');
    expect(part(form, 'success').textContent).to.contain('have been handed over');
  });

  it('goes to another page where the definition says so', async () => {
    const { form } = await open(thanked({ redirect: '#thanks' }));
    enter(form, 'name', 'Ada');
    await press(form);
    expect(location.hash).to.equal('#thanks');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('never follows a redirect that is a script', async () => {
    await consoleDuring('warn', async () => {
      const { form } = await open(thanked({ redirect: 'javascript:window.attacked=true' }));
      await heard(form, 'lead-error');
      enter(form, 'name', 'Ada');
      expect((await press(form)).status).to.equal('sent');
      expect(sees(form, 'success')).to.equal(true);
      expect('attacked' in window).to.equal(false);
    });
  });

  it('leaves no control behind that could still be reached', async () => {
    const { form } = await open(small);
    enter(form, 'name', 'Ada');
    await press(form);
    expect(root(form).querySelectorAll('input, button')).to.have.length(0);
  });
});
