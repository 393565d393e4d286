import { expect } from '@open-wc/testing';
import { encoderOf } from '../../src/delivery/encode-further.ts';
import type { Mapping } from '../../src/delivery/mapping.ts';
import { applyMapping, namesOf } from '../../src/delivery/mapping.ts';
import { fakeSubmission } from './fake-submission.ts';
import { textOf } from './text-of.ts';

const values = {
  email: 'ada@example.com',
  company: { name: 'Acme', size: 12 },
  interests: ['a', 'b'],
  news: false,
  empty: '',
  nothing: [],
  people: [{ name: 'Ada' }, { name: 'Bob' }],
};

/** What an author writes may be anything. */
const map = (mapping: object) =>
  JSON.parse(JSON.stringify(applyMapping(fakeSubmission({ values }), mapping as Mapping))) as object;

const flat = async (mapping: Mapping) => {
  const encode = encoderOf({ encoding: 'urlencoded', mapping });
  return [...new URLSearchParams(await textOf(await encode(fakeSubmission({ values }), new Map())))];
};

describe('a mapping', () => {
  it('sends exactly what it names, under the names of the receiver', () => {
    expect(map({ EMAIL: 'email', COMPANY: 'company/name', source: { value: 'website' } })).to.deep.equal({
      EMAIL: 'ada@example.com',
      COMPANY: 'Acme',
      source: 'website',
    });
  });

  it('reads the rest of the envelope by pointers', () => {
    const mapping = {
      id: '/id',
      at: '/submittedAt',
      page: '/page/url',
      mail: '/values/email',
      second: '/values/people/1/name',
    };
    expect(map(mapping)).to.deep.equal({
      id: fakeSubmission().id,
      at: '2026-11-21T10:00:00.000Z',
      page: 'https://example.com/contact',
      mail: 'ada@example.com',
      second: 'Bob',
    });
  });

  it('nests, as objects in JSON and by brackets in flat encodings', async () => {
    const mapping = {
      'properties/email': 'email',
      'properties/company/size': 'company/size',
      'a~1b': { value: 1 },
      'form[city]': { value: 'Rome' },
    };
    expect(map(mapping)).to.deep.equal({
      properties: { email: 'ada@example.com', company: { size: 12 } },
      'a/b': 1,
      'form[city]': 'Rome',
    });
    expect(await flat(mapping)).to.deep.equal([
      ['properties[email]', 'ada@example.com'],
      ['properties[company][size]', '12'],
      ['a/b', '1'],
      ['form[city]', 'Rome'],
    ]);
  });

  it('sends groups and lists as they are', async () => {
    expect(map({ org: 'company', tags: 'interests' })).to.deep.equal({ org: values.company, tags: ['a', 'b'] });
    expect(await flat({ org: 'company', tags: 'interests' })).to.deep.equal([
      ['org[name]', 'Acme'],
      ['org[size]', '12'],
      ['tags', 'a'],
      ['tags', 'b'],
    ]);
  });

  it('adds to a group and leaves the answers of the visitor alone', () => {
    const submission = fakeSubmission({ values });
    expect(applyMapping(submission, { org: 'company', 'org/source': { value: 'web' } })).to.deep.equal({
      org: { name: 'Acme', size: 12, source: 'web' },
    });
    expect(submission.values['company']).to.deep.equal({ name: 'Acme', size: 12 });
  });

  it('leaves out what is unanswered, or sends what stands for it', async () => {
    const mapping = {
      a: 'empty',
      b: 'nothing',
      c: 'missing',
      d: { from: 'missing', empty: null },
      e: { from: 'empty', empty: 'n/a' },
      f: { from: '/replaces' },
      news: 'news',
    };
    expect(map(mapping)).to.deep.equal({ d: null, e: 'n/a', news: false });
    expect(await flat(mapping)).to.deep.equal([
      ['d', ''],
      ['e', 'n/a'],
      ['news', 'false'],
    ]);
  });

  it('may send all answers and more, of which the later one counts', () => {
    const mapping = { email: { value: 'unknown' }, lead_id: '/id', '*': '/values', news: { value: true } };
    expect(map(mapping)).to.deep.equal({ lead_id: fakeSubmission().id, ...values, news: true });
  });

  it('loses nothing else to a source that is none', () => {
    const mapping = { a: 7, b: null, c: {}, d: { from: 7 }, e: [], f: { empty: 'x' }, '*': 'email', g: 'email' };
    expect(map(mapping)).to.deep.equal({ f: 'x', g: 'ada@example.com' });
  });

  it('reads only what the visitor answered, and only writes names', () => {
    expect(map({ a: 'constructor', b: 'company/toString', c: 'email/length' })).to.deep.equal({});
    const document = applyMapping(fakeSubmission({ values }), { '__proto__/polluted': { value: true } });
    expect(Object.keys(document)).to.deep.equal(['__proto__']);
    expect('polluted' in {}).to.equal(false);
  });

  it('tells which answer each name carries', () => {
    const names = namesOf({
      EMAIL: 'email',
      city: { from: 'address/city' },
      mail: '/values/email',
      id: '/id',
      source: { value: 'web' },
      '*': '/values',
      all: '/values',
    });
    expect(names).to.deep.equal({ EMAIL: '/email', city: '/address/city', mail: '/email' });
  });
});
