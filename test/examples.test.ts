/** Every sample definition, in every state that a visitor can meet, in light and in dark. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { checkDefinition, parseDefinition } from '../src/core.ts';
import type { LeadForm, LeadFormDefinition } from '../src/index.ts';
import { answer, expectAccessible, sees, heard, place, press, root } from './support/form-harness.ts';

/** All of `demo/definitions`: `examples.test.mjs` fails when one is missing here. */
const examples = [
  'agency-intake',
  'b2b-qualification',
  'call-back',
  'checkbox',
  'checkboxes',
  'consent',
  'contact',
  'content',
  'date',
  'email',
  'event-registration',
  'group',
  'health-intake',
  'hidden',
  'job-application',
  'lead',
  'legal-intake',
  'newsletter-download',
  'nps-follow-up',
  'number',
  'property-viewing',
  'quote',
  'radio',
  'referral',
  'restaurant-booking',
  'select',
  'tel',
  'text',
  'textarea',
  'trade-fair-lead',
  'url',
  'why-not-buy',
];

const load = async (name: string): Promise<LeadFormDefinition> =>
  (await fetch(`/demo/definitions/${name}.json`)).json() as Promise<LeadFormDefinition>;

/** The same definition with every field required, so that every error can be seen. */
function demanding(definition: LeadFormDefinition): LeadFormDefinition {
  const text = JSON.stringify(definition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'label' in value && 'name' in value && !('fields' in value)
      ? { ...value, required: true, default: undefined }
      : value,
  );
  return JSON.parse(text) as LeadFormDefinition;
}

const answers: Readonly<Record<string, string>> = {
  email: 'ada@example.com',
  tel: '+39 06 1234567',
  url: 'example.com',
  decimal: '12',
  date: '2099-12-31',
};

/** Fills in everything that can be seen, until nothing new appears. */
function fillIn(form: LeadForm): void {
  for (let round = 0; round < 3; round++)
    for (const input of root(form).querySelectorAll<HTMLInputElement>('[name]')) {
      if (input.type === 'checkbox' || input.type === 'radio') {
        if (!input.checked) input.click();
        continue;
      }
      const select = input instanceof HTMLSelectElement ? input.options[input.options.length - 1]?.value : undefined;
      input.value = select ?? answers[input.inputMode] ?? answers[input.type] ?? 'Something that is long enough';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
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

    for (const name of examples)
      it(`${name}: nothing to complain about in any state`, async () => {
        const definition = await load(name);
        const parent = fixtureSync(html`<div></div>`);
        const form = await open(definition, parent);
        await expectAccessible(form);

        const faulty = await open(demanding(definition), parent);
        await press(faulty);
        expect(sees(faulty, 'error'), 'it shows errors').to.equal(true);
        await expectAccessible(faulty);
        faulty.remove();

        fillIn(form);
        expect(await press(form)).to.include({ status: 'sent' });
        await expectAccessible(form);
        form.remove();

        const refused = await open(definition, parent, 500);
        fillIn(refused);
        expect(await press(refused)).to.include({ status: 'refused' });
        await expectAccessible(refused);
      });
  });

describe('the examples', () => {
  for (const name of examples)
    it(`${name}: faultless by the strict checker`, async () => {
      const definition = await load(name);
      expect(checkDefinition(definition)).to.deep.equal([]);
      expect(parseDefinition(definition).fields).not.to.deep.equal([]);
    });
});
