import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/file.ts';
import { install as installRepeat } from '../../src/extensions/repeat.ts';
import { install as installReview } from '../../src/extensions/review.ts';
import { install as installRules } from '../../src/extensions/rules.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  countEvents,
  engine,
  expectAccessible,
  focused,
  formOf,
  open,
  part,
  press,
  root,
  summaryLinks,
} from '../support/form-harness.ts';

before(() => {
  install();
  installRepeat();
  installReview();
  installRules();
});

const cv = { type: 'file', name: 'cv', label: 'Your CV', accept: ['.pdf', '.txt'] } as const;
const photos = { type: 'file', name: 'photos', label: 'Photos', multiple: true, maxItems: 60 } as const;

const file = (name: string, content = 'x', type = 'text/plain'): File => new File([content], name, { type });

function carrying(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const one of files) transfer.items.add(one);
  return transfer;
}

function input(form: LeadForm, index = 0): HTMLInputElement {
  const found = root(form).querySelectorAll<HTMLInputElement>('input[type=file]')[index];
  if (!found) throw new Error('There is nothing to choose files with.');
  return found;
}

/** Chooses files in the dialog of the browser. */
function choose(form: LeadForm, ...files: readonly File[]): void {
  const control = input(form);
  control.files = carrying(...files).files;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a pointer with files does over a place. */
function drag(target: EventTarget, type: string, transfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true });
  // Not every engine takes it over from a script.
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  target.dispatchEvent(event);
  return event;
}

function paste(target: EventTarget, transfer: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  target.dispatchEvent(event);
  return event;
}

/** Something on a clipboard or under a pointer that is a folder. */
const folder = (name: string) =>
  ({
    types: ['Files'],
    items: [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true, name }), getAsFile: () => file(name, '') }],
  }) as unknown as DataTransfer;

const listed = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll('[part~=files] > li')].map((entry) =>
    [...entry.querySelectorAll('bdi, .size, .reason')]
      .map(({ textContent }) => textContent.replace(/\s/g, ' '))
      .join(' '),
  );
const names = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll('[part~=files] bdi')].map(({ textContent }) => textContent);
const news = (form: LeadForm): string => root(form).querySelector('.field [role=status]')?.textContent ?? '';

function remove(form: LeadForm, name: string): void {
  const button = root(form).querySelector<HTMLElement>(`[aria-label="Remove ${name}"]`);
  if (!button) throw new Error(`"${name}" cannot be removed.`);
  button.focus();
  button.click();
}

