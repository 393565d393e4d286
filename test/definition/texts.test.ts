import { expect } from '@open-wc/testing';
import { inLanguage, quote } from '../../src/definition/texts.ts';

describe('a text in several languages', () => {
  const text = { en: 'Name', 'pt-BR': 'Nome', fr: 'Nom' };

  it('is read in the exact language, else its base, else the first', () => {
    expect(inLanguage(text, 'pt-BR')).to.equal('Nome');
    expect(inLanguage(text, 'fr-CA')).to.equal('Nom');
    expect(inLanguage(text, 'de')).to.equal('Name');
    expect(inLanguage('Name', 'fr')).to.equal('Name');
  });

  it('may be empty in a language on purpose', () => expect(inLanguage({ en: 'A', de: '' }, 'de')).to.equal(''));
});

describe('a quoted answer', () => {
  const answer = (name: string) => ({ name: 'Ada {{email}} **x**' })[name] ?? '';

  it('takes its place once, as it is', () => {
    expect(quote('Thank you, {{ name }}!', answer)).to.equal('Thank you, Ada {{email}} **x**!');
  });

  it('falls back where there is no answer', () => {
    expect(quote('Dear {{first|friend}}{{last}}', answer)).to.equal('Dear friend');
  });
});
