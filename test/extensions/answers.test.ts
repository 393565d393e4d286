import { expect } from '@open-wc/testing';
import { install } from '../../src/extensions/answers.ts';
import { bodies, enter, formOf, open, press, tick } from '../support/form-harness.ts';

install();

const definition = {
  ...formOf(
    { type: 'text', name: 'name', label: { en: '**Your** name', fr: 'Votre nom' } },
    { type: 'radio', name: 'size', label: 'How big, {{name}}?', options: [{ value: 's', label: 'Small *shop*' }] },
    { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['Leads', { value: 'n', label: 'News' }] },
    { type: 'date', name: 'day', label: 'Day', default: '2026-12-24' },
    { type: 'number', name: 'staff', label: 'Staff', default: 1200 },
    { type: 'text', name: 'empty', label: 'Empty' },
    { type: 'text', name: 'other', label: 'Other', default: 'x', showIf: { field: 'name', is: 'Eve' } },
    { type: 'hidden', name: 'source', default: 'fair' },
    { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'tel', name: 'tel', label: 'Phone' }] },
    { type: 'checkbox', name: 'call', label: 'Call me' },
    { type: 'consent', name: 'agree', label: 'I agree to the [notice](/privacy)' },
  ),
  answers: true,
};

/** Fills in a form and returns the list that was sent. */
async function answersOf(answers: boolean): Promise<unknown> {
  const { form, platform } = await open({ ...definition, answers });
  enter(form, 'name', 'Ada');
  tick(form, 'size', 's');
  tick(form, 'topics', 'Leads');
  tick(form, 'topics', 'n');
  enter(form, 'company/tel', '+44 1');
  tick(form, 'agree');
  await press(form);
  return bodies(platform)[0]?.answers;
}

describe('answers in words', () => {
  it('stand beside the values as a person reads them, in order', async () => {
    expect(await answersOf(true)).to.deep.equal([
      { name: 'name', label: 'Your name', text: 'Ada' },
      { name: 'size', label: 'How big, Ada?', text: 'Small shop' },
      { name: 'topics', label: 'Topics', text: 'Leads, News' },
      { name: 'day', label: 'Day', text: 'December 24, 2026' },
      { name: 'staff', label: 'Staff', text: '1200' },
      { name: 'company/tel', label: 'Phone', text: '+44 1' },
      { name: 'call', label: 'Call me', text: 'No' },
      { name: 'agree', label: 'I agree to the notice', text: 'Yes' },
    ]);
  });

  it('are not sent unless the definition asks for them', async () => {
    expect(await answersOf(false)).to.equal(undefined);
  });
});
