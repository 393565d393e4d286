import { expect, fixtureSync, html } from '@open-wc/testing';
import type { LeadFormDefinition } from '../../src/index.ts';
import {
  bodies,
  control,
  enter,
  errorAt,
  sees,
  formOf,
  heard,
  open,
  part,
  place,
  press,
  small,
} from '../support/form-harness.ts';

const bilingual: LeadFormDefinition = {
  ...formOf(
    { type: 'text', name: 'name', label: { en: 'Your name', de: 'Ihr Name' }, required: true },
    { type: 'number', name: 'staff', label: { en: 'Staff', de: 'Personal' } },
  ),
  title: { en: 'Talk to us', de: 'Sprechen Sie mit uns' },
};

const label = (form: Parameters<typeof part>[0]): string | undefined =>
  part(form, 'label').firstChild?.parentElement?.textContent?.replace('*', '').trim();

describe('the language', () => {
  it('is that of the element', async () => {
    const { form } = await open(bilingual, { setUp: (element) => (element.lang = 'de-AT') });
    expect(label(form)).to.equal('Ihr Name');
    expect(part(form, 'title').textContent).to.equal('Sprechen Sie mit uns');
    expect(part(form, 'form').lang).to.equal('de-AT');
  });

  it('is else that of the nearest ancestor, also outside a shadow root', async () => {
    const host = fixtureSync<HTMLElement>(html`<section lang="de"><div></div></section>`).firstElementChild;
    const { form } = place(undefined, host?.attachShadow({ mode: 'open' }));
    const ready = heard(form, 'lead-ready');
    form.definition = bilingual;
    await ready;
    expect(label(form)).to.equal('Ihr Name');
  });

  it('may be one that nobody speaks: the form still shows', async () => {
    const { form } = await open(bilingual, { setUp: (element) => (element.lang = 'not_a language') });
    expect(label(form)).to.equal('Your name');
  });

  it('changes under the visitor without losing an answer', async () => {
    const { form, platform } = await open(bilingual, { setUp: (element) => (element.lang = 'en') });
    enter(form, 'name', 'Ada');
    form.lang = 'de';
    await form.updateComplete;
    expect(label(form)).to.equal('Ihr Name');
    expect(control(form, 'name').value).to.equal('Ada');
    await press(form);
    expect(bodies(platform)[0]).to.include({ language: 'de' });
  });

  it('changes after the answers were sent without bringing the form back', async () => {
    const { form } = await open(bilingual);
    enter(form, 'name', 'Ada');
    await press(form);
    form.lang = 'de';
    await form.updateComplete;
    expect(form.status).to.equal('sent');
    expect(sees(form, 'success')).to.equal(true);
  });

  it('decides how numbers are read', async () => {
    const { form } = await open(bilingual, { setUp: (element) => (element.lang = 'de') });
    enter(form, 'staff', '1.234,5');
    expect(form.values).to.deep.equal({ staff: 1234.5 });
  });
});

describe('messages', () => {
  it('are replaced by key; the others stay English', async () => {
    const { form } = await open(small, {
      setUp: (element) => (element.messages = { submit: 'Invia', valueMissing: 'Compila “{label}”.' }),
    });
    expect(part(form, 'submit').textContent?.trim()).to.equal('Invia');
    await press(form);
    expect(errorAt(form, 'name')).to.equal('Compila “Your name”.');
    expect(part(form, 'summary').textContent).to.contain('Please check your answers');
  });

  it('of the definition win over those of the page, and may come in several languages', async () => {
    const definition = { ...small, messages: { submit: { en: 'Go', de: 'Los' } } };
    const { form } = await open(definition, {
      setUp: (element) => Object.assign(element, { lang: 'de', messages: { submit: 'Invia' } }),
    });
    expect(part(form, 'submit').textContent?.trim()).to.equal('Los');
  });

  it('may change while the form is open', async () => {
    const { form } = await open(small);
    enter(form, 'name', 'Ada');
    form.messages = { submit: 'Invia' };
    await form.updateComplete;
    expect(part(form, 'submit').textContent?.trim()).to.equal('Invia');
    expect(control(form, 'name').value).to.equal('Ada');
  });
});
