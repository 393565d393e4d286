import { install } from '../../src/extensions/more.ts';
import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import type { Problem } from '../../src/core.ts';
import { Catalogue, english } from '../../src/model/messages.ts';

const form = createForm(
  parseDefinition({
    fields: [
      { type: 'email', name: 'email', label: { en: 'Your **e-mail**', fr: 'Votre adresse' }, required: true },
      { type: 'date', name: 'day', label: 'Day', min: '2026-01-31' },
      { type: 'number', name: 'seats', label: 'Seats', max: 1000 },
    ],
  }),
);
const missing: Problem = { pointer: '/email', code: 'valueMissing' };

install();

describe('messages', () => {
  it('name the field without its marks', () => {
    expect(new Catalogue('en').explain(missing, form)).to.equal('Fill in “Your e-mail”.');
  });

  it('are narrowed by the type of the field', () => {
    const found = new Catalogue('en').explain({ ...missing, code: 'typeMismatch' }, form);
    expect(found).to.equal('Enter “Your e-mail” as an e-mail address, such as name@example.com.');
  });

  it('write limits as the visitor does', () => {
    const day: Problem = { pointer: '/day', code: 'rangeUnderflow', params: { min: '2026-01-31' } };
    const seats: Problem = { pointer: '/seats', code: 'rangeOverflow', params: { max: 1000 } };
    expect(new Catalogue('en').explain(day, form)).to.equal('“Day” must be January 31, 2026 or later.');
    expect(new Catalogue('de').explain(seats, form)).to.equal('“Seats” must be 1.000 or less.');
  });

  it('can be replaced by key, in any language', () => {
    const catalogue = new Catalogue('fr', undefined, { valueMissing: { en: 'No {label}', fr: 'Il manque {label}.' } });
    expect(catalogue.explain(missing, form)).to.equal('Il manque Votre adresse.');
    expect(catalogue.say('submit')).to.equal(english.submit);
  });

  it('take those of the definition before those of the page', () => {
    const catalogue = new Catalogue(
      'en',
      { submit: 'From the definition' },
      { submit: 'From the page', retry: 'Page' },
    );
    expect([catalogue.say('submit'), catalogue.say('retry')]).to.deep.equal(['From the definition', 'Page']);
  });

  it('can be replaced whole', () => {
    const whole = Object.fromEntries(Object.keys(english).map((key) => [key, `own ${key}`]));
    const catalogue = new Catalogue('en', whole);
    expect(catalogue.say('valueMissing', undefined, 'consent', 'checkbox')).to.equal('own valueMissing.checkbox');
    expect(catalogue.explain(missing, form)).to.equal('own valueMissing');
  });

  it('prefer a general replacement to the narrower English', () => {
    const catalogue = new Catalogue('en', { valueMissing: 'Needed' });
    expect(catalogue.say('valueMissing', undefined, 'consent')).to.equal('Needed');
  });

  it('say nothing in place of a parameter that there is not', () => {
    const day: Problem = { pointer: '/day', code: 'badInput' };
    expect(new Catalogue('en', { badInput: '{label} {max}!' }).explain(day, form)).to.equal('Day !');
  });

  it('leave a sentence of the receiver as it is', () => {
    const problem: Problem = { pointer: '/email', code: 'customError', message: 'Taken {label}' };
    expect(new Catalogue('en').explain(problem, form)).to.equal('Taken {label}');
  });
});
