import { expect } from '@open-wc/testing';
import type { LeadFormDefinition, Outcome } from '../../src/index.ts';
import { install as installRepeat } from '../../src/extensions/repeat.ts';
import { install as installSignature } from '../../src/extensions/signature.ts';
import { install as installSteps } from '../../src/extensions/steps.ts';
import { install } from '../../src/extensions/draft.ts';
import type { Mounted } from '../support/form-harness.ts';
import {
  control,
  controls,
  enter,
  expectAccessible,
  findPart,
  focused,
  formOf,
  HOOK,
  open,
  part,
  press,
  sees,
  tick,
} from '../support/form-harness.ts';

install();
installRepeat();
installSignature();
installSteps();

const KEY = 'lead-form:draft:test';
const DAY = 86_400_000;

const definition: LeadFormDefinition = {
  ...formOf(
    { type: 'text', name: 'name', label: 'Your name', required: true },
    { type: 'email', name: 'email', label: 'E-mail' },
    { type: 'number', name: 'staff', label: 'Staff' },
    { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['a', 'b', 'c'] },
    { type: 'checkbox', name: 'call', label: 'Call me' },
    { type: 'text', name: 'card', label: 'Card number' },
    { type: 'consent', name: 'agree', label: 'I agree' },
    { type: 'signature', name: 'sign', label: 'Signature' },
    {
      type: 'group',
      name: 'company',
      label: 'Company',
      fields: [{ type: 'text', name: 'name', label: 'Company name' }],
    },
    { type: 'repeat', name: 'guests', label: 'Guests', fields: [{ type: 'text', name: 'who', label: 'Who' }] },
  ),
  draft: {
    keepFor: '7d',
    fields: ['name', 'email', 'staff', 'topics', 'call', 'company', 'guests', 'agree', 'sign'],
  },
};

/** Waits as long as it takes until a change is written down. */
const pause = ({ platform }: Mounted): void => platform.advance(500);

/** A visitor who types a name, pauses, and is gone. */
async function begin(changed: Partial<LeadFormDefinition> = {}): Promise<Mounted> {
  const mounted = await open({ ...definition, ...changed } as LeadFormDefinition);
  enter(mounted.form, 'name', 'Ada');
  pause(mounted);
  mounted.form.remove();
  return mounted;
}

/** The form as it opens for a visitor who comes back, by default with the same definition. */
const comeBack = (changed: Partial<LeadFormDefinition> = {}): Promise<Mounted> =>
  open({ ...definition, ...changed } as LeadFormDefinition);