describe('a file', () => {
  it('is chosen with the native control, which has its label, its limits and its words', async () => {
    const { form } = await open(formOf({ ...cv, required: true, hint: 'Two pages at most.' }));
    const control = input(form);
    expect([control.type, control.accept, control.multiple, control.required]).to.deep.equal([
      'file',
      '.pdf,.txt',
      false,
      true,
    ]);
    const words = (attribute: string) =>
      (control.getAttribute(attribute) ?? '').split(' ').map((id) => root(form).getElementById(id)?.textContent.trim());
    expect(words('aria-labelledby')).to.deep.equal(['Your CV*', 'Choose a file']);
    expect(words('aria-describedby')).to.deep.equal(['Two pages at most.', 'PDF, TXT. 10 MB at most.']);
  });

  it('is listed with its name and size, said, and told to the page', async () => {
    const { form } = await open(formOf(cv));
    const changes = countEvents(form, 'lead-change');
    choose(form, file('Ada.txt', 'x'.repeat(1500)));
    expect(listed(form)).to.deep.equal(['Ada.txt 1.5 kB']);
    expect(news(form)).to.equal('Added: Ada.txt.');
    expect(changes()).to.equal(1);
    expect(form.values).to.deep.equal({
      cv: { name: 'Ada.txt', size: 1500, mediaType: 'text/plain', part: 'cv' },
    });
    await expectAccessible(form);
  });

  it('takes the place of the one before, unless there may be several: then it is added', async () => {
    const { form } = await open(formOf(cv));
    choose(form, file('a.txt'));
    choose(form, file('b.txt'));
    expect(names(form)).to.deep.equal(['b.txt']);
    const several = (await open(formOf(photos))).form;
    choose(several, file('a.png'));
    choose(several, file('b.png'), file('a.png', 'another'));
    expect(names(several)).to.deep.equal(['a.png', 'b.png', 'a.png']);
    expect(news(several)).to.equal('Added: 2 files.');
    expect(input(several).files, 'a screen reader counts them').to.have.length(3);
  });

  it('that is there already is not added a second time', async () => {
    const { form } = await open(formOf(photos));
    const same = file('a.png');
    choose(form, same);
    choose(form, same);
    expect(names(form)).to.deep.equal(['a.png']);
    expect(news(form)).to.equal('Already there: a.png.');
  });

  it('stays when the dialog of the browser is closed without a choice', async () => {
    const { form } = await open(formOf(cv));
    choose(form, file('a.txt'));
    choose(form);
    expect(names(form)).to.deep.equal(['a.txt']);
    expect(input(form).files).to.have.length(1);
  });

  it('is taken away again; the focus goes to the next one, at last to the control', async () => {
    const { form } = await open(formOf(photos));
    choose(form, file('a.png'), file('b.png'), file('c.png'));
    remove(form, 'b.png');
    expect(names(form)).to.deep.equal(['a.png', 'c.png']);
    expect(news(form)).to.equal('Removed: b.png.');
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Remove c.png');
    remove(form, 'c.png');
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Remove a.png');
    remove(form, 'a.png');
    expect(focused(form) === input(form)).to.be.true;
    expect(form.values).to.deep.equal({});
    expect(input(form).files).to.have.length(0);
  });

  it('is reached and removed with the keyboard alone', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf(photos));
    choose(form, file('a.png'), file('b.png'));
    input(form).focus();
    // Firefox stops at the words of its own button too.
    for (let stop = 0; stop < 3 && !focused(form)?.matches('button'); stop++) await sendKeys({ press: 'Tab' });
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Remove a.png');
    await sendKeys({ press: 'Enter' });
    expect(names(form)).to.deep.equal(['b.png']);
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Remove b.png');
  });

  it('can be one of fifty', async () => {
    const { form } = await open(formOf(photos));
    choose(form, ...Array.from({ length: 50 }, (_, index) => file(`${index}.png`)));
    expect(listed(form)).to.have.length(50);
    expect(news(form)).to.equal('Added: 50 files.');
    expect(form.problems).to.deep.equal([]);
  });

  it('is gone after a reset', async () => {
    const { form } = await open(formOf(cv));
    choose(form, file('a.txt'));
    form.reset();
    await form.updateComplete;
    expect([listed(form), form.values]).to.deep.equal([[], {}]);
    expect(input(form).files).to.have.length(0);
  });

  it('stays when the language of the page changes, and is described in it', async () => {
    const { form } = await open(formOf(cv));
    choose(form, file('a.txt', 'x'.repeat(1500)));
    form.lang = 'fr';
    await form.updateComplete;
    expect(listed(form)).to.deep.equal(['a.txt 1,5 ko']);
    expect(form.values).to.have.nested.property('cv.size', 1500);
    expect(input(form).files).to.have.length(1);
  });

  it('goes with its row', async () => {
    const { form } = await open(formOf({ type: 'repeat', name: 'people', label: 'People', minItems: 2, fields: [cv] }));
    part(form, 'add').click();
    const last = input(form, 2);
    last.files = carrying(file('c.txt')).files;
    last.dispatchEvent(new Event('change', { bubbles: true }));
    root(form).querySelector<HTMLElement>('[aria-label="Remove People 1"]')?.click();
    expect(form.values).to.have.nested.property('people[1].cv.part', 'people[1][cv]');
    expect(names(form)).to.deep.equal(['c.txt']);
  });
});

