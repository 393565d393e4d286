import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/scales.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  countEvents,
  descriptionsOf,
  engine,
  errorAt,
  expectAccessible,
  formOf,
  open,
  part,
  press,
} from '../support/form-harness.ts';

before(install);

const budget = { type: 'range', name: 'budget', label: 'Budget', min: 0, max: 2000, step: 50 } as const;

const slider = (form: LeadForm): HTMLInputElement => part(form, 'range');
const shown = (form: LeadForm): string | null => part(form, 'output').textContent;

/** A finger or the mouse on the slider, without moving it. */
const push = (form: LeadForm): boolean => slider(form).dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));

function slide(form: LeadForm, value: string): void {
  slider(form).value = value;
  slider(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('a slider', () => {
  it('is not answered until it is touched, and says so', async () => {
    const { form, platform } = await open(formOf(budget));
    expect(shown(form)).to.equal('–');
    expect(slider(form).getAttribute('aria-valuetext')).to.equal('not answered yet');
    await expectAccessible(form);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({});
  });

  it('shows its value in the language of the visitor, and sends a number', async () => {
    const { form, platform } = await open(formOf(budget), { setUp: (element) => (element.lang = 'de') });
    const changes = countEvents(form, 'lead-change');
    slide(form, '1500');
    expect(shown(form)).to.equal('1.500');
    expect(slider(form).getAttribute('aria-valuetext')).to.equal('1.500');
    expect(changes()).to.equal(1);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ budget: 1500 });
  });

  it('is answered by a press in the middle, where it stands', async () => {
    const { form } = await open(formOf(budget));
    const changes = countEvents(form, 'lead-change');
    push(form);
    expect(form.values).to.deep.equal({ budget: 1000 });
    expect(shown(form)).to.equal('1,000');
    expect(changes()).to.equal(1);
    push(form);
    expect(changes()).to.equal(1);
  });

  it('is answered with the keyboard', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf(budget));
    slider(form).focus();
    await sendKeys({ press: ' ' });
    expect(form.values).to.deep.equal({ budget: 1000 });
    await sendKeys({ press: 'ArrowLeft' });
    expect(form.values).to.deep.equal({ budget: 950 });
    await sendKeys({ press: 'Home' });
    expect(form.values).to.deep.equal({ budget: 0 });
  });

  it('is not answered by a click on its label', async () => {
    const { form } = await open(formOf(budget));
    part(form, 'label').click();
    expect(form.values).to.deep.equal({});
  });

  it('is missing when it is required and untouched; a screen reader hears of both', async () => {
    const { form } = await open(formOf({ ...budget, hint: 'Roughly.', required: true }));
    expect(slider(form).getAttribute('aria-valuetext')).to.equal('not answered yet, required');
    await press(form);
    expect(descriptionsOf(form, slider(form))).to.deep.equal(['Choose a value for “Budget”.', 'Roughly.']);
    expect(slider(form).getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(form);
    push(form);
    expect(errorAt(form, 'budget')).to.equal(undefined);
  });

  it('stands where its default is', async () => {
    const { form } = await open(formOf({ ...budget, default: 300 }));
    expect([slider(form).value, shown(form)]).to.deep.equal(['300', '300']);
    expect(form.values).to.deep.equal({ budget: 300 });
  });

  it('is untouched again after a reset', async () => {
    const { form } = await open(formOf(budget));
    slide(form, '200');
    form.reset();
    await form.updateComplete;
    expect([slider(form).value, shown(form)]).to.deep.equal(['1000', '–']);
    expect(form.values).to.deep.equal({});
  });
});
