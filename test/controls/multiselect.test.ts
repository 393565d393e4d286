import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/multiselect.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  controls,
  countEvents,
  descriptionsOf,
  engine,
  expectAccessible,
  focused,
  formOf,
  isShown,
  open,
  part,
  press,
  root,
  tick,
} from '../support/form-harness.ts';

before(install);

const towns = 'Aachen Bergamo Cádiz Évora Gent Köln Łódź Malmö Nantes Oulu Århus'.split(' ');
const many = { type: 'multiselect', name: 'towns', label: 'Towns', options: towns } as const;

const box = (form: LeadForm): HTMLInputElement => part(form, 'control');
const offered = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll<HTMLElement>('[role=option]')]
    .filter(isShown)
    .map((option) => option.innerText.trim());
const chips = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll('[part=chip]')].map(({ textContent }) => textContent.trim());
const isOpen = (form: LeadForm): boolean => box(form).getAttribute('aria-expanded') === 'true';
const news = (form: LeadForm): string => root(form).querySelector('.field [role=status]')?.textContent ?? '';
const active = (form: LeadForm): string =>
  root(form)
    .getElementById(box(form).getAttribute('aria-activedescendant') ?? '-')
    ?.textContent.trim() ?? '';

function search(form: LeadForm, text: string): void {
  box(form).focus();
  box(form).value = text;
  box(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function choose(form: LeadForm, text: string): void {
  box(form).click();
  const option = [...root(form).querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => textContent.trim() === text,
  );
  if (!option) throw new Error(`"${text}" is not offered.`);
  option.click();
}

describe('a choice of few options', () => {
  it('is a list of boxes', async () => {
    const { form } = await open(formOf({ ...many, options: towns.slice(0, 10) }));
    expect(controls(form, 'towns').map(({ type }) => type)).to.deep.equal(Array(10).fill('checkbox'));
    tick(form, 'towns', 'Gent');
    expect(form.values).to.deep.equal({ towns: ['Gent'] });
    await expectAccessible(form);
  });
});

describe('a choice of many options', () => {
  it('is a field that opens a list, and is named and described as any other', async () => {
    const { form } = await open(formOf({ ...many, hint: 'All of them.' }));
    expect(box(form).labels?.[0]?.textContent).to.equal('Towns');
    expect(descriptionsOf(form, box(form))).to.deep.equal(['All of them.']);
    expect(isOpen(form)).to.equal(false);
    box(form).click();
    expect(isOpen(form)).to.equal(true);
    expect(offered(form)).to.deep.equal(towns);
    await expectAccessible(form);
  });

  it('finds options without their accents and capitals, and tells how many', async () => {
    const { form } = await open(formOf(many));
    search(form, 'CADI');
    expect(offered(form)).to.deep.equal(['Cádiz']);
    expect(news(form)).to.equal('Found: 1');
    search(form, 'lodz');
    expect(offered(form)).to.deep.equal(['Łódź']);
    search(form, 'o');
    expect(offered(form), 'those that begin with it come first').to.deep.equal(
      'Oulu Bergamo Évora Köln Łódź Malmö'.split(' '),
    );
    search(form, 'zzz');
    expect(isOpen(form)).to.equal(false);
    expect(news(form)).to.equal('Nothing found');
    await expectAccessible(form);
  });

  it('shows what was chosen as chips, and sends it in the order of the options', async () => {
    const { form, platform } = await open(formOf(many));
    const changes = countEvents(form, 'lead-change');
    choose(form, 'Nantes');
    choose(form, 'Bergamo');
    expect(chips(form)).to.deep.equal(['Bergamo', 'Nantes']);
    expect(changes()).to.equal(2);
    expect(isOpen(form), 'the list stays open for the next one').to.equal(true);
    await expectAccessible(form);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ towns: ['Bergamo', 'Nantes'] });
  });

  it('takes a choice back: in the list, or with the button of its chip, which hands the focus on', async () => {
    const { form } = await open(formOf({ ...many, default: ['Aachen', 'Gent', 'Oulu'] }));
    choose(form, 'Gent');
    const remove = () => root(form).querySelector<HTMLElement>('[part=chip] button');
    expect(remove()?.getAttribute('aria-label')).to.equal('Remove Aachen');
    remove()?.click();
    expect(form.values).to.deep.equal({ towns: ['Oulu'] });
    expect(news(form)).to.equal('Aachen removed');
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Remove Oulu');
    remove()?.click();
    expect(form.values).to.deep.equal({ towns: [] });
    expect(focused(form) === box(form)).to.equal(true);
  });

  it('never sends what was searched for', async () => {
    const { form, platform } = await open(formOf(many));
    const changes = countEvents(form, 'lead-change');
    search(form, 'Gent');
    expect([changes(), box(form).name]).to.deep.equal([0, '']);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ towns: [] });
  });

  it('is missing when it is required and nothing is chosen', async () => {
    const { form } = await open(formOf({ ...many, required: true }));
    await press(form);
    expect(descriptionsOf(form, box(form))).to.deep.equal(['Choose an answer for “Towns”.']);
    expect(box(form).getAttribute('aria-invalid')).to.equal('true');
    choose(form, 'Gent');
    expect(form.problems).to.deep.equal([]);
    expect(box(form).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('closes when the visitor goes on', async () => {
    const { form } = await open(formOf(many, { type: 'text', name: 'next', label: 'Next' }));
    box(form).focus();
    box(form).click();
    root(form).querySelector<HTMLElement>('[name=next]')?.focus();
    expect(isOpen(form)).to.equal(false);
  });

  it('moves nothing away under the finger: it closes only after a press elsewhere has become a click', async () => {
    const { form } = await open(formOf(many, { type: 'text', name: 'next', label: 'Next' }));
    box(form).focus();
    box(form).click();
    const next = root(form).querySelector<HTMLElement>('[name=next]');
    const point = (type: string) => next?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    point('pointerdown');
    next?.focus();
    expect(isOpen(form)).to.equal(true);
    point('pointerup');
    await waitUntil(() => !isOpen(form));
  });

  it('shows answers that cannot be changed without a way to change them', async () => {
    const { form } = await open(formOf({ ...many, default: ['Gent'], readOnly: true }));
    expect(chips(form)).to.deep.equal(['Gent']);
    expect(root(form).querySelectorAll('[role=combobox], [part=chip] button').length).to.equal(0);
  });

  it('is empty after a reset', async () => {
    const { form } = await open(formOf(many));
    choose(form, 'Gent');
    search(form, 'Kö');
    form.reset();
    await form.updateComplete;
    expect([chips(form), box(form).value]).to.deep.equal([[], '']);
  });
});

describe('the keys in a list of many options', () => {
  before(function () {
    if (engine === 'webkit') this.skip();
  });

  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) await sendKeys({ press: name });
  };

  it('open it, go through it and choose', async () => {
    const { form, platform } = await open(formOf(many));
    box(form).focus();
    await keys('ArrowDown', 'ArrowDown');
    expect(active(form)).to.equal('Bergamo');
    await keys('Enter', 'End');
    expect(active(form)).to.equal('Århus');
    await keys('ArrowDown');
    expect(active(form)).to.equal('Aachen');
    await keys('ArrowUp', 'ArrowUp', 'Enter', 'Home');
    expect(active(form)).to.equal('Aachen');
    expect(form.values).to.deep.equal({ towns: ['Bergamo', 'Oulu'] });
    expect(platform.requests.length, 'Enter sends nothing while the list is open').to.equal(0);
  });

  it('choose what was searched for, and clear the search for the next one', async () => {
    const { form } = await open(formOf(many));
    box(form).focus();
    await sendKeys({ type: 'evo' });
    expect(active(form)).to.equal('Évora');
    await keys('Enter');
    expect([form.values, box(form).value]).to.deep.equal([{ towns: ['Évora'] }, '']);
  });

  it('close it, and take the last choice back', async () => {
    const { form } = await open(formOf({ ...many, default: ['Gent', 'Oulu'] }));
    box(form).focus();
    await sendKeys({ type: 'ma' });
    await keys('Escape');
    expect([isOpen(form), box(form).value]).to.deep.equal([false, '']);
    await keys('Backspace');
    expect(form.values).to.deep.equal({ towns: ['Gent'] });
  });

  it('lead on to the next field', async () => {
    const { form } = await open(formOf(many, { type: 'text', name: 'next', label: 'Next' }));
    box(form).focus();
    await keys('ArrowDown', 'Tab');
    expect(focused(form)?.getAttribute('name')).to.equal('next');
  });
});