describe('a file that cannot be used', () => {
  it('is listed with the reason, the others stay', async () => {
    const { form } = await open(formOf({ ...photos, accept: ['image/*'], maxSize: 2000, maxTotalSize: 2500 }));
    choose(
      form,
      file('a.png', 'x'.repeat(1000), 'image/png'),
      file('b.exe'),
      file('c.png', '', 'image/png'),
      file('d.png', 'x'.repeat(2001), 'image/png'),
      file('e.png', 'x'.repeat(2000), 'image/png'),
    );
    const reasons = [
      '“b.exe” cannot be used here. Possible: Image.',
      '“c.png” is empty. Choose another file.',
      '“d.png” is too large: it has 0.003 MB, and there is room for 0.001 MB.',
      '“e.png” is too large: it has 0.002 MB, and there is room for 0.001 MB.',
    ];
    expect(listed(form)).to.deep.equal([
      'a.png 1 kB',
      `b.exe 1 byte ${reasons[0]}`,
      `c.png 0 bytes ${reasons[1]}`,
      `d.png 2 kB ${reasons[2]}`,
      `e.png 2 kB ${reasons[3]}`,
    ]);
    expect(news(form)).to.equal(['Added: 5 files.', ...reasons.slice(0, 3)].join(' '));
    const taker = root(form).querySelector('[aria-label="Remove b.exe"]');
    expect(root(form).getElementById(taker?.getAttribute('aria-describedby') ?? '')?.textContent).to.equal(reasons[0]);
    await expectAccessible(form);
  });

  it('keeps the form from being sent until it is taken away', async () => {
    const { form, platform } = await open(formOf(cv));
    choose(form, file('a.exe'));
    await press(form);
    expect(summaryLinks(form).map(({ textContent }) => textContent)).to.deep.equal([
      '“a.exe” cannot be used here. Possible: PDF, TXT.',
    ]);
    summaryLinks(form)[0]?.click();
    expect(focused(form) === input(form)).to.be.true;
    expect(input(form).getAttribute('aria-invalid')).to.equal('true');
    remove(form, 'a.exe');
    expect(root(form).querySelector('[part~=error]')).to.equal(null);
    await press(form);
    expect(platform.requests).to.have.length(1);
  });

  it('is one too many where there may be one', async () => {
    const { form } = await open(formOf(cv));
    drag(input(form), 'drop', carrying(file('a.txt'), file('b.txt')));
    expect(listed(form)).to.deep.equal(['a.txt 1 byte', 'b.txt 1 byte Too many files for “Your CV”: 1 at most.']);
    remove(form, 'a.txt');
    expect(listed(form)).to.deep.equal(['b.txt 1 byte']);
    expect(form.problems).to.deep.equal([]);
  });

  it('may have been described by the author', async () => {
    const { form } = await open(formOf({ ...cv, messages: { typeMismatch: 'Not “{name}”: we read {accept}.' } }));
    choose(form, file('a.exe'));
    expect(listed(form)).to.deep.equal(['a.exe 1 byte Not “a.exe”: we read PDF, TXT.']);
  });

  it('is a folder', async () => {
    const { form } = await open(formOf(photos));
    drag(input(form), 'drop', folder('Holidays'));
    expect(listed(form)).to.deep.equal(['Holidays “Holidays” is a folder. Choose the files in it.']);
  });

  it('has a name although the browser gives none', async () => {
    const { form } = await open(formOf(photos));
    choose(form, file('', ''));
    expect(listed(form)).to.deep.equal(['file 0 bytes “file” is empty. Choose another file.']);
  });

  it('is missing, or there are too few', async () => {
    const { form } = await open(formOf({ ...photos, required: true, minItems: 2 }));
    await press(form);
    expect(errorOf(form)).to.equal('Choose a file for “Photos”.');
    choose(form, file('a.png'));
    expect(errorOf(form)).to.equal('Too few files for “Photos”: 2 at least.');
    choose(form, file('b.png'));
    expect(errorOf(form)).to.equal(undefined);
  });
});

const errorOf = (form: LeadForm): string | undefined =>
  root(form).querySelector('.field [part~=error]')?.textContent ?? undefined;

