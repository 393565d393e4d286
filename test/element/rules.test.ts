/** Rules as the visitor meets them. The form loads by itself what it needs for them. */
import { expect } from '@open-wc/testing';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  choose,
  control,
  controls,
  descriptionsOf,
  enter,
  errorAt,
  expectAccessible,
  fieldOf,
  formOf,
  isShown,
  open,
  part,
  press,
  tick,
} from '../support/form-harness.ts';

const labelOf = (form: LeadForm, name: string): string =>
  fieldOf(form, name).querySelector('[part=label]')?.textContent?.trim() ?? '';
const ticked = (form: LeadForm, name: string): string[] =>
  controls(form, name)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('rules in the page', () => {
  it('mark a field as required while it is, and ask for it', async () => {
    const { form } = await open(
      formOf(
        { type: 'checkbox', name: 'call', label: 'Call me' },
        { type: 'tel', name: 'phone', label: 'Phone', requiredIf: { field: 'call', is: true } },
      ),
    );
    expect(labelOf(form, 'phone')).to.equal('Phone');
    expect(await press(form)).to.include({ status: 'sent' });
    form.reset();
    await form.updateComplete;
    tick(form, 'call');
    expect(labelOf(form, 'phone')).to.equal('Phone*');
    expect(control(form, 'phone').getAttribute('aria-required')).to.equal('true');
    expect(await press(form)).to.include({ status: 'invalid' });
    expect(errorAt(form, 'phone')).to.contain('Phone');
    tick(form, 'call');
    expect(errorAt(form, 'phone')).to.equal(undefined);
  });

  it('offer only the options that another answer allows, and drop a choice that is gone', async () => {
    const { form, platform } = await open(
      formOf(
        { type: 'select', name: 'country', label: 'Country', options: ['IT', 'FR'] },
        {
          type: 'radio',
          name: 'office',
          label: 'Office',
          options: [
            { value: 'Rome', showIf: { field: 'country', is: 'IT' } },
            { value: 'Paris', showIf: { field: 'country', is: 'FR' } },
            'Remote',
          ],
        },
      ),
    );
    const offered = (): string[] => controls(form, 'office').map(({ value }) => value);
    expect(offered()).to.deep.equal(['Remote']);
    choose(form, 'country', 'IT');
    expect(offered()).to.deep.equal(['Rome', 'Remote']);
    tick(form, 'office', 'Rome');
    choose(form, 'country', 'FR');
    expect(offered()).to.deep.equal(['Paris', 'Remote']);
    expect(form.values).to.deep.equal({ country: 'FR' });
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ country: 'FR' });
  });

  it('untick what excludes each other, on the screen too', async () => {
    const { form } = await open(
      formOf({
        type: 'checkboxes',
        name: 'diet',
        label: 'Diet',
        options: ['Vegan', 'Halal', { value: 'None of these', exclusive: true }],
      }),
    );
    tick(form, 'diet', 'Vegan');
    tick(form, 'diet', 'Halal');
    tick(form, 'diet', 'None of these');
    expect(ticked(form, 'diet')).to.deep.equal(['None of these']);
    tick(form, 'diet', 'Vegan');
    expect(ticked(form, 'diet')).to.deep.equal(['Vegan']);
    expect(form.values).to.deep.equal({ diet: ['Vegan'] });
  });

  it('ask which other, and send it under a name of its own', async () => {
    const { form, platform } = await open(
      formOf({
        type: 'radio',
        name: 'source',
        label: 'How did you hear of us?',
        options: ['Friend', { value: 'Other', other: 'Please say where' }],
      }),
    );
    expect(isShown(fieldOf(form, 'source'))).to.equal(true);
    tick(form, 'source', 'Other');
    expect(labelOf(form, 'sourceOther')).to.equal('Please say where*');
    expect(await press(form)).to.include({ status: 'invalid' });
    enter(form, 'sourceOther', 'On a fair');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ source: 'Other', sourceOther: 'On a fair' });
  });

  it('say in the words of the author what is wrong', async () => {
    const { form } = await open(
      formOf({
        type: 'text',
        name: 'vat',
        label: 'VAT number',
        pattern: 'IT\\d{11}',
        messages: { patternMismatch: '“{label}” has IT and eleven digits.' },
      }),
    );
    enter(form, 'vat', 'IT123');
    await press(form);
    expect(errorAt(form, 'vat')).to.equal('“VAT number” has IT and eleven digits.');
    enter(form, 'vat', 'IT12345678901');
    expect(errorAt(form, 'vat')).to.equal(undefined);
  });

  it('compare answers, and show the message where the author wants it', async () => {
    const { form } = await open(
      formOf(
        { type: 'date', name: 'from', label: 'From' },
        {
          type: 'date',
          name: 'to',
          label: 'To',
          rules: [{ refuseIf: { field: 'to', below: { field: 'from' } }, message: 'The end is before the start.' }],
        },
      ),
    );
    enter(form, 'from', '2026-05-10');
    enter(form, 'to', '2026-05-01');
    await press(form);
    expect(errorAt(form, 'to')).to.equal('The end is before the start.');
    enter(form, 'from', '2026-04-01');
    expect(errorAt(form, 'to')).to.equal(undefined);
  });

  it('leave a read-only answer to the page', async () => {
    const { form } = await open(
      formOf(
        { type: 'text', name: 'event', label: 'Event', default: 'Open day', readOnly: true },
        { type: 'select', name: 'day', label: 'Day', options: ['Mon', 'Tue'], default: 'Tue', readOnly: true },
      ),
    );
    expect(control(form, 'event').readOnly).to.equal(true);
    expect(control(form, 'day').disabled).to.equal(true);
    await expectAccessible(form);
    expect(form.values).to.deep.equal({ event: 'Open day', day: 'Tue' });
  });

  it('show what is computed, and how much is left to type', async () => {
    const { form } = await open(
      formOf(
        { type: 'number', name: 'seats', label: 'Seats' },
        {
          type: 'computed',
          name: 'price',
          label: 'Price',
          compute: { product: [{ field: 'seats' }, 12.5] },
          decimals: 2,
        },
        { type: 'textarea', name: 'why', label: 'Why?', maxLength: 10 },
      ),
    );
    enter(form, 'seats', '3');
    expect(part(form, 'output').textContent?.trim()).to.equal('37.50');
    enter(form, 'why', 'Because');
    expect(descriptionsOf(form, control(form, 'why'))).to.deep.equal(['3 characters left']);
    enter(form, 'why', 'Because of it');
    expect(descriptionsOf(form, control(form, 'why'))).to.deep.equal(['3 characters too many']);
    await expectAccessible(form);
  });

  it('quote an answer in a later label, as text', async () => {
    const { form } = await open(
      formOf(
        { type: 'text', name: 'name', label: 'Name' },
        { type: 'text', name: 'need', label: 'What do you need, {{name|friend}}?' },
      ),
    );
    expect(labelOf(form, 'need')).to.equal('What do you need, friend?');
    enter(form, 'name', '**Ada** <b>');
    expect(labelOf(form, 'need')).to.equal('What do you need, **Ada** <b>?');
  });
});
