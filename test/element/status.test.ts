import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LeadForm, Status } from '../../src/index.ts';
import {
  answer,
  consoleDuring,
  control,
  controls,
  countEvents,
  engine,
  enter,
  errorAt,
  sees,
  formOf,
  heldAnswer,
  notice,
  open,
  place,
  press,
  small,
  tick,
} from '../support/form-harness.ts';

const states: readonly Status[] = ['loading', 'unavailable', 'ready', 'submitting', 'queued', 'sent', 'refused'];

/** The status as a property and as custom states: they never differ. */
function statusOf(form: LeadForm): Status {
  expect(states.filter((state) => form.matches(`:state(${state})`))).to.deep.equal([form.status]);
  return form.status;
}

describe('status', () => {
  it('follows the way of a submission', async () => {
    const { respond, asked, release } = heldAnswer();
    const { form } = await open(small, { respond });
    expect(statusOf(place().form)).to.equal('loading');
    expect(statusOf(form)).to.equal('ready');
    await press(form);
    expect(statusOf(form), 'invalid').to.equal('ready');
    enter(form, 'name', 'Ada');
    const outcome = press(form);
    await asked;
    expect(statusOf(form)).to.equal('submitting');
    release();
    await outcome;
    expect(statusOf(form)).to.equal('sent');
    form.reset();
    expect(statusOf(form)).to.equal('ready');
  });

  it('is refused until the answers are sent again', async () => {
    const { form, platform } = await open(small, { respond: () => answer(500, {}) });
    enter(form, 'name', 'Ada');
    await press(form);
    expect(statusOf(form)).to.equal('refused');
    platform.respond = () => answer(200, {});
    await press(form);
    expect(statusOf(form)).to.equal('sent');
  });
});

describe('reset()', () => {
  it('starts anew: empty, no errors, prefilled again', async () => {
    const { form } = await open(small, { setUp: (element) => (element.prefill = { email: 'ada@example.com' }) });
    enter(form, 'email', 'nothing');
    await press(form);
    form.reset();
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('');
    expect(control(form, 'email').value).to.equal('ada@example.com');
    expect(errorAt(form, 'name')).to.equal(undefined);
    expect(sees(form, 'summary')).to.equal(false);
    expect(notice(form)).to.equal('');
  });

  it('takes back every tick and choice', async () => {
    const { form } = await open(
      formOf(
        { type: 'checkbox', name: 'call', label: 'Call' },
        { type: 'radio', name: 'size', label: 'Size', options: ['a', 'b'], default: 'a' },
        { type: 'select', name: 'land', label: 'Land', options: ['x', 'y'] },
      ),
    );
    tick(form, 'call');
    tick(form, 'size', 'b');
    control(form, 'land').value = 'y';
    form.reset();
    await form.updateComplete;
    expect(form.values).to.deep.equal({ call: false, size: 'a' });
    expect([
      control(form, 'call').checked,
      controls(form, 'size')[0]?.checked,
      control(form, 'land').value,
    ]).to.deep.equal([false, true, '']);
  });

  it('makes a fresh submission after one was sent, that replaces nothing', async () => {
    const { form, platform } = await open(small);
    enter(form, 'name', 'Ada');
    await press(form);
    form.reset();
    await form.updateComplete;
    enter(form, 'name', 'Bob');
    await press(form);
    const [first, second] = platform.requests.map(({ body }) => JSON.parse(body) as { id: string; replaces?: string });
    expect(second?.id).not.to.equal(first?.id);
    expect(second?.replaces).to.equal(undefined);
  });

  it('clears a date that is half typed', async function () {
    if (engine !== 'chromium') this.skip();
    const { form } = await open(formOf({ type: 'date', name: 'day', label: 'Day' }));
    control(form, 'day').focus();
    await sendKeys({ type: '12' });
    form.reset();
    expect(control(form, 'day').validity.badInput).to.equal(false);
  });
});

describe('validate()', () => {
  it('shows and returns every problem, and moves no focus', async () => {
    const { form, platform } = await open(small);
    control(form, 'email').focus();
    const problems = await form.validate();
    expect(problems).to.deep.equal([{ pointer: '/name', code: 'valueMissing', message: 'Fill in “Your name”.' }]);
    expect(errorAt(form, 'name')).to.equal('Fill in “Your name”.');
    expect(form.shadowRoot?.activeElement === control(form, 'email')).to.equal(true);
    expect(platform.requests).to.deep.equal([]);
  });

  it('has nothing to say before there is a form', async () => {
    expect(await place().form.validate()).to.deep.equal([]);
  });
});

describe('submit()', () => {
  it('resolves whatever happens', async () => {
    const { form, platform } = await open(small);
    expect((await place().form.submit()).status, 'before there is a form').to.equal('refused');
    enter(form, 'name', 'Ada');
    platform.fetch = () => {
      throw new Error('no network at all');
    };
    expect((await form.submit()).status).to.equal('refused');
  });

  it('resolves, and says that nothing was sent, when the host turned the answers into what cannot be written', async () => {
    const { form, platform } = await open(small);
    enter(form, 'name', 'Ada');
    form.addEventListener('lead-submit', (event) => {
      event.submission.values.visits = 3n;
    });
    const refused = countEvents(form, 'lead-refused');
    const { text } = await consoleDuring('error', async () => {
      expect((await press(form)).status).to.equal('refused');
    });
    expect(text).to.contain('Cannot write the submission').and.contain('BigInt');
    expect(refused()).to.equal(1);
    expect(notice(form)).to.match(/^Not sent:/);
    expect(platform.requests).to.deep.equal([]);
  });
});

describe('problems', () => {
  it('are known before they are shown, each with its sentence', async () => {
    const { form } = await open(small);
    expect(form.problems).to.deep.equal([{ pointer: '/name', code: 'valueMissing', message: 'Fill in “Your name”.' }]);
    expect(errorAt(form, 'name')).to.equal(undefined);
  });
});