describe('a file that is dragged', () => {
  it('shows where it may be dropped, in words too', async () => {
    const { form } = await open(formOf(cv));
    const zone = part(form, 'drop');
    const over = drag(input(form), 'dragover', carrying(file('a.txt')));
    expect([over.defaultPrevented, zone.textContent.includes('Drop here')]).to.deep.equal([true, true]);
    expect(getComputedStyle(zone).borderTopStyle).to.equal('solid');
    drag(input(form), 'dragleave', carrying());
    expect(zone.textContent).to.include('or drop here');
    expect(getComputedStyle(zone).borderTopStyle).to.equal('dashed');
  });

  it('is chosen when it is dropped', async () => {
    const { form } = await open(formOf(photos));
    const changes = countEvents(form, 'lead-change');
    drag(input(form), 'dragover', carrying(file('a.txt')));
    const drop = drag(input(form), 'drop', carrying(file('a.txt'), file('b.txt')));
    expect(drop.defaultPrevented).to.be.true;
    expect(names(form)).to.deep.equal(['a.txt', 'b.txt']);
    expect(part(form, 'drop').textContent).to.include('or drop here');
    expect(changes()).to.equal(1);
  });

  it('is left alone when it is no file', async () => {
    const { form } = await open(formOf(cv));
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    const events = ['dragover', 'drop'].map((type) => drag(input(form), type, text).defaultPrevented);
    expect(events).to.deep.equal([false, false]);
    expect(listed(form)).to.deep.equal([]);
  });
});

describe('a file on the clipboard', () => {
  it('is pasted into the field that has the focus, wherever the browser tells of it', async () => {
    const { form } = await open(formOf(cv, photos));
    input(form, 1).focus();
    expect(paste(input(form, 1), carrying(file('image.png'))).defaultPrevented).to.be.true;
    expect(paste(document.body, carrying(file('image.png', 'another'))).defaultPrevented).to.be.true;
    expect(names(form)).to.deep.equal(['image.png', 'image.png']);
    expect(form.values).to.have.all.keys('photos');
  });

  it('goes elsewhere when the focus is elsewhere, also after the form is gone', async () => {
    const { form } = await open(formOf(photos, { type: 'text', name: 'name', label: 'Name' }));
    input(form).focus();
    root(form).querySelector<HTMLElement>('[name=name]')?.focus();
    expect(paste(document.body, carrying(file('image.png'))).defaultPrevented).to.be.false;
    input(form).focus();
    form.remove();
    expect(paste(document.body, carrying(file('image.png'))).defaultPrevented).to.be.false;
    expect(form.values).to.deep.equal({});
  });

  it('may be text: that is not for us', async () => {
    const { form } = await open(formOf(photos));
    input(form).focus();
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    expect(paste(input(form), text).defaultPrevented).to.be.false;
  });
});

describe('the field of files', () => {
  it('shows where the focus is, and has no small targets', async () => {
    const { form } = await open(formOf(photos));
    choose(form, file('a.png'));
    input(form).focus();
    const button = root(form).querySelector('[aria-label="Remove a.png"]')?.getBoundingClientRect();
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).to.be.at.least(24);
    const { width, height } = input(form).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    if (engine === 'chromium') expect(getComputedStyle(part(form, 'drop')).outlineStyle).to.equal('solid');
  });

  it('fits into 320 pixels with the longest name', async () => {
    const { form } = await open(formOf(photos), { setUp: (own) => own.parentElement?.setAttribute('class', 'narrow') });
    const narrow = new CSSStyleSheet();
    narrow.replaceSync('.narrow { inline-size: 288px }');
    document.adoptedStyleSheets.push(narrow);
    try {
      choose(form, file(`${'long'.repeat(60)}.png`));
      expect(form.scrollWidth).to.be.at.most(288);
      expect(part(form, 'file').getBoundingClientRect().width).to.be.at.most(288);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('is accessible before anything was chosen, and when something is missing', async () => {
    const { form } = await open(formOf({ ...cv, required: true, hint: 'Two pages at most.' }));
    await expectAccessible(form);
    await press(form);
    await expectAccessible(form);
  });

  it('is accessible in forced colours', async function () {
    if (engine !== 'chromium') this.skip();
    const { form } = await open(formOf(cv));
    choose(form, file('a.exe'));
    await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' });
    try {
      await expectAccessible(form);
    } finally {
      await executeServerCommand('emulate-media-features', { 'forced-colors': '' });
    }
  });
});
