import { expect } from '@open-wc/testing';
import type { Destination, PreparedDestination } from '../../src/delivery/destination.ts';
import { prepareDestination } from '../../src/delivery/destination.ts';
import { fakeSubmission } from './fake-submission.ts';
import { textOf } from './text-of.ts';

const PAGE = 'https://example.com/contact/form';

/** What an author writes may be anything. */
async function prepare(destination: Destination | Record<string, unknown>, page = PAGE): Promise<PreparedDestination> {
  const prepared = await prepareDestination(JSON.parse(JSON.stringify(destination)) as Destination, page);
  if ('fault' in prepared) throw new Error(prepared.fault);
  return prepared;
}

const write = async (
  destination: Destination | Record<string, unknown>,
  values: Record<string, unknown> = { a: '1' },
) => (await prepare(destination)).write(fakeSubmission({ values }), new Map());

const ZAPIER = 'https://hooks.zapier.com/hooks/catch/1/abc/';

describe('a destination', () => {
  it('gets the envelope as JSON and is believed when it answers', async () => {
    const { write, ...data } = await prepare({ url: 'https://hooks.example.com/leads?key=1' });
    expect(data).to.deep.equal({
      url: 'https://hooks.example.com/leads?key=1',
      transport: 'fetch',
      headers: {},
      reading: {},
    });
    expect(await write(fakeSubmission(), new Map())).to.deep.equal({
      body: [JSON.stringify(fakeSubmission())],
      contentType: 'application/json',
    });
  });

  it('gets files too, whether they were expected or not', async () => {
    const cv = { name: 'cv.txt', size: 2, mediaType: 'text/plain', part: 'cv' };
    const submission = fakeSubmission({ values: { cv } });
    for (const files of [true, false]) {
      const prepared = await prepareDestination({ url: '/in' }, PAGE, { files });
      if ('fault' in prepared) throw new Error(prepared.fault);
      const { body } = await prepared.write(submission, new Map([['cv', new Blob(['hi'])]]));
      expect(JSON.parse(await textOf({ body }))).to.deep.equal({
        ...submission,
        values: { cv: { ...cv, content: 'aGk=' } },
      });
    }
  });

  it('may be relative to the page', async () => {
    expect(await prepare({ url: '../leads' })).to.include({ url: 'https://example.com/leads' });
    expect(await prepare({ url: '//other.example/leads' })).to.include({ url: 'https://other.example/leads' });
  });

  it('may be on plain http', async () => {
    expect(await prepare({ url: 'http://localhost:8080/in' })).to.include({ url: 'http://localhost:8080/in' });
  });

  it('that is recognised gets what its recipe says, and the definition wins key by key', async () => {
    const known = await prepare({ url: ZAPIER });
    expect(known.reading).to.deep.equal({ confirmation: 'accepted' });
    expect(known.warning).to.contain('whoever finds it');
    expect((await write({ url: ZAPIER })).contentType).to.equal('application/x-www-form-urlencoded');
    const changed = await prepare({ url: ZAPIER, answer: { message: '/error' }, headers: { 'X-Team': 'sales' } });
    expect(changed.reading).to.deep.equal({ confirmation: 'accepted', message: '/error' });
    expect(changed.headers).to.deep.equal({ 'x-team': 'sales' });
    expect((await write({ url: ZAPIER, encoding: 'text' })).contentType).to.equal('text/plain;charset=UTF-8');
  });

  it('may name its recipe, and may turn it off', async () => {
    expect((await prepare({ url: '/in', recipe: 'zapier' })).reading).to.deep.equal({ confirmation: 'accepted' });
    const plain = await prepare({ url: ZAPIER, recipe: 'none' });
    expect(plain.reading).to.deep.equal({});
    expect(plain.warning).to.equal(undefined);
    expect((await write({ url: ZAPIER, recipe: 'none' })).contentType).to.equal('application/json');
  });

  it('with a recipe that nobody knows is spoken to as its address says, and warns', async () => {
    const prepared = await prepare({ url: '/in', recipe: 'zappier' });
    expect(prepared).to.include({ transport: 'fetch', warning: 'There is no recipe "zappier".' });
    expect((await prepare({ url: ZAPIER, recipe: 'constructor' })).reading).to.deep.equal({ confirmation: 'accepted' });
  });

  it('loses no lead to details that make no sense', async () => {
    const broken = { recipe: 7, encoding: 'xml', transport: 'pigeon', mapping: 'email', headers: 'none', answer: 'ok' };
    const prepared = await prepare({ url: 'https://hooks.example.com/', ...broken });
    expect(prepared).to.deep.include({ transport: 'fetch', headers: {}, reading: {} });
    const { body } = await write({ url: '/in', ...broken });
    expect(body).to.deep.equal([JSON.stringify(fakeSubmission({ values: { a: '1' } }))]);
  });

  it('sends the headers that a request can have', async () => {
    const headers = {
      apikey: 'k',
      'X-Team': 'sales',
      'no name': 'x',
      empty: '',
      'Content-Type': 'text/html',
      odd: 'a\nb',
    };
    expect((await prepare({ url: '/in', headers })).headers).to.deep.equal({
      apikey: 'k',
      empty: '',
      'x-team': 'sales',
    });
  });

  it('makes the names of its mapping known, so that problems are led back', async () => {
    const mapping = { EMAIL: 'email', 'company/size': { from: '/values/size' }, source: { value: 'web' }, id: '/id' };
    const { reading } = await prepare({ url: '/in', mapping, answer: { names: { MAIL: '/email' } } });
    expect(reading).to.deep.equal({ names: { MAIL: '/email' } });
    expect((await prepare({ url: '/in', mapping })).reading.names).to.deep.equal({
      EMAIL: '/email',
      'company/size': '/size',
    });
  });

  it('that cannot be read is posted to as a plain form would do', async () => {
    const prepared = await prepare({ url: 'https://crm.example/in', transport: 'form-post', headers: { apikey: 'k' } });
    expect(prepared).to.deep.include({ transport: 'form-post', headers: {} });
    const { contentType } = await write({ url: 'https://crm.example/in', transport: 'form-post' });
    expect(contentType).to.equal('application/x-www-form-urlencoded');
  });

  it('of the same site is read even where others may not', async () => {
    const url = '/website/form/crm.lead';
    expect(await prepare({ url })).to.include({ transport: 'fetch' });
    expect(await prepare({ url, transport: 'form-post' })).to.include({ transport: 'form-post' });
    expect(await prepare({ url: `https://erp.example${url}` })).to.include({ transport: 'form-post' });
  });

  it('is not taken for a known receiver because of its path, its query or a longer name', async () => {
    for (const url of [
      'https://proxy.example/https://hooks.zapier.com/',
      'https://proxy.example/?to=https://hooks.zapier.com/',
      'https://hooks.zapier.com.example/',
      'https://nothooks.zapier.com/',
      'https://m.pipedream.net.example/',
    ]) {
      expect((await prepare({ url })).reading, url).to.deep.equal({});
    }
  });

  it('is a fault, with a way out, when it is not an address to post to', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/plain,x',
      'mailto:ada@example.com',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'https://',
      'http://[',
      '',
      ' ',
      'https://ada:secret@example.com/',
      'https://ada@example.com/',
    ]) {
      const resolved = await prepareDestination({ url }, PAGE);
      expect(resolved, url).to.have.all.keys('fault');
      expect(JSON.stringify(resolved)).to.contain('http: or https:');
    }
  });

  it('keeps an @ in path and query', async () => {
    expect(await prepare({ url: 'https://example.com/@ada?x=@' })).to.include({ url: 'https://example.com/@ada?x=@' });
  });

  it('is a fault when it is relative and the page has no address to resolve it against', async () => {
    expect(await prepareDestination({ url: '/leads' }, 'about:blank')).to.have.all.keys('fault');
  });
});
