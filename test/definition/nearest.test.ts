import { expect } from '@open-wc/testing';
import { isAutocomplete } from '../../src/definition/autocomplete.ts';
import { nearest } from '../../src/definition/nearest.ts';

describe('the nearest word', () => {
  const words = ['required', 'label', 'maxLength', 'email', 'tel'];
  const typos = {
    requried: 'required',
    lable: 'label',
    maxlength: 'maxLength',
    MAXLENGHT: 'maxLength',
    mail: 'email',
    tal: 'tel',
  };
  for (const [typo, word] of Object.entries(typos))
    it(`to ${typo} is ${word}`, () => expect(nearest(typo, words)).to.equal(word));

  it('is none when nothing is near', () => {
    for (const word of ['', 'x', 'dropdown', 'r'.repeat(41), '💥💥💥'])
      expect(nearest(word, words)).to.equal(undefined);
    expect(nearest('label', [])).to.equal(undefined);
  });
});

describe('an autofill token', () => {
  for (const value of [
    'on',
    'off',
    'email',
    'EMAIL',
    'work email',
    'section-a billing home tel-national',
    'shipping street-address',
    'username webauthn',
  ])
    it(`is "${value}"`, () => expect(isAutocomplete(value)).to.equal(true));
  for (const value of [
    '',
    'nope',
    'on email',
    'work name',
    'email email',
    'home work tel',
    'section-a',
    'billing shipping name',
  ])
    it(`is not "${value}"`, () => expect(isAutocomplete(value)).to.equal(false));
});
