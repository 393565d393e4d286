import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  control,
  controls,
  descriptionsOf,
  enter,
  errorAt,
  expectAccessible,
  sees,
  focused,
  formOf,
  heard,
  open,
  part,
  press,
  root,
  summaryLinks,
  tick,
} from '../support/form-harness.ts';

const definition = formOf(
  { type: 'text', name: 'name', label: 'Your name', hint: 'As on your card.', required: true },
  { type: 'email', name: 'email', label: 'E-mail', required: true },
  { type: 'radio', name: 'size', label: 'Company size', options: ['1-9', '10+'], required: true },
  { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['Price', 'Quality'], required: true },
  { type: 'consent', name: 'privacy', label: 'I agree.', required: true },
);

describe('an invalid form', () => {
  it('shows no error before the visitor tries to send', async () => {
    const { form } = await open(definition);
    enter(form, 'email', 'not an address');
    control(form, 'email').blur();
    expect(sees(form, 'error')).to.equal(false);
    expect(sees(form, 'summary')).to.equal(false);
    expect(control(form, 'email').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('takes the visitor to a summary of everything that is wrong, and sends nothing', async () => {
    const { form, platform } = await open(definition);
    const { status, problems } = await press(form);
    expect(status).to.equal('invalid');
    expect(focused(form) === part(form, 'summary')).to.equal(true);
    expect(summaryLinks(form).map((link) => link.textContent)).to.deep.equal(problems.map(({ message }) => message));
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/name', '/email', '/size', '/topics', '/privacy']);
    expect(platform.requests).to.deep.equal([]);
    await expectAccessible(form);
  });

  it('names the summary, so that a screen reader says what has taken focus', async () => {
    const { form } = await open(definition);
    await press(form);
    const summary = part(form, 'summary');
    expect(summary.getAttribute('role')).to.equal('group');
    const heading = root(form).getElementById(summary.getAttribute('aria-labelledby') ?? '');
    expect(heading?.textContent).to.equal('Please check your answers');
  });

  it('leads from each line of the summary to its control, in a group of options to the first', async () => {
    const { form } = await open(definition);
    await press(form);
    const reached = summaryLinks(form).map((link) => {
      link.click();
      return focused(form)?.id;
    });
    const names = ['name', 'email', 'size', 'topics', 'privacy'];
    expect(reached).to.deep.equal(names.map((name) => controls(form, name)[0]?.id));
  });

  it('leaves the address of the page alone when a line of the summary is followed', async () => {
    const { form } = await open(definition);
    const address = location.href;
    await press(form);
    for (const link of summaryLinks(form)) link.click();
    expect(location.href).to.equal(address);
  });

  it('lets the keyboard follow a line of the summary', async () => {
    const { form } = await open(definition);
    await press(form);
    summaryLinks(form)[1]?.focus();
    await sendKeys({ press: 'Enter' });
    expect(focused(form) === control(form, 'email')).to.equal(true);
  });

  it('says the same words at the field as in the summary', async () => {
    const { form } = await open(definition);
    await press(form);
    const atFields = ['name', 'email', 'size', 'topics', 'privacy'].map((name) => errorAt(form, name));
    expect(atFields).to.deep.equal(summaryLinks(form).map((link) => link.textContent));
  });

  it('describes a control by its error first and then by its hint', async () => {
    const { form } = await open(definition);
    expect(descriptionsOf(form, control(form, 'name'))).to.deep.equal(['As on your card.']);
    await press(form);
    expect(descriptionsOf(form, control(form, 'name'))).to.deep.equal(['Fill in “Your name”.', 'As on your card.']);
    expect(control(form, 'name').getAttribute('aria-invalid')).to.equal('true');
  });

  it('puts the error of several options on their group', async () => {
    const { form } = await open(definition);
    await press(form);
    for (const name of ['size', 'topics']) {
      const group = control(form, name).closest('fieldset');
      expect(group && descriptionsOf(form, group)).to.deep.equal([errorAt(form, name)]);
    }
  });

  it('takes an error back as soon as it is mended, and leaves the others', async () => {
    const { form } = await open(definition);
    await press(form);
    enter(form, 'email', 'ada@example.com');
    expect(errorAt(form, 'email')).to.equal(undefined);
    expect(control(form, 'email').hasAttribute('aria-invalid')).to.equal(false);
    expect(descriptionsOf(form, control(form, 'email'))).to.deep.equal([]);
    expect(errorAt(form, 'name'), 'the others stay').to.equal('Fill in “Your name”.');
  });

  it('mends when an option is chosen', async () => {
    const { form } = await open(definition);
    await press(form);
    tick(form, 'size', '10+');
    tick(form, 'topics', 'Quality');
    tick(form, 'privacy');
    expect(['size', 'topics', 'privacy'].map((name) => errorAt(form, name))).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps everything that was typed', async () => {
    const { form } = await open(definition);
    enter(form, 'email', 'ada@');
    tick(form, 'size', '1-9');
    await press(form);
    expect(control(form, 'email').value).to.equal('ada@');
    expect(controls(form, 'size')[0]?.checked).to.equal(true);
  });

  it('tells the host', async () => {
    const { form } = await open(definition);
    const told = heard(form, 'lead-invalid');
    await press(form);
    const { problems, bubbles, composed } = await told;
    expect(problems).to.have.length(5);
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
  });

  it('takes no focus from the page when a script submits', async () => {
    const { form } = await open(definition);
    const elsewhere = document.createElement('button');
    form.before(elsewhere);
    elsewhere.focus();
    expect((await form.submit()).status).to.equal('invalid');
    expect(document.activeElement === elsewhere).to.equal(true);
    expect(sees(form, 'summary')).to.equal(true);
  });

  it('goes back to the same summary at the next try, with what is still wrong', async () => {
    const { form } = await open(definition);
    await press(form);
    enter(form, 'name', 'Ada');
    await press(form);
    expect(focused(form) === part(form, 'summary')).to.equal(true);
    expect(summaryLinks(form)).to.have.length(4);
  });
});
