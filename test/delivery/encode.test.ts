import { expect } from '@open-wc/testing';
import type { ResolvedDestination } from '../../src/delivery/destination.ts';
import type { EncodedSubmission } from '../../src/delivery/encode.ts';
import { loadEncoder } from '../../src/delivery/encode.ts';
import type { Submission } from '../../src/delivery/submission.ts';
import { fakeSubmission } from './fake-submission.ts';

const encode = async (submission: Submission, encoding: ResolvedDestination['encoding']) =>
  (await loadEncoder(encoding))(submission);

const encodings: ResolvedDestination['encoding'][] = ['json', 'text', 'urlencoded', 'multipart', 'slack'];

/** Read back by the browser's own parser. */
const parse = async ({ body, contentType }: EncodedSubmission) =>
  [...(await new Response(body, { headers: { 'Content-Type': contentType } }).formData())] as [string, string][];

const flat = [
  ['name', 'Ada & "Zoë" 🦊'],
  ['size', '12.5'],
  ['privacy', 'true'],
  ['news', 'false'],
  ['interests', 'a'],
  ['interests', 'b'],
  ['company[name]', 'Acme'],
  ['company[address][city]', 'Rome'],
  ['people[0][name]', 'Ada'],
  ['people[1][name]', 'Bob'],
  ['message', 'one\r\ntwo\r\nthree'],
  ['_lead_format', '1'],
  ['_lead_id', '0b2f6c1e-0000-4000-8000-000000000001'],
  ['_lead_form_id', 'contact'],
  ['_lead_form_revision', '3'],
  ['_lead_submitted_at', '2026-11-21T10:00:00.000Z'],
  ['_lead_time_zone', 'Europe/Rome'],
  ['_lead_language', 'en'],
  ['_lead_page_url', 'https://example.com/contact'],
  ['_lead_page_title', 'Contact us'],
  ['_lead_page_referrer', ''],
];

describe('the body of a request', () => {
  for (const encoding of encodings) {
    it(`is the same bytes every time, as ${encoding}`, async () => {
      expect(await encode(fakeSubmission(), encoding)).to.deep.equal(await encode(fakeSubmission(), encoding));
    });
  }

  it('is the envelope, as JSON', async () => {
    const { body, contentType } = await encode(fakeSubmission(), 'json');
    expect(JSON.parse(body)).to.deep.equal(fakeSubmission());
    expect(contentType).to.equal('application/json');
  });

  it('is the same JSON as plain text, for receivers that refuse the preflight', async () => {
    const { body, contentType } = await encode(fakeSubmission(), 'text');
    expect(body).to.equal((await encode(fakeSubmission(), 'json')).body);
    expect(contentType).to.equal('text/plain;charset=UTF-8');
  });

  for (const encoding of ['urlencoded', 'multipart'] as const) {
    it(`has the answers under their own names and the envelope under _lead_, as ${encoding}`, async () => {
      expect(await parse(await encode(fakeSubmission(), encoding))).to.deep.equal(flat);
    });

    it(`names the submission that it replaces and what the host adds, as ${encoding}`, async () => {
      const submission = fakeSubmission({ replaces: 'old', extra: { experiment: { arm: 'b' }, tags: [1, 2] } });
      const entries = await parse(await encode(submission, encoding));
      expect(entries).to.deep.include.members([
        ['_lead_replaces', 'old'],
        ['_lead_extra_experiment_arm', 'b'],
        ['_lead_extra_tags', '1'],
        ['_lead_extra_tags', '2'],
      ]);
    });

    it(`says nothing of what is undefined, and sends null as empty, as ${encoding}`, async () => {
      const entries = await parse(await encode(fakeSubmission({ values: { a: undefined, b: null } }), encoding));
      expect(entries.filter(([name]) => !name.startsWith('_'))).to.deep.equal([['b', '']]);
    });
  }

  it('is written exactly as the browser writes a multipart form', async () => {
    const form = new FormData();
    const odd = { 'a"b': 'quote " and \\', 'c\r\nd': 'line\nbreak', 'é%🦊': '--x\r\n--', plain: '' };
    for (const [name, value] of Object.entries(odd)) form.append(name, value);
    const native = new Response(form);
    const nativeBoundary = native.headers.get('Content-Type')?.split('boundary=')[1] ?? '';
    const { body, contentType } = await encode(fakeSubmission({ values: odd }), 'multipart');
    const [, boundary = ''] = contentType.split('boundary=');
    const answers = body.slice(0, body.indexOf(`--${boundary}\r\nContent-Disposition: form-data; name="_lead`));
    expect(`${answers}--${boundary}--\r\n`).to.equal((await native.text()).replaceAll(nativeBoundary, boundary));
  });

  it('keeps a lone surrogate from breaking it', async () => {
    for (const encoding of encodings) {
      await encode(fakeSubmission({ values: { text: '\ud83e' } }), encoding);
    }
  });

  it('is a message for Slack in the words of the form where the submission has them', async () => {
    const answers = [{ name: 'size', label: 'Company size', text: '10 to 99' }];
    const { body } = await encode(fakeSubmission({ answers, values: { size: 'm' } }), 'slack');
    const { text } = JSON.parse(new URLSearchParams(body).get('payload') ?? '{}') as { text: string };
    expect(text).to.contain('Company size: 10 to 99').and.not.to.contain('size: m');
  });

  it('is a readable message for Slack, in which nobody can mention anybody or hide a link', async () => {
    const values = { name: '<!channel> & <https://evil.example|ok>', interests: ['a', 'b'], id: 'mine' };
    const { body, contentType } = await encode(fakeSubmission({ values, replaces: 'old' }), 'slack');
    expect(contentType).to.equal('application/x-www-form-urlencoded');
    const [[name, payload] = []] = await parse({ body, contentType });
    expect(name).to.equal('payload');
    expect(JSON.parse(String(payload))).to.deep.equal({
      mrkdwn: false,
      text: [
        'New lead: Contact us',
        'name: &lt;!channel&gt; &amp; &lt;https://evil.example|ok&gt;',
        'interests: a',
        'interests: b',
        'id: mine',
        '_page: https://example.com/contact',
        '_id: 0b2f6c1e-0000-4000-8000-000000000001',
        '_replaces: old',
      ].join('\n'),
    });
  });
});
