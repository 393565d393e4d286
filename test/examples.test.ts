/** Every sample definition, in every state that a visitor can meet, in light and in dark. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { checkDefinition, parseDefinition } from '../src/core.ts';
import type { LeadForm, LeadFormDefinition } from '../src/index.ts';
import { answer, controls, expectAccessible, heard, isShown, part, place, root, sees } from './support/form-harness.ts';

/** All of `demo/definitions`: `examples.test.mjs` fails when one is missing here. */
const examples = [
  'address',
  'agency-intake',
  'b2b-qualification',
  'call-back',
  'checkbox',
  'checkboxes',
  'computed',
  'consent',
  'contact',
  'content',
  'country',
  'date',
  'datetime',
  'email',
  'event-registration',
  'file',
  'group',
  'health-intake',
  'hidden',
  'job-application',
  'lead',
  'legal-intake',
  'matrix',
  'multiselect',
  'name',
  'newsletter-download',
  'nps',
  'nps-follow-up',
  'number',
  'property-viewing',
  'quote',
  'radio',
  'range',
  'ranking',
  'rating',
  'referral',
  'restaurant-booking',
  'rules',
  'select',
  'signature',
  'tel',
  'text',
  'textarea',
  'time',
  'trade-fair-lead',
  'url',
  'why-not-buy',
];

const load = async (name: string): Promise<LeadFormDefinition> =>
  (await fetch(`/demo/definitions/${name}.json`)).json() as Promise<LeadFormDefinition>;

/** What of a field decides how it is filled in. */
interface Asked {
  readonly name?: string;
  readonly min?: number | string;
  readonly step?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly fields?: readonly Asked[];
}

/** The same definition with every field required, so that every error can be seen. */
function demanding(definition: LeadFormDefinition): LeadFormDefinition {
  const isQuestion = (value: object): boolean =>
    'label' in value && 'name' in value && !('fields' in value) && !('compute' in value);
  const text = JSON.stringify(definition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && isQuestion(value)
      ? { ...value, required: true, default: undefined }
      : value,
  );
  return JSON.parse(text) as LeadFormDefinition;
}

/** Every field by its path: that of its control, without the numbers of rows. */
function fieldsByPath(fields: readonly Asked[], prefix = ''): readonly (readonly [string, Asked])[] {
  return fields.flatMap((field) => {
    const path = prefix + (field.name ?? '');
    return [[path, field] as const, ...fieldsByPath(field.fields ?? [], field.name ? `${path}/` : prefix)];
  });
}

const controlsOf = (form: LeadForm): HTMLInputElement[] =>
  [...root(form).querySelectorAll<HTMLInputElement>('[name], [type=range]')].filter(
    (input) => isShown(input) && !input.readOnly && !input.disabled,
  );

/** Fits what the field asks for; no two fields get the same time or address, but an address typed twice. */
function wordsFor(input: HTMLInputElement, field: Asked, index: number): string {
  const { min = 0, step, pattern, maxLength } = field;
  const { type, inputMode, name } = input;
  if (type === 'date') return input.max || '2099-12-31';
  if (type === 'time') return input.max || '12:00';
  if (type === 'datetime-local') return `2099-12-31T12:${10 + index}`;
  if (type === 'email') return `${name.replace('Again', '').replaceAll('/', '.')}@example.com`;
  if (type === 'range') return input.max;
  if (inputMode === 'decimal' || inputMode === 'numeric')
    return String(step ? Number(min) + step : Math.max(12, Number(min)));
  if (type === 'tel') return '+39 06 1234567';
  if (inputMode === 'url') return 'example.com';
  return pattern ? 'AB123456' : 'Something that is long enough'.slice(0, maxLength);
}

/** Of several boxes the last one, which often asks for more; of radio buttons each, one after the other, once. */
function tickOne(form: LeadForm, input: HTMLInputElement): void {
  const all = controls(form, input.name);
  const isLast = all.at(-1) === input;
  if (input.type === 'checkbox' ? isLast && !input.checked : isLast || !all.at(-1)?.checked) input.click();
}