describe('a draft', () => {
  // Whatever another test has left there.
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('is off unless the definition asks for it', async () => {
    const mounted = await open({ ...formOf({ type: 'text', name: 'name', label: 'Name' }) });
    enter(mounted.form, 'name', 'Ada');
    pause(mounted);
    expect(localStorage.length).to.equal(0);
  });

  it('brings back what was typed, ticked and added, half-typed answers included', async () => {
    const mounted = await open(definition);
    const { form } = mounted;
    enter(form, 'name', 'Ada');
    enter(form, 'staff', '12,x');
    tick(form, 'topics', 'a');
    tick(form, 'topics', 'c');
    tick(form, 'call');
    enter(form, 'company/name', 'Analytical Engines');
    part(form, 'add').click();
    part(form, 'add').click();
    enter(form, 'guests/1/who', 'Charles');
    pause(mounted);
    const { values } = form;
    const again = (await comeBack()).form;
    expect(again.values).to.deep.equal(values);
    expect(control(again, 'name').value).to.equal('Ada');
    expect(control(again, 'staff').value).to.equal('12,x');
    expect(controls(again, 'topics').map(({ checked }) => checked)).to.deep.equal([true, false, true]);
    expect(control(again, 'guests/1/who').value).to.equal('Charles');
  });

  it('never holds what is not listed, nor a consent or a signature', async () => {
    const mounted = await open(definition);
    const { form } = mounted;
    enter(form, 'name', 'Ada');
    enter(form, 'card', '4111 1111');
    enter(form, 'sign', 'Ada Lovelace');
    tick(form, 'agree');
    pause(mounted);
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { typed: object };
    expect(kept.typed).to.deep.equal({ '/name': 'Ada' });
  });

  it('is written at once when the page is put aside', async () => {
    const { form, platform } = await open(definition);
    enter(form, 'name', 'Ada');
    expect(localStorage.length).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(KEY)).to.contain('Ada');
    expect(platform.timers).to.equal(0);
  });

  it('says that the answers are still here, without taking the focus', async () => {
    await begin();
    const { form } = await comeBack();
    expect(part(form, 'draft').innerText).to.contain('Your answers from November 21, 2026').and.contain('still here');
    expect(part(form, 'draft').querySelectorAll('[role="status"]').length).to.equal(1);
    expect(focused(form)).to.equal(null);
    await expectAccessible(form);
  });

  it('says nothing when there is none', async () => {
    const { form } = await comeBack();
    expect(sees(form, 'draft')).to.equal(false);
  });

  it('leads to the first field that still needs something', async () => {
    await begin();
    const other: LeadFormDefinition = {
      ...definition,
      fields: [...(definition.fields ?? []), { type: 'text', name: 'why', label: 'Why', required: true }],
    };
    const { form } = await open(other);
    part(form, 'resume').click();
    await form.updateComplete;
    expect(sees(form, 'draft')).to.equal(false);
    expect(focused(form) === control(form, 'why')).to.equal(true);
    expect(form.values.name).to.equal('Ada');
  });

  it('leads to the step where the visitor left off', async () => {
    const inSteps: LeadFormDefinition = {
      id: 'test',
      destinations: [{ url: HOOK }],
      draft: { keepFor: '30m', fields: ['name', 'why'] },
      steps: [
        { id: 'who', fields: [{ type: 'text', name: 'name', label: 'Name', required: true }] },
        { id: 'need', fields: [{ type: 'text', name: 'why', label: 'Why', required: true }] },
      ],
    };
    const mounted = await open(inSteps);
    enter(mounted.form, 'name', 'Ada');
    pause(mounted);
    const { form } = await open(inSteps);
    part(form, 'resume').click();
    await form.updateComplete;
    expect(focused(form) === control(form, 'why')).to.equal(true);
  });

  it('is forgotten when the visitor starts over', async () => {
    await begin();
    const { form } = await comeBack();
    part(form, 'restart').click();
    await form.updateComplete;
    expect(control(form, 'name').value).to.equal('');
    expect(focused(form) === control(form, 'name')).to.equal(true);
    expect(sees(form, 'draft')).to.equal(false);
    expect(localStorage.length).to.equal(0);
    const again = await comeBack();
    expect(again.form.values.name).to.equal(undefined);
  });

  it('goes on to be kept after starting over', async () => {
    await begin();
    const mounted = await comeBack();
    mounted.form.reset();
    await mounted.form.updateComplete;
    enter(mounted.form, 'name', 'Grace');
    pause(mounted);
    expect((await comeBack()).form.values.name).to.equal('Grace');
  });

  it('asks no more once the visitor went on', async () => {
    await begin();
    const { form } = await comeBack();
    enter(form, 'email', 'nonsense');
    expect(await press(form)).to.include({ status: 'invalid' });
    expect(sees(form, 'draft')).to.equal(false);
  });

  it('still asks when the page changes the language', async () => {
    await begin();
    const { form } = await comeBack();
    form.lang = 'fr';
    await form.updateComplete;
    expect(sees(form, 'draft')).to.equal(true);
    expect(form.values.name).to.equal('Ada');
  });

  it('is forgotten when the submission was accepted', async () => {
    const mounted = await open(definition);
    enter(mounted.form, 'name', 'Ada');
    pause(mounted);
    enter(mounted.form, 'name', 'Ada Lovelace');
    expect(await press(mounted.form)).to.include({ status: 'sent' });
    pause(mounted);
    expect(localStorage.length).to.equal(0);
  });

  it('stays when the submission did not arrive', async () => {
    const mounted = await open(definition, { respond: () => new Response(null, { status: 500 }) });
    enter(mounted.form, 'name', 'Ada');
    const outcome: Outcome = await press(mounted.form);
    expect(outcome.status).to.equal('refused');
    pause(mounted);
    expect((await comeBack()).form.values.name).to.equal('Ada');
  });

  it('is not kept longer than promised, not even for a form that nobody opens again', async () => {
    const { platform } = await begin();
    platform.advance(7 * DAY - 1);
    expect(localStorage.getItem(KEY)).to.contain('Ada');
    platform.advance(1);
    await open(
      { ...definition, id: 'another' },
      {
        setUp: (element) => (element.platform = platform),
      },
    );
    expect(localStorage.length).to.equal(0);
  });

  it('belongs to one form', async () => {
    await begin();
    const { form } = await comeBack({ id: 'another' });
    expect(form.values.name).to.equal(undefined);
  });

  it('belongs to the page where the form has no id', async () => {
    const { id: _id, ...nameless } = definition;
    const mounted = await open(nameless);
    enter(mounted.form, 'name', 'Ada');
    pause(mounted);
    expect(localStorage.getItem(`lead-form:draft:${location.pathname}`)).to.contain('Ada');
  });

  it('gives way to nothing: what the visitor typed wins over what the page fills in', async () => {
    await begin();
    const { form } = await open(definition, { setUp: (element) => (element.prefill = { name: 'Eve', staff: 3 }) });
    expect(form.values).to.include({ name: 'Ada', staff: 3 });
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['not ours', '[1,2]'],
    ['of other types', '{"until":9e15,"rows":{"/guests":"x","/name":4},"typed":{"/name":["a"],"/topics":"b","/x":1}}'],
    ['not offered any more', '{"until":9e15,"rows":{},"typed":{"/topics":["z"]}}'],
  ])
    it(`that is ${what} does no harm`, async () => {
      localStorage.setItem(KEY, String(text));
      const { form } = await comeBack();
      expect(form.values).to.deep.equal({ topics: [], call: false, agree: false, company: {}, guests: [] });
      expect(sees(form, 'draft')).to.equal(false);
    });

  it('does no harm where storage is forbidden', async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    const forbid = (): never => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: forbid });
    try {
      const mounted = await open(definition);
      enter(mounted.form, 'name', 'Ada');
      pause(mounted);
      expect(await press(mounted.form)).to.include({ status: 'sent' });
      expect(findPart(mounted.form, 'draft') === null).to.equal(true);
    } finally {
      if (original) Object.defineProperty(globalThis, 'localStorage', original);
    }
  });
});
