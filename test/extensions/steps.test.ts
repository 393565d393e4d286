import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LeadForm, LeadFormDefinition, LeadStepEvent, StepDefinition } from '../../src/index.ts';
import { install } from '../../src/extensions/steps.ts';
import {
  HOOK,
  bodies,
  control,
  enter,
  errorAt,
  expectAccessible,
  findPart,
  isShown,
  open,
  part,
  press,
  root,
  tick,
} from '../support/form-harness.ts';

install();

const who: StepDefinition = {
  id: 'who',
  title: 'About you',
  fields: [
    { type: 'text', name: 'name', label: 'Your name', required: true },
    { type: 'radio', name: 'kind', label: 'Kind', options: ['person', 'company'] },
  ],
};
const company: StepDefinition = {
  id: 'company',
  title: 'Your company',
  showIf: { field: 'kind', is: 'company' },
  fields: [{ type: 'text', name: 'company', label: 'Company', required: true }],
};
const need: StepDefinition = {
  id: 'need',
  title: 'Your need',
  fields: [{ type: 'textarea', name: 'need', label: 'What do you need, {{name|friend}}?' }],
};
const review: StepDefinition = { id: 'review', title: 'Your answers', review: true };

const inSteps = (...steps: readonly StepDefinition[]): LeadFormDefinition => ({
  id: 'steps',
  steps,
  destinations: [{ url: HOOK }],
});

const titles = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll<HTMLElement>('[part=step-title]')].filter(isShown).map((title) => title.innerText);
const progress = (form: LeadForm): string => part(form, 'progress').querySelector('p')?.textContent?.trim() ?? '';
const focused = (form: LeadForm): string => root(form).activeElement?.getAttribute('part') ?? '';

async function next(form: LeadForm): Promise<void> {
  await press(form);
  await form.updateComplete;
}

describe('a form in steps', () => {
  it('is accessible at every step, errors included', async () => {
    const { form } = await open(inSteps(who, need, review));
    await expectAccessible(form);
    await next(form);
    await expectAccessible(form);
    enter(form, 'name', 'Ada');
    await next(form);
    await next(form);
    expect(titles(form)).to.deep.equal(['Your answers']);
    await expectAccessible(form);
  });

  it('shows one step, and where the visitor is', async () => {
    const { form } = await open(inSteps(who, company, need));
    expect(titles(form)).to.deep.equal(['About you']);
    expect(progress(form)).to.equal('Step 1 of 2');
    expect(part(form, 'submit').innerText).to.equal('Continue');
    expect(isShown(part(form, 'back'))).to.equal(false);
  });

  it('does not go on while something is wrong in the step, and says what', async () => {
    const { form } = await open(inSteps(who, need));
    const { status, problems } = await press(form);
    expect({ status, codes: problems.map(({ code }) => code) }).to.deep.equal({
      status: 'invalid',
      codes: ['valueMissing'],
    });
    expect(titles(form)).to.deep.equal(['About you']);
    expect(errorAt(form, 'name')).to.contain('Your name');
    expect(focused(form)).to.equal('summary');
  });

  it('takes the error summary away when the visitor goes back', async () => {
    const { form } = await open(inSteps({ ...need, id: 'first' }, who));
    await next(form);
    await next(form);
    expect(findPart(form, 'summary') === null).to.equal(false);
    part(form, 'back').click();
    await form.updateComplete;
    expect(findPart(form, 'summary') === null).to.equal(true);
  });

  it('goes on with Enter, moves the focus there, tells the host, and back again with what was typed', async () => {
    const { form, platform } = await open(inSteps(who, need));
    enter(form, 'name', 'Ada');
    control(form, 'name').focus();
    const step = oneEvent<LeadStepEvent>(form, 'lead-step');
    await sendKeys({ press: 'Enter' });
    expect(await step).to.include({ step: 'need', index: 1, count: 2 });
    await form.updateComplete;
    expect(focused(form)).to.equal('step');
    expect(titles(form)).to.deep.equal(['Your need']);
    expect(progress(form)).to.equal('Step 2 of 2');
    expect(part(form, 'submit').innerText).to.equal('Send');
    expect(platform.requests.length).to.equal(0);
    part(form, 'back').click();
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['About you']);
    expect(control(form, 'name').value).to.equal('Ada');
  });

  it('leaves no trace of a skipped step', async () => {
    const { form, platform } = await open(inSteps(who, company, need));
    enter(form, 'name', 'Ada');
    tick(form, 'kind', 'company');
    await form.updateComplete;
    expect(progress(form)).to.equal('Step 1 of 3');
    await next(form);
    expect(titles(form)).to.deep.equal(['Your company']);
    enter(form, 'company', 'Analytical Engines');
    part(form, 'back').click();
    await form.updateComplete;
    tick(form, 'kind', 'person');
    await next(form);
    expect(titles(form)).to.deep.equal(['Your need']);
    expect(await press(form)).to.include({ status: 'sent' });
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada', kind: 'person' });
  });

  it('quotes earlier answers in later questions', async () => {
    const { form } = await open(inSteps(who, need));
    enter(form, 'name', '<b>Ada</b>');
    await next(form);
    expect(part(form, 'form').innerText).to.contain('What do you need, <b>Ada</b>?');
  });

  it('lists the answers in a review, and leads to a question and back', async () => {
    const { form } = await open(inSteps(who, need, review));
    enter(form, 'name', 'Ada');
    await next(form);
    await next(form);
    expect(part(form, 'review').innerText).to.contain('Ada').and.to.contain('Not answered');
    root(form).querySelector<HTMLElement>('[part=change]')?.click();
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['About you']);
    expect(root(form).activeElement?.id).to.equal(control(form, 'name').id);
    enter(form, 'name', 'Ada Lovelace');
    expect(part(form, 'submit').innerText).to.equal('Back to your answers');
    await next(form);
    expect(titles(form)).to.deep.equal(['Your answers']);
    expect(part(form, 'review').innerText).to.contain('Ada Lovelace');
  });

  it('leads back to the step where something is missing when a script submits', async () => {
    const { form } = await open(inSteps(who, need));
    form.goTo('need');
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['Your need']);
    expect(await form.submit()).to.include({ status: 'invalid' });
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['About you']);
    expect(form.goTo('nowhere')).to.equal(false);
  });

  it('stays where the visitor is when the page changes its language', async () => {
    const { form } = await open(inSteps(who, need));
    enter(form, 'name', 'Ada');
    await next(form);
    form.lang = 'de';
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['Your need']);
  });

  it('starts again at the first step after a reset', async () => {
    const { form } = await open(inSteps(who, need));
    enter(form, 'name', 'Ada');
    await next(form);
    form.reset();
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['About you']);
    expect(control(form, 'name').value).to.equal('');
  });

  it('leaves the history alone unless it is asked to use it', async () => {
    const before = history.length;
    const { form } = await open(inSteps(who, need));
    enter(form, 'name', 'Ada');
    await next(form);
    expect(history.length).to.equal(before);
  });

  it('steps back with the Back button of the browser where the definition says so', async () => {
    const { form } = await open({ ...inSteps(who, need), history: true });
    enter(form, 'name', 'Ada');
    await next(form);
    expect(titles(form)).to.deep.equal(['Your need']);
    const step = oneEvent<LeadStepEvent>(form, 'lead-step');
    history.back();
    expect((await step).step).to.equal('who');
    await form.updateComplete;
    expect(titles(form)).to.deep.equal(['About you']);
    form.remove();
  });

  it('knows its place in the history when the language changes half-way', async () => {
    const { form } = await open({ ...inSteps(who, need, review), history: true });
    enter(form, 'name', 'Ada');
    await next(form);
    form.lang = 'de';
    await form.updateComplete;
    await next(form);
    expect(titles(form)).to.deep.equal(['Your answers']);
    const step = oneEvent<LeadStepEvent>(form, 'lead-step');
    history.back();
    expect((await step).step).to.equal('need');
    form.remove();
  });
});

