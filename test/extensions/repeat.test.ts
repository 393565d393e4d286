import { expect } from '@open-wc/testing';
import { install } from '../../src/extensions/repeat.ts';
import type { FieldDefinition, LeadForm } from '../../src/index.ts';
import {
  bodies,
  control,
  countEvents,
  enter,
  errorAt,
  expectAccessible,
  findPart,
  formOf,
  isShown,
  open,
  part,
  press,
  root,
} from '../support/form-harness.ts';

install();

const guests: FieldDefinition = {
  type: 'repeat',
  name: 'guests',
  label: 'Guest',
  addLabel: 'Add a guest',
  maxItems: 3,
  fields: [
    { type: 'text', name: 'name', label: 'Name', required: true },
    { type: 'checkbox', name: 'vegan', label: 'Vegan' },
    { type: 'text', name: 'allergy', label: 'Allergy', showIf: { field: 'vegan', is: true } },
  ],
};

const add = async (form: LeadForm): Promise<void> => {
  part(form, 'add').click();
  await form.updateComplete;
};
const remove = (form: LeadForm, row: number): void =>
  root(form).querySelectorAll<HTMLElement>('[part=remove]')[row]?.click();
const focusedName = (form: LeadForm): string => root(form).activeElement?.getAttribute('name') ?? '';

describe('a repeat', () => {
  it('is accessible: empty, with rows, and with errors', async () => {
    const { form } = await open(formOf(guests));
    await expectAccessible(form);
    await add(form);
    await add(form);
    await press(form);
    expect(errorAt(form, 'guests/1/name')).to.contain('Name');
    await expectAccessible(form);
  });

  it('sends a list of objects, and an empty list when nobody added a row', async () => {
    const { form, platform } = await open(formOf(guests));
    expect(form.values).to.deep.equal({ guests: [] });
    await add(form);
    expect(focusedName(form)).to.equal('guests/0/name');
    enter(form, 'guests/0/name', 'Ada');
    await add(form);
    enter(form, 'guests/1/name', 'Bob');
    expect(await press(form)).to.include({ status: 'sent' });
    expect(bodies(platform)[0]?.values).to.deep.equal({
      guests: [
        { name: 'Ada', vegan: false },
        { name: 'Bob', vegan: false },
      ],
    });
  });

  it('takes away the row that the visitor means, and keeps the others as they were typed', async () => {
    const { form } = await open(formOf(guests));
    for (const [index, name] of ['Ada', 'Bob', 'Cyd'].entries()) {
      await add(form);
      enter(form, `guests/${index}/name`, name);
    }
    control(form, 'guests/1/vegan').click();
    enter(form, 'guests/1/allergy', 'Nuts');
    remove(form, 0);
    expect(form.values).to.deep.equal({
      guests: [
        { name: 'Bob', vegan: true, allergy: 'Nuts' },
        { name: 'Cyd', vegan: false },
      ],
    });
    expect(control(form, 'guests/0/name').value).to.equal('Bob');
    expect(control(form, 'guests/0/vegan').checked).to.equal(true);
    expect(isShown(control(form, 'guests/0/allergy'))).to.equal(true);
    expect(control(form, 'guests/1/vegan').checked).to.equal(false);
  });

  it('keeps the focus near when a row goes', async () => {
    const { form } = await open(formOf(guests));
    await add(form);
    await add(form);
    remove(form, 0);
    expect(root(form).activeElement?.getAttribute('part')).to.equal('remove');
    remove(form, 0);
    expect(root(form).activeElement?.getAttribute('part')).to.equal('add');
  });

  it('offers no more rows than there may be, and keeps as many as there must be', async () => {
    const { form } = await open(formOf({ ...guests, minItems: 2 }));
    expect(form.values.guests).to.have.length(2);
    expect(findPart(form, 'remove') === null).to.equal(true);
    await add(form);
    expect(isShown(part(form, 'add'))).to.equal(false);
    remove(form, 2);
    expect(isShown(part(form, 'add'))).to.equal(true);
  });

  it('tells the host about rows that come and go', async () => {
    const { form } = await open(formOf(guests));
    const changes = countEvents(form, 'lead-change');
    await add(form);
    remove(form, 0);
    expect(changes()).to.equal(2);
  });

  it('is filled in by prefill, and keeps its rows in another language', async () => {
    const { form } = await open(formOf(guests), {
      setUp: (element) => (element.prefill = { guests: [{ name: 'Ada' }, { name: 'Bob', vegan: true }] }),
    });
    expect(control(form, 'guests/1/name').value).to.equal('Bob');
    enter(form, 'guests/0/name', 'Ada L.');
    form.lang = 'it';
    await form.updateComplete;
    expect(control(form, 'guests/0/name').value).to.equal('Ada L.');
  });
});
