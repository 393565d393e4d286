import { expect } from '@open-wc/testing';
import type { LeadFormDefinition } from '../../src/index.ts';
import {
  bodies,
  control,
  countEvents,
  enter,
  formOf,
  heard,
  open,
  place,
  press,
  small,
} from '../support/form-harness.ts';

describe('a host that sets several things at once', () => {
  it('has its prefill sent when it submits in the same breath', async () => {
    const { form, platform } = await open(small);
    form.prefill = { name: 'Ada' };
    expect((await form.submit()).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada' });
  });

  it('has its new definition asked when it submits in the same breath', async () => {
    const { form } = await open(small);
    form.definition = formOf({ type: 'text', name: 'city', label: 'City', required: true });
    const { problems } = await form.submit();
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/city']);
  });

  it('never has the answers of the old form taken for answers to the new one', async () => {
    const asked = (value: string): LeadFormDefinition =>
      formOf({ type: 'text', name: 'city', label: 'City', default: value });
    const { form } = await open(asked('Rome'));
    form.definition = asked('Paris');
    form.messages = { submit: 'Envoyer' };
    form.lang = 'fr';
    await form.updateComplete;
    expect(form.values).to.deep.equal({ city: 'Paris' });
    expect(control(form, 'city').value).to.equal('Paris');
  });

  it('may change its definition afterwards: the form has its own copy until it is set again', async () => {
    const fields = [...small.fields];
    const definition = { ...small, fields };
    const { form } = await open(definition);
    fields.push({ type: 'text', name: 'city', label: 'City' });
    form.prefill = {};
    await form.updateComplete;
    expect(form.values).to.deep.equal({});
    const ready = countEvents(form, 'lead-ready');
    form.definition = definition;
    await form.updateComplete;
    expect(ready()).to.equal(1);
    expect(control(form, 'city').name).to.equal('city');
  });

  it('gets the definition of the last address, whichever server is slower', async () => {
    const { form } = place();
    form.src = '/demo/definitions/contact.json';
    await form.updateComplete;
    form.src = '/demo/definitions/tel.json';
    await heard(form, 'lead-ready');
    await form.updateComplete;
    expect(Object.keys(form.values), 'contact.json has a consent, tel.json has none').to.deep.equal([]);
    expect(control(form, 'phone').type).to.equal('tel');
  });
});

describe('an element that is not on a page', () => {
  it('answers every method', async () => {
    const form = document.createElement('lead-form');
    form.reset();
    expect(await form.validate()).to.deep.equal([]);
    expect(await form.submit()).to.include({ status: 'refused', id: null });
    expect([form.values, form.problems, form.status]).to.deep.equal([{}, [], 'loading']);
  });
});

describe('a change while a submission is on its way', () => {
  it('to the definition keeps the outcome', async () => {
    const { form, platform } = await open(small);
    enter(form, 'name', 'Ada');
    const outcome = press(form);
    form.definition = formOf(
      { type: 'text', name: 'name', label: 'Name' },
      { type: 'text', name: 'city', label: 'City' },
    );
    expect((await outcome).status).to.equal('sent');
    expect(form.status).to.equal('sent');
    expect(platform.requests).to.have.length(1);
  });
});
