import { expect } from '@open-wc/testing';
import { install } from '../../src/extensions/validators.ts';
import type { ValidatorContext, Validators } from '../../src/element/validators.ts';
import type { LeadFormDefinition } from '../../src/index.ts';
import {
  bodies,
  consoleDuring,
  control,
  enter,
  errorAt,
  fieldOf,
  findPart,
  formOf,
  leave,
  open,
  part,
  press,
  summaryLinks,
} from '../support/form-harness.ts';

install();

const definition = formOf(
  { type: 'text', name: 'name', label: 'Your name', required: true },
  { type: 'email', name: 'email', label: 'E-mail' },
  { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'vat', label: 'VAT number' }] },
);

/** A validator that answers when the test says so, and remembers what it was asked. */
function held() {
  const asked: { value: unknown; context: ValidatorContext; answer: (message: string | null) => void }[] = [];
  let tell = (): void => undefined;
  const validator = (value: unknown, context: ValidatorContext): Promise<string | null> =>
    new Promise((answer) => {
      asked.push({ value, context, answer });
      tell();
    });
  /** The n-th question, counted from 1, as soon as it is asked. */
  const question = async (number: number) => {
    while (asked.length < number) await new Promise<void>((resolve) => (tell = resolve));
    const found = asked[number - 1];
    if (!found) throw new Error('There is no such question.');
    return found;
  };
  return { asked, validator, question };
}

const openWith = (validators: Validators, shown: LeadFormDefinition = definition) =>
  open(shown, { setUp: (form) => (form.validators = validators) });

type Form = Awaited<ReturnType<typeof openWith>>['form'];

/** Types into a field and goes on to another. */
function fill(form: Form, name: string, text: string): void {
  control(form, name).focus();
  enter(form, name, text);
  leave(form, name);
  control(form, name === 'name' ? 'email' : 'name').focus();
}

/** Everything that was to happen at once has happened. */
const settle = async (form: Form): Promise<void> => {
  await Promise.resolve();
  await form.updateComplete;
};

