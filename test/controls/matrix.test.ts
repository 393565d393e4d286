import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/matrix.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  control,
  controls,
  countEvents,
  descriptionsOf,
  engine,
  errorAt,
  expectAccessible,
  focused,
  formOf,
  isShown,
  open,
  press,
  root,
  summaryLinks,
  tick,
} from '../support/form-harness.ts';

before(install);

const happy = {
  type: 'matrix',
  name: 'happy',
  label: 'How satisfied are you?',
  questions: [
    { value: 'price', label: 'With the price' },
    { value: 'team', label: 'With *our* team' },
  ],
  columns: ['no', { value: 'so', label: 'so so' }, 'yes'],
} as const;

/** What a screen reader calls a radio button: the texts that `aria-labelledby` points at. */
const nameOf = (form: LeadForm, element: Element): string =>
  (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => root(form).getElementById(id)?.textContent?.trim())
    .join(', ');

const wide = { setUp: (form: LeadForm) => (form.style.width = '600px') };
const narrow = { setUp: (form: LeadForm) => (form.style.width = '288px') };

const isSeen = (element: Element | null | undefined): boolean => element instanceof HTMLElement && isShown(element);

describe('a matrix', () => {
  it('is a table with a head for each column and each row', async () => {
    const { form } = await open(formOf({ ...happy, hint: 'One for each.' }), wide);
    const heads = [...root(form).querySelectorAll('th')].map(({ scope, textContent }) => [scope, textContent.trim()]);
    expect(heads).to.deep.equal([
      ['col', 'no'],
      ['col', 'so so'],
      ['col', 'yes'],
      ['row', 'With the price'],
      ['row', 'With our team'],
    ]);
    const group = root(form).querySelector('.field > fieldset');
    expect(group && descriptionsOf(form, group)).to.deep.equal(['One for each.']);
    await expectAccessible(form);
  });

  it('names each radio button after its row and its column', async () => {
    const { form } = await open(formOf(happy));
    expect(controls(form, 'happy/team').map((radio) => nameOf(form, radio))).to.deep.equal([
      'With our team, no',
      'With our team, so so',
      'With our team, yes',
    ]);
  });

  it('sends the answer to each question', async () => {
    const { form, platform } = await open(formOf(happy));
    const changes = countEvents(form, 'lead-change');
    tick(form, 'happy/price', 'so');
    tick(form, 'happy/team', 'no');
    tick(form, 'happy/team', 'yes');
    expect(changes()).to.equal(3);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ happy: { price: 'so', team: 'yes' } });
  });

  it('is answered row by row with the arrow keys', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf(happy));
    control(form, 'happy/team').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(form.values).to.deep.equal({ happy: { team: 'so' } });
  });

  it('shows what is missing in the row where it is missing', async () => {
    const { form } = await open(formOf({ ...happy, required: true }), wide);
    expect(control(form, 'happy/price').required).to.equal(true);
    tick(form, 'happy/price', 'no');
    await press(form);
    expect([errorAt(form, 'happy/price'), errorAt(form, 'happy/team')]).to.deep.equal([
      undefined,
      'Choose an answer for “With our team”.',
    ]);
    expect(descriptionsOf(form, control(form, 'happy/team'))).to.deep.equal(['Choose an answer for “With our team”.']);
    await expectAccessible(form);
    summaryLinks(form)[0]?.click();
    expect(focused(form) === control(form, 'happy/team')).to.equal(true);
    tick(form, 'happy/team', 'yes');
    expect(errorAt(form, 'happy/team')).to.equal(undefined);
    expect(controls(form, 'happy/price')[0]?.checked, 'the other rows stay as they were').to.equal(true);
  });

  it('keeps its answers when it is hidden and shown again', async () => {
    const { form } = await open(
      formOf(
        { type: 'checkbox', name: 'rate', label: 'Rate us', default: true },
        { ...happy, showIf: { field: 'rate', is: true } },
      ),
    );
    tick(form, 'happy/team', 'yes');
    tick(form, 'rate');
    expect(form.values).to.deep.equal({ rate: false });
    tick(form, 'rate');
    expect(form.values).to.deep.equal({ rate: true, happy: { team: 'yes' } });
  });

  it('is a stack of questions on a phone, each option with its own text, and still a table', async () => {
    const { form } = await open(formOf(happy), narrow);
    for (const radio of controls(form, 'happy/team')) {
      expect(isSeen(radio.nextElementSibling)).to.equal(true);
      expect(radio.labels?.[0]?.getBoundingClientRect().height).to.be.at.least(44);
    }
    const tops = controls(form, 'happy/team').map((radio) => radio.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(3);
    const roles = [...root(form).querySelectorAll('table, thead, tbody, tr, th, table td')].map((part) => part.role);
    expect(roles.includes(null)).to.equal(false);
    await expectAccessible(form);
  });

  it('shows the text of an option once where there is room', async () => {
    const { form } = await open(formOf(happy), wide);
    expect(controls(form, 'happy/team').some((radio) => isSeen(radio.nextElementSibling))).to.equal(false);
    const tops = controls(form, 'happy/team').map((radio) => radio.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
  });
});
