/** Rules that refuse an answer because of another one. */
import { expect } from '@open-wc/testing';
import type { Field } from '../../../src/fields/field.ts';
import { equalTo } from '../../../src/model/rules/equal-to.ts';
import { refuseIf } from '../../../src/model/rules/refuse-if.ts';
import { unique } from '../../../src/model/rules/unique.ts';
import { surroundings } from './surroundings.ts';

const field = (keys: Partial<Field>): Field => ({ type: 'text', name: 'a', ...keys });

describe('equalTo', () => {
  const again = field({ equalTo: 'email' });
  const check = (value: unknown, email: unknown) => equalTo.check?.(value, again, surroundings({ email }))?.code;

  it('wants the same answer twice', () => {
    expect(check('ada@example.com', 'ada@example.com')).to.equal(undefined);
    expect(check(' ada@example.com', 'ada@example.com ')).to.equal(undefined);
    expect(check('ada@example.org', 'ada@example.com')).to.equal('notEqual');
    expect(check('Ada', 'ada')).to.equal('notEqual');
  });

  it('wants the repetition where the other one is answered', () => {
    expect(check(undefined, 'ada@example.com')).to.equal('notEqual');
    expect(check('', 'ada@example.com')).to.equal('notEqual');
  });

  it('has nothing to compare with while the other one is not answered or not asked', () => {
    expect(check('ada@example.com', undefined)).to.equal(undefined);
    expect(check(undefined, undefined)).to.equal(undefined);
  });

  it('is judged again when the other one changes', () => {
    expect(equalTo.references?.(again)).to.deep.equal(['email']);
    expect(equalTo.applies(field({}))).to.equal(false);
  });
});

describe('rules', () => {
  const dates = field({
    rules: [
      {
        refuseIf: { field: 'until', below: { field: 'from' } },
        message: { en: 'Leave after you arrive.', de: 'Reisen Sie nach der Ankunft ab.' },
      },
      { refuseIf: { field: 'guests', above: 8 }, message: 'Call us for large groups.' },
    ],
  });
  const check = (answers: Record<string, unknown>, language = 'en') =>
    refuseIf.check?.(answers.until, dates, surroundings(answers, { language }));

  it('refuse while their condition holds, in the words of the author', () => {
    expect(check({ from: '2026-03-02', until: '2026-03-01' })).to.deep.equal({
      code: 'customError',
      message: 'Leave after you arrive.',
    });
    expect(check({ from: '2026-03-02', until: '2026-03-03' })).to.equal(undefined);
  });

  it('say it in the language of the visitor', () => {
    expect(check({ from: '2026-03-02', until: '2026-03-01' }, 'de-AT')?.message).to.equal(
      'Reisen Sie nach der Ankunft ab.',
    );
    expect(check({ from: '2026-03-02', until: '2026-03-01' }, 'fr')?.message).to.equal('Leave after you arrive.');
  });

  it('refuse nothing while an answer is missing that they compare', () => {
    expect(check({ until: '2026-03-01' })).to.equal(undefined);
    expect(check({ from: '2026-03-01' })).to.equal(undefined);
  });

  it('are asked one after the other', () => {
    expect(check({ guests: 9 })?.message).to.equal('Call us for large groups.');
    expect(check({ guests: 9, from: '2026-03-02', until: '2026-03-01' })?.message).to.equal('Leave after you arrive.');
  });

  it('look at every field that they mention', () => {
    expect(refuseIf.references?.(dates)).to.deep.equal(['until', 'from', 'guests']);
    expect(refuseIf.applies(field({}))).to.equal(false);
  });
});

describe('unique', () => {
  const email = field({ unique: true, uniqueAmong: 'guests/email' });
  const check = (value: unknown, all: unknown) =>
    unique.check?.(value, email, surroundings({ 'guests/email': all }))?.code;

  it('refuses what another row has too', () => {
    expect(check('a', ['a', 'b'])).to.equal(undefined);
    expect(check('a', ['a', 'b', 'a'])).to.equal('duplicate');
    expect(check('a', ['a', ' a'])).to.equal('duplicate');
    expect(check(5, [5, 5])).to.equal('duplicate');
    expect(check(5, [5, '5'])).to.equal(undefined);
  });

  it('asks nothing of rows without an answer', () => {
    expect(check(undefined, [])).to.equal(undefined);
    expect(check('a', undefined)).to.equal(undefined);
  });

  it('is nothing outside of a repeat', () => {
    expect(unique.applies(field({ unique: true }))).to.equal(false);
    expect(unique.applies(email)).to.equal(true);
    expect(unique.references?.(email)).to.deep.equal(['guests/email']);
  });
});
