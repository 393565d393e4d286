import { expect, fixtureSync, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { LeadForm, LeadFormDefinition } from '../../src/index.ts';
import { engine, expectAccessible, heard, part, place, press, root } from '../support/form-harness.ts';

const load = async (name: string): Promise<LeadFormDefinition> =>
  (await fetch(`/demo/definitions/${name}.json`)).json() as Promise<LeadFormDefinition>;

/** The form of a sample, in a box of this width, with all its errors shown. */
async function inBox(width: string, name = 'quote', direction = 'ltr'): Promise<LeadForm> {
  const parent = fixtureSync<HTMLElement>(html`<div dir=${direction}></div>`);
  parent.style.inlineSize = width;
  const { form } = place(undefined, parent);
  const ready = heard(form, 'lead-ready');
  form.definition = await load(name);
  await ready;
  await press(form);
  return form;
}

const targets = (form: LeadForm): HTMLElement[] => [
  ...root(form).querySelectorAll<HTMLElement>('[part=control], [part=submit], [part=option]'),
];
const shown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

describe('the look', () => {
  for (const name of ['lead', 'quote'])
    for (const direction of ['ltr', 'rtl'])
      it(`fits into 280 pixels: ${name}, ${direction}`, async () => {
        const form = await inBox('280px', name, direction);
        const box = form.getBoundingClientRect();
        const outside = [...root(form).querySelectorAll<HTMLElement>('form *')].filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < box.left - 1 || right > box.right + 1);
        });
        expect(outside.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
      });

  it('has targets of at least 44 pixels, also where the page sets its root to 10 pixels', async () => {
    const style = document.createElement('style');
    style.textContent = ':root { font-size: 10px } body { font-size: 1.6rem }';
    document.head.append(style);
    try {
      const form = await inBox('600px');
      const small = targets(form)
        .filter(shown)
        .filter((target) => Math.round(target.getBoundingClientRect().height) < 44);
      expect(small.map(({ outerHTML }) => outerHTML.slice(0, 60))).to.deep.equal([]);
    } finally {
      style.remove();
    }
  });

  it('writes in controls with 16 pixels at least, so that no phone zooms in', async () => {
    const form = await inBox('600px');
    form.style.fontSize = '12px';
    const sizes = [...root(form).querySelectorAll('[part=control]')].map((control) =>
      parseFloat(getComputedStyle(control).fontSize),
    );
    expect(Math.min(...sizes)).to.equal(16);
  });

  it('puts half-width fields side by side where there is room', async () => {
    const form = await inBox('600px', 'lead');
    const [first, second] = ['first_name', 'last_name'].map((name) =>
      root(form).querySelector(`[name=${name}]`)?.getBoundingClientRect(),
    );
    expect(first?.top).to.equal(second?.top);
  });

  it('takes its colours from custom properties', async () => {
    const form = await inBox('600px');
    form.style.setProperty('--lead-accent', 'rgb(0, 100, 0)');
    expect(getComputedStyle(part(form, 'submit')).backgroundColor).to.equal('rgb(0, 100, 0)');
  });

  it('stays usable in forced colours', async function () {
    if (engine !== 'chromium') this.skip();
    await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' });
    try {
      const form = await inBox('600px');
      await expectAccessible(form);
      expect(getComputedStyle(root(form).querySelector('input') ?? form).borderStyle).to.equal('solid');
    } finally {
      await executeServerCommand('emulate-media-features', { 'forced-colors': '' });
    }
  });
});
