import { expect } from '@open-wc/testing';
import type { LeadForm } from '../../src/index.ts';
import {
  control,
  descriptionsOf,
  enter,
  expectAccessible,
  findPart,
  formOf,
  open,
  part,
  press,
} from '../support/form-harness.ts';

const note = { type: 'textarea', name: 'note', label: 'Note', maxLength: 30 } as const;

const shown = (form: LeadForm): string => part(form, 'counter').firstElementChild?.textContent ?? '';
const status = (form: LeadForm): Element | null => part(form, 'counter').querySelector('[role=status]');

/** What a screen reader is told next. */
const told = (form: LeadForm): Promise<string> =>
  new Promise((resolve) => {
    const region = status(form);
    if (!region) throw new Error('Nothing can be told.');
    const observer = new MutationObserver(() => {
      if (!region.textContent) return;
      observer.disconnect();
      resolve(region.textContent);
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  });

describe('what is left to type', () => {
  it('is shown under the field and described with it', async () => {
    const { form } = await open(formOf({ ...note, hint: 'Briefly.' }));
    expect(shown(form)).to.equal('30 characters left');
    expect(descriptionsOf(form, control(form, 'note'))).to.deep.equal(['Briefly.', '30 characters left']);
    await expectAccessible(form);
  });

  it('follows the typing, counts an emoji as one, and not the spaces around', async () => {
    const { form } = await open(formOf(note));
    enter(form, 'note', ' Hello 🙂 ');
    expect(shown(form)).to.equal('23 characters left');
  });

  it('says how much is too much; nothing typed is cut off', async () => {
    const { form } = await open(formOf(note));
    enter(form, 'note', 'x'.repeat(32));
    expect(shown(form)).to.equal('2 characters too many');
    expect(control(form, 'note').value.length).to.equal(32);
    expect((await press(form)).problems.map(({ code }) => code)).to.deep.equal(['tooLong']);
    enter(form, 'note', 'x'.repeat(30));
    expect(shown(form)).to.equal('0 characters left');
  });

  it('is told to a screen reader near the end, once the visitor pauses', async () => {
    const { form } = await open(formOf({ ...note, maxLength: 100 }));
    enter(form, 'note', 'x'.repeat(50));
    const next = told(form);
    enter(form, 'note', 'x'.repeat(90));
    enter(form, 'note', 'x'.repeat(91));
    expect(status(form)?.textContent).to.equal('');
    expect(await next).to.equal('9 characters left');
  });

  it('is not shown where any length will do', async () => {
    const { form } = await open(formOf({ type: 'text', name: 'note', label: 'Note' }));
    expect(findPart(form, 'counter') === null).to.equal(true);
  });
});