describe('a conversational form', () => {
  const asked: LeadFormDefinition = {
    id: 'talk',
    layout: 'conversational',
    fields: [
      { type: 'heading', text: 'Hello' },
      { type: 'text', name: 'name', label: 'Your name', required: true },
      { type: 'radio', name: 'kind', label: 'Kind', options: ['person', 'company'] },
      { type: 'hidden', name: 'campaign', default: 'autumn' },
      { type: 'textarea', name: 'why', label: 'Why?', showIf: { field: 'kind', is: 'company' } },
      { type: 'consent', name: 'privacy', label: 'I agree', required: true },
    ],
    destinations: [{ url: HOOK }],
  };

  it('asks one question at a time and is filled in by keyboard alone', async () => {
    const { form, platform } = await open(asked);
    expect(progress(form)).to.equal('Step 1 of 3');
    expect(findPart(form, 'heading')?.textContent?.trim()).to.equal('Hello');
    control(form, 'name').focus();
    await sendKeys({ type: 'Ada 2' });
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('Ada 2');
    expect(root(form).activeElement?.getAttribute('name')).to.equal('kind');
    await sendKeys({ press: '2' });
    expect(form.values).to.include({ kind: 'company' });
    await form.updateComplete;
    expect(progress(form)).to.equal('Step 2 of 4');
    await sendKeys({ press: '1' });
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(progress(form)).to.equal('Step 3 of 3');
    await sendKeys({ press: ' ' });
    const sent = oneEvent(form, 'lead-sent');
    await sendKeys({ press: 'Enter' });
    await sent;
    expect(bodies(platform)[0]?.values).to.deep.equal({
      name: 'Ada 2',
      kind: 'person',
      campaign: 'autumn',
      privacy: true,
    });
  });

  it('stays conversational in another language and after a reset', async () => {
    const { form } = await open(asked);
    form.lang = 'de';
    await form.updateComplete;
    form.reset();
    await form.updateComplete;
    expect(part(form, 'step').classList.contains('alone')).to.equal(true);
    expect(progress(form)).to.equal('Step 1 of 3');
  });
});
