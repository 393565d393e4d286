import { expect } from '@open-wc/testing';
import { install } from '../../src/extensions/signature.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  control,
  controls,
  countEvents,
  descriptionsOf,
  enter,
  expectAccessible,
  focused,
  formOf,
  open,
  part,
  press,
  root,
  summaryLinks,
} from '../support/form-harness.ts';

before(install);

const sign = { type: 'signature', name: 'sign', label: 'Signature', hint: 'Under the order.' } as const;

const sheet = (form: LeadForm): Element | null => root(form).querySelector('[part=sheet]');
const pathOf = (form: LeadForm): string => sheet(form)?.querySelector('path')?.getAttribute('d') ?? '';

function button(form: LeadForm, name: string): HTMLElement {
  const found = [...root(form).querySelectorAll<HTMLElement>('.field button')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

/** One stroke through these points, in parts of the sheet's width and height. */
function stroke(form: LeadForm, ...points: readonly (readonly [number, number])[]): void {
  const box = sheet(form)?.getBoundingClientRect() ?? new DOMRect();
  const send = (type: string, [x, y]: readonly [number, number]) =>
    sheet(form)?.dispatchEvent(
      new PointerEvent(type, {
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
        isPrimary: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  const [first = [0, 0], ...others] = points;
  send('pointerdown', first);
  others.forEach((point) => send('pointermove', point));
  send('pointerup', points.at(-1) ?? first);
}

describe('a signature', () => {
  it('is a name to type, at first', async () => {
    const { form, platform } = await open(formOf(sign));
    expect(control(form, 'sign').autocomplete).to.equal('name');
    expect(descriptionsOf(form, control(form, 'sign'))).to.deep.equal(['Under the order.']);
    expect(button(form, 'Type').getAttribute('aria-pressed')).to.equal('true');
    await expectAccessible(form);
    enter(form, 'sign', ' Ada Lovelace ');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ sign: 'Ada Lovelace' });
  });

  it('can be drawn, and is sent as an image that holds one path', async () => {
    const { form, platform } = await open(formOf(sign));
    const changes = countEvents(form, 'lead-change');
    button(form, 'Draw').click();
    expect(button(form, 'Draw').getAttribute('aria-pressed')).to.equal('true');
    expect(controls(form, 'sign').length).to.equal(0);
    stroke(form, [0.1, 0.5], [0.2, 0.3], [0.3, 0.5]);
    stroke(form, [0.5, 0.5]);
    expect(changes()).to.equal(2);
    expect(pathOf(form)).to.match(/^M60 \d+l0 0Q.*M300 \d+l0 0/);
    expect(sheet(form)?.getAttribute('aria-label')).to.equal('Your drawn signature');
    await expectAccessible(form);
    await press(form);
    const [sent] = bodies(platform);
    expect(JSON.stringify(sent?.values))
      .to.match(/^\{"sign":"data:image\/svg\+xml,/)
      .and.contain(encodeURIComponent(pathOf(form)).slice(0, 20));
  });

  it('can be cleared and drawn again', async () => {
    const { form } = await open(formOf(sign));
    button(form, 'Draw').click();
    stroke(form, [0.1, 0.5], [0.9, 0.5]);
    button(form, 'Clear').click();
    expect([form.values, pathOf(form)]).to.deep.equal([{}, '']);
    expect(sheet(form)?.getAttribute('aria-label')).to.equal('Empty drawing area');
    stroke(form, [0.2, 0.5], [0.8, 0.5]);
    expect(pathOf(form).startsWith('M120 ')).to.equal(true);
  });

  it('loses neither the name nor the drawing when the visitor changes the way', async () => {
    const { form } = await open(formOf(sign));
    enter(form, 'sign', 'Ada');
    button(form, 'Draw').click();
    expect(form.values, 'an empty sheet is no signature').to.deep.equal({});
    stroke(form, [0.1, 0.5], [0.9, 0.5]);
    const drawn = form.values;
    button(form, 'Type').click();
    expect([control(form, 'sign').value, form.values]).to.deep.equal(['Ada', { sign: 'Ada' }]);
    button(form, 'Draw').click();
    expect(form.values).to.deep.equal(drawn);
  });

  it('never lets a finger that draws scroll the page', async () => {
    const { form } = await open(formOf(sign));
    button(form, 'Draw').click();
    expect(getComputedStyle(part(form, 'sheet')).touchAction).to.equal('none');
  });

  it('is missing when it is required; the summary leads to it in either way', async () => {
    const { form } = await open(formOf({ ...sign, required: true }));
    await press(form);
    expect(summaryLinks(form).map(({ textContent }) => textContent)).to.deep.equal(['Sign “Signature”.']);
    summaryLinks(form)[0]?.click();
    expect(focused(form) === control(form, 'sign')).to.equal(true);
    button(form, 'Draw').click();
    summaryLinks(form)[0]?.click();
    expect(focused(form) === button(form, 'Draw')).to.equal(true);
    await expectAccessible(form);
    stroke(form, [0.1, 0.5], [0.9, 0.5]);
    expect(form.problems).to.deep.equal([]);
  });

  it('shows a drawing that was filled in beforehand', async () => {
    const first = await open(formOf(sign));
    button(first.form, 'Draw').click();
    stroke(first.form, [0.1, 0.5], [0.9, 0.5]);
    const { form } = await open(formOf(sign), { setUp: (element) => (element.prefill = first.form.values) });
    expect(pathOf(form)).to.equal(pathOf(first.form));
  });

  it('is empty after a reset', async () => {
    const { form } = await open(formOf(sign));
    button(form, 'Draw').click();
    stroke(form, [0.1, 0.5], [0.9, 0.5]);
    form.reset();
    await form.updateComplete;
    expect([control(form, 'sign').value, form.values]).to.deep.equal(['', {}]);
  });
});