function fillInOne(form: LeadForm, input: HTMLInputElement, field: Asked, index: number): void {
  if (input.type === 'checkbox' || input.type === 'radio') {
    tickOne(form, input);
    return;
  }
  const last = input instanceof HTMLSelectElement ? input.options[input.options.length - 1]?.value : undefined;
  input.value = last ?? wordsFor(input, field, index);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses a file that is accepted, where there is none yet. */
function chooseFile(input: HTMLInputElement): void {
  if (!isShown(input) || input.files?.length) return;
  const transfer = new DataTransfer();
  transfer.items.add(
    new File(['x'], `example${input.accept.split(',').find((entry) => entry.startsWith('.')) ?? '.txt'}`),
  );
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What is answered with buttons: one more row, one place down, the first of a list, a file. */
function pressButtons(form: LeadForm): void {
  root(form).querySelectorAll<HTMLInputElement>('[type=file]').forEach(chooseFile);
  for (const button of root(form).querySelectorAll<HTMLElement>('.add, li:first-child > .move.down'))
    if (isShown(button)) button.click();
  for (const search of root(form).querySelectorAll<HTMLElement>('[role=combobox]')) {
    search.click();
    search.parentElement?.querySelector<HTMLElement>('[role=option]')?.click();
  }
}

/** Fills in everything that can be seen, until nothing new appears. */
function fillIn(form: LeadForm, definition: LeadFormDefinition): void {
  const { fields = [], steps = [] } = JSON.parse(JSON.stringify(definition)) as {
    fields?: readonly Asked[];
    steps?: readonly Asked[];
  };
  const byPath = new Map(fieldsByPath([...fields, ...steps.flatMap((step) => step.fields ?? [])]));
  pressButtons(form);
  for (let round = 0; round < 3; round++)
    for (const [index, input] of controlsOf(form).entries())
      fillInOne(form, input, byPath.get(input.name.replace(/\/\d+(?=\/|$)/g, '')) ?? {}, index);
}

const outcomes = ['lead-step', 'lead-invalid', 'lead-sent', 'lead-refused'] as const;

/** Presses the button that sends or goes on. @returns the event that comes of it */
async function go(form: LeadForm): Promise<string> {
  const next = Promise.race(outcomes.map((type) => heard(form, type).then(() => type)));
  part(form, 'submit').click();
  const type = await next;
  await form.updateComplete;
  // A step appears gradually: its contrast is that of the end.
  for (const animation of root(form).getAnimations()) animation.finish();
  return type;
}

/** Goes through all steps, answers everything, and sends it. @returns the last event */
async function goThrough(form: LeadForm, definition: LeadFormDefinition, look?: () => Promise<void>): Promise<string> {
  let seen = 'lead-step';
  for (let step = 0; seen === 'lead-step' && step < 20; step++) {
    if (look) {
      seen = await go(form);
      if (seen !== 'lead-invalid') continue;
      await look();
    }
    fillIn(form, definition);
    await look?.();
    seen = await go(form);
  }
  return seen === 'lead-invalid' ? `lead-invalid: ${JSON.stringify(form.problems)}` : seen;
}

async function open(definition: LeadFormDefinition, parent: Element, status = 200): Promise<LeadForm> {
  const { form } = place(() => answer(status, {}), parent);
  const ready = heard(form, 'lead-ready');
  form.definition = definition;
  await ready;
  return form;
}

for (const scheme of ['light', 'dark'])
  describe(`the examples, on a ${scheme} page`, () => {
    const style = document.createElement('style');
    style.textContent = `:root { color-scheme: ${scheme} } body { background: Canvas; color: CanvasText }`;
    before(() => document.head.append(style));
    after(() => style.remove());
    // Drafts and earlier answers would be filled in.
    afterEach(() => localStorage.clear());

    for (const name of examples)
      it(`${name}: nothing to complain about in any state`, async () => {
        const definition = await load(name);
        const parent = fixtureSync(html`<div></div>`);
        const form = await open(definition, parent);
        await expectAccessible(form);
        expect(await goThrough(form, definition)).to.equal('lead-sent');
        await expectAccessible(form);
        form.remove();

        const strict = demanding(definition);
        const faulty = await open(strict, parent);
        const looks: boolean[] = [];
        const look = async (): Promise<void> => {
          looks.push(sees(faulty, 'error'));
          await expectAccessible(faulty);
        };
        expect(await goThrough(faulty, strict, look)).to.equal('lead-sent');
        expect(looks.includes(true), 'it shows errors').to.equal(true);
        faulty.remove();

        const refused = await open(definition, parent, 500);
        expect(await goThrough(refused, definition)).to.equal('lead-refused');
        await expectAccessible(refused);
        // A form in steps is looked at a dozen times.
      }).timeout(20_000);
  });

describe('the examples', () => {
  for (const name of examples)
    it(`${name}: faultless by the strict checker`, async () => {
      const definition = await load(name);
      expect(checkDefinition(definition)).to.deep.equal([]);
      expect(parseDefinition(definition).fields).not.to.deep.equal([]);
    });
});