describe('validators of the page', () => {
  it('are asked when the visitor leaves a field, with all answers at hand', async () => {
    const { asked, validator, question } = held();
    const { form } = await openWith({ 'company/vat': validator });
    fill(form, 'name', 'Ada');
    expect(asked.length).to.equal(0);
    fill(form, 'company/vat', 'FR 1');
    const { value, context } = await question(1);
    expect(value).to.equal('FR 1');
    expect(context.values).to.deep.equal({ name: 'Ada', company: { vat: 'FR 1' } });
  });

  it('show and say that an answer is being checked', async () => {
    const { validator, question } = held();
    const { form } = await openWith({ email: validator });
    fill(form, 'email', 'ada@example.com');
    const pending = fieldOf(form, 'email').querySelector<HTMLElement>('[part~="pending"]');
    expect(pending?.innerText).to.equal('Checking…');
    expect(pending?.getAttribute('role')).to.equal('status');
    (await question(1)).answer(null);
    await settle(form);
    expect(findPart(form, 'pending') === null).to.equal(true);
    expect(errorAt(form, 'email')).to.equal(undefined);
  });

  it('refuse an answer at its field and in the summary, in plain text', async () => {
    const { validator, question } = held();
    const { form, platform } = await openWith({ email: validator });
    fill(form, 'name', 'Ada');
    fill(form, 'email', 'ada@example.com');
    (await question(1)).answer('<b>Use</b> your work e-mail.');
    await settle(form);
    expect(errorAt(form, 'email')).to.equal('<b>Use</b> your work e-mail.');
    const { status, problems } = await press(form);
    expect(status).to.equal('invalid');
    expect(problems.map(({ pointer, code }) => ({ pointer, code }))).to.deep.equal([
      { pointer: '/email', code: 'customError' },
    ]);
    expect(summaryLinks(form).map(({ innerText }) => innerText)).to.deep.equal(['<b>Use</b> your work e-mail.']);
    expect(errorAt(form, 'email')).to.equal('<b>Use</b> your work e-mail.');
    expect(platform.requests.length).to.equal(0);
  });

  it('let the visitor mend the answer', async () => {
    const { form, platform } = await openWith({
      email: (value) => Promise.resolve(value === 'ada@example.com' ? 'Another, please.' : null),
    });
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    expect(await press(form)).to.include({ status: 'invalid' });
    enter(form, 'email', 'ada@work.example');
    expect(errorAt(form, 'email')).to.equal(undefined);
    expect(await press(form)).to.include({ status: 'sent' });
    expect(bodies(platform).length).to.equal(1);
  });

  it('are not asked twice about the same answer', async () => {
    let count = 0;
    const { form } = await openWith({ email: () => Promise.resolve(void count++) });
    fill(form, 'name', 'Ada');
    fill(form, 'email', 'ada@example.com');
    expect(await press(form)).to.include({ status: 'sent' });
    expect(count).to.equal(1);
  });

  it('are not asked about what is empty, not asked, or wrong anyway', async () => {
    let count = 0;
    const validator = () => Promise.resolve(void count++);
    const { form } = await openWith(
      { name: validator, email: validator, more: validator },
      formOf(
        { type: 'text', name: 'name', label: 'Your name' },
        { type: 'email', name: 'email', label: 'E-mail' },
        { type: 'text', name: 'more', label: 'More', default: 'x', showIf: { field: 'name', is: 'Eve' } },
      ),
    );
    fill(form, 'email', 'nonsense');
    expect(await press(form)).to.include({ status: 'invalid' });
    expect(count).to.equal(0);
  });

  it('are told when the visitor types on, and their answer counts no more', async () => {
    const { validator, question } = held();
    const { form } = await openWith({ email: validator });
    fill(form, 'email', 'ada@example.com');
    const first = await question(1);
    enter(form, 'email', 'ada@example.org');
    expect(first.context.signal.aborted).to.equal(true);
    expect(findPart(form, 'pending') === null).to.equal(true);
    first.answer('Too late.');
    await settle(form);
    expect(errorAt(form, 'email')).to.equal(undefined);
    enter(form, 'email', 'ada@example.com');
    control(form, 'email').focus();
    (await question(2)).answer('Not this one.');
    await settle(form);
    expect(errorAt(form, 'email')).to.equal('Not this one.');
  });

  it('are waited for by a submission', async () => {
    const { validator, question } = held();
    const { form, platform } = await openWith({ name: validator, email: validator });
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    part(form, 'submit').click();
    const outcome = form.submit();
    (await question(1)).answer(null);
    (await question(2)).answer('Not this one.');
    expect((await outcome).status).to.equal('invalid');
    expect(platform.requests.length).to.equal(0);
    expect(platform.timers).to.equal(0);
  });

  it('never block a lead: five seconds for all of them, then it goes', async () => {
    const { validator, question, asked } = held();
    const { form, platform } = await openWith({ name: validator, email: validator });
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    const { text, calls } = await consoleDuring('warn', async () => {
      const outcome = form.submit();
      await question(2);
      await Promise.resolve();
      platform.advance(4999);
      expect(asked.map(({ context }) => context.signal.aborted)).to.deep.equal([false, false]);
      platform.advance(1);
      expect(await outcome).to.include({ status: 'sent' });
    });
    expect(asked.map(({ context }) => context.signal.aborted)).to.deep.equal([true, true]);
    expect(calls).to.equal(2);
    expect(text).to.contain('"email"').and.contain('in time').and.contain('accepted');
  });

  for (const [how, validator] of [
    ['rejects', () => Promise.reject(new Error('offline'))],
    [
      'throws',
      (): Promise<string> => {
        throw new Error('offline');
      },
    ],
  ] as const)
    it(`never block a lead: one that ${how} accepts`, async () => {
      const { form } = await openWith({ email: validator });
      enter(form, 'name', 'Ada');
      enter(form, 'email', 'ada@example.com');
      const { text } = await consoleDuring('warn', async () => {
        expect(await press(form)).to.include({ status: 'sent' });
      });
      expect(text).to.contain('"email" failed').and.contain('offline');
    });

  it('do not hold back what the form itself finds wrong', async () => {
    const { validator } = held();
    const { form, platform } = await openWith({ email: validator });
    enter(form, 'email', 'ada@example.com');
    const { status, problems } = await press(form);
    expect(status).to.equal('invalid');
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/name']);
    expect(platform.timers).to.equal(0);
  });

  it('may be exchanged by the page at any time', async () => {
    const { form } = await openWith({ email: () => Promise.resolve('No.') });
    form.validators = { name: () => Promise.resolve('Not you.') };
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    const { problems } = await press(form);
    expect(problems.map(({ message }) => message)).to.deep.equal(['Not you.']);
  });

  it('wait until the mouse is released: what moves between press and release is not clicked', async () => {
    const { asked, validator, question } = held();
    const { form } = await openWith({ email: validator });
    control(form, 'email').focus();
    enter(form, 'email', 'ada@example.com');
    part(form, 'submit').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    control(form, 'name').focus();
    expect(asked.length).to.equal(0);
    expect(findPart(form, 'pending') === null).to.equal(true);
    part(form, 'submit').dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    expect((await question(1)).value).to.equal('ada@example.com');
  });

  it('say when they are set for no field', async () => {
    const { text } = await consoleDuring('warn', () => openWith({ mail: () => Promise.resolve(null) }));
    expect(text).to.contain('"mail"');
  });

  it('start anew with the form', async () => {
    const { validator, question, asked } = held();
    const { form } = await openWith({ email: validator });
    fill(form, 'email', 'ada@example.com');
    form.reset();
    expect((await question(1)).context.signal.aborted).to.equal(true);
    await form.updateComplete;
    fill(form, 'email', 'ada@example.com');
    await question(2);
    expect(asked.length).to.equal(2);
  });
});
