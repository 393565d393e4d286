import { expect } from '@open-wc/testing';
import { install as installAnswers } from '../../src/extensions/answers.ts';
import { install as installDraft } from '../../src/extensions/draft.ts';
import { install as installPrefill } from '../../src/extensions/prefill.ts';
import { install as installRepeat } from '../../src/extensions/repeat.ts';
import { install as installReview } from '../../src/extensions/review.ts';
import { install as installSteps } from '../../src/extensions/steps.ts';
import { extensionsIn } from '../../src/extensions/index.ts';
import { install } from '../../src/extensions/file.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  answer,
  bodies,
  enter,
  expectAccessible,
  findPart,
  formOf,
  heldAnswer,
  open,
  part,
  press,
  root,
} from '../support/form-harness.ts';

before(() => {
  installSteps();
  installReview();
  installRepeat();
  install();
  installPrefill();
  installDraft();
  installAnswers();
});

const photos = { type: 'file', name: 'photos', label: 'Photos', multiple: true } as const;
const name = { type: 'text', name: 'name', label: 'Name' } as const;

function choose(form: LeadForm, ...names: readonly string[]): void {
  const control = root(form).querySelector<HTMLInputElement>('input[type=file]');
  if (!control) throw new Error('There is nothing to choose files with.');
  const transfer = new DataTransfer();
  for (const one of names) transfer.items.add(new File(['x'], one, { type: 'image/png' }));
  control.files = transfer.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('files in a form', () => {
  it('are a chunk of their own, for forms that ask for some', () => {
    expect(extensionsIn(JSON.stringify({ fields: [photos] }))).to.deep.equal(['file']);
    expect(extensionsIn(JSON.stringify({ fields: [name] }))).to.deep.equal([]);
  });

  it('are listed by their names in a review, among the answers, and where a text quotes them', async () => {
    const { form, platform } = await open({
      id: 'test',
      answers: true,
      steps: [{ fields: [photos] }, { review: true, title: 'Files: {{photos}}' }],
      destinations: [{ url: 'https://hooks.example.com/leads' }],
      success: { text: 'We look at {{photos}}.' },
    });
    choose(form, 'a.png', 'b.png');
    await press(form);
    expect(part(form, 'review').textContent).to.include('a.png, b.png');
    await press(form);
    expect(bodies(platform)[0]?.answers).to.deep.equal([{ name: 'photos', label: 'Photos', text: 'a.png, b.png' }]);
    expect(part(form, 'success').textContent).to.include('We look at a.png, b.png.');
  });

  it('are never kept in a draft, whatever its list says, and none comes out of one', async () => {
    const key = 'lead-form:draft:test';
    localStorage.clear();
    const definition = {
      ...formOf(name, photos, { type: 'group', name: 'more', label: 'More', fields: [{ ...photos, name: 'others' }] }),
      draft: { keepFor: '7d', fields: ['name', 'photos', 'more'] },
    };
    try {
      const { form, platform } = await open(definition);
      enter(form, 'name', 'Ada');
      choose(form, 'secret.png');
      platform.advance(500);
      const kept = localStorage.getItem(key) ?? '';
      expect(kept).to.include('Ada');
      expect(kept).not.to.include('photos');
      form.remove();
      localStorage.setItem(key, kept.replace('"Ada"', '"Ada","/photos":[{"name":"planted.png","size":1,"type":""}]'));
      const again = (await open(definition)).form;
      expect(again.values).to.deep.equal({ name: 'Ada', more: {} });
    } finally {
      localStorage.clear();
    }
  });

  it('are never filled in by the page or its address', async () => {
    const planted = [{ name: 'planted.png', size: 1, mediaType: 'image/png', part: 'photos[0]' }];
    const address = location.href;
    history.replaceState(null, '', '?photos=planted.png');
    try {
      const { form } = await open(
        { ...formOf(name, photos), prefill: { query: ['photos'] } },
        { setUp: (own) => (own.prefill = { photos: planted, name: 'Ada' }) },
      );
      expect(form.values).to.deep.equal({ name: 'Ada' });
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('show that they are on their way, as long as they are', async () => {
    const { respond, asked, release } = heldAnswer();
    const { form } = await open(formOf(photos), { respond });
    choose(form, 'a.png', 'b.png');
    const outcome = form.submit();
    await asked;
    await form.updateComplete;
    expect(part(form, 'sending').textContent.trim()).to.equal('Your files are on their way (2 bytes).');
    expect(part(form, 'sending').querySelector('progress')?.hasAttribute('value')).to.be.false;
    await expectAccessible(form);
    release(answer(500, {}));
    await outcome;
    await form.updateComplete;
    expect(findPart(form, 'sending') === null).to.be.true;
  });

  it('are sent anew when others of the same name, size and type were chosen for the next try', async () => {
    const { form, platform } = await open(formOf(photos), { respond: () => answer(500, {}) });
    choose(form, 'a.png');
    await press(form);
    await press(form);
    root(form).querySelector<HTMLButtonElement>('[part=files] button')?.click();
    await form.updateComplete;
    choose(form, 'a.png');
    await press(form);
    const [first, second, third] = bodies(platform);
    expect(second?.id).to.equal(first?.id);
    expect(third?.id).not.to.equal(first?.id);
    expect(third?.replaces).to.equal(first?.id);
  });

  it('that are none need no word about it', async () => {
    const { respond, asked, release } = heldAnswer();
    const { form } = await open(formOf(name, photos), { respond });
    const outcome = form.submit();
    await asked;
    await form.updateComplete;
    expect(findPart(form, 'sending') === null).to.be.true;
    release();
    await outcome;
  });

  it('that miss the field leave the page as it is, also where a row may ask for some', async () => {
    const { form } = await open(formOf({ type: 'repeat', name: 'rooms', label: 'Rooms', fields: [photos] }));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'a.png'));
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    const prevented = [transfer, text].map((carried) => {
      const event = new DragEvent('dragover', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: carried });
      part(form, 'submit').dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).to.deep.equal([true, false]);
  });
});
