import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/ranking.ts';
import type { LeadForm } from '../../src/index.ts';
import {
  bodies,
  countEvents,
  engine,
  expectAccessible,
  focused,
  formOf,
  open,
  press,
  root,
  summaryLinks,
} from '../support/form-harness.ts';

before(install);

const wishes = { type: 'ranking', name: 'wishes', label: 'Wishes', options: ['Price', 'Speed', 'Care'] } as const;

const items = (form: LeadForm): string[] =>
  [...root(form).querySelectorAll('ol > li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const news = (form: LeadForm): string => root(form).querySelector('.field [role=status]')?.textContent ?? '';

function button(form: LeadForm, name: string): HTMLElement {
  const found = [...root(form).querySelectorAll<HTMLElement>('.field button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

describe('a ranking', () => {
  it('is no answer until the visitor puts it in order', async () => {
    const { form, platform } = await open(formOf(wishes));
    expect(items(form)).to.deep.equal(['1 Price', '2 Speed', '3 Care']);
    await expectAccessible(form);
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({});
  });

  it('moves an entry, keeps the focus with it, and tells where it is now', async () => {
    const { form } = await open(formOf(wishes));
    const changes = countEvents(form, 'lead-change');
    button(form, 'Move Care up').click();
    expect(items(form)).to.deep.equal(['1 Price', '2 Care', '3 Speed']);
    expect(form.values).to.deep.equal({ wishes: ['Price', 'Care', 'Speed'] });
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Move Care up');
    expect(news(form)).to.equal('Care is now number 2 of 3');
    expect(changes()).to.equal(1);
    await expectAccessible(form);
  });

  it('is moved with the keyboard alone, to the end and no further', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf(wishes));
    button(form, 'Move Price down').focus();
    for (let time = 0; time < 3; time++) await sendKeys({ press: 'Enter' });
    expect(form.values).to.deep.equal({ wishes: ['Speed', 'Care', 'Price'] });
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Move Price down');
    expect(focused(form)?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('can be kept as it stands', async () => {
    const { form } = await open(formOf(wishes));
    const keep = button(form, 'Keep this order');
    keep.click();
    expect(form.values).to.deep.equal({ wishes: ['Price', 'Speed', 'Care'] });
    expect([keep.hidden, news(form)]).to.deep.equal([true, 'Order kept']);
  });

  it('is missing when it is required; the summary leads to its first button', async () => {
    const { form } = await open(formOf({ ...wishes, required: true }));
    await press(form);
    expect(summaryLinks(form).map(({ textContent }) => textContent)).to.deep.equal(['Put “Wishes” in your order.']);
    summaryLinks(form)[0]?.click();
    expect(focused(form)?.getAttribute('aria-label')).to.equal('Move Price down');
    button(form, 'Keep this order').click();
    expect(form.problems).to.deep.equal([]);
  });

  it('is as the author wrote it after a reset', async () => {
    const { form } = await open(formOf(wishes));
    button(form, 'Move Care up').click();
    form.reset();
    await form.updateComplete;
    expect(items(form)).to.deep.equal(['1 Price', '2 Speed', '3 Care']);
    expect(form.values).to.deep.equal({});
  });
});
