import { expect } from '@open-wc/testing';
import type { EncodedSubmission, Encoding, Wording } from '../../src/delivery/encode.ts';
import { encoderOf } from '../../src/delivery/encode-further.ts';
import type { Submission } from '../../src/delivery/submission.ts';
import { fakeSubmission } from './fake-submission.ts';
import { textOf } from './text-of.ts';

const encode = async (submission: Submission, encoding: Encoding, files = new Map<string, Blob>(), more = {}) =>
  encoderOf({ encoding, ...more } satisfies Wording)(submission, files);

const encodings: Encoding[] = ['json', 'text', 'urlencoded', 'multipart'];

/** Read back by the browser's own parser. */
const parse = async ({ body, contentType }: EncodedSubmission) =>
  [...(await new Response(new Blob([...body]), { headers: { 'Content-Type': contentType } }).formData())] as [
    string,
    string,
  ][];

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
    expect(JSON.parse(await textOf({ body }))).to.deep.equal(fakeSubmission());
    expect(contentType).to.equal('application/json');
  });

  it('is the same JSON as plain text, for receivers that refuse the preflight', async () => {
    const { body, contentType } = await encode(fakeSubmission(), 'text');
    expect(body).to.deep.equal((await encode(fakeSubmission(), 'json')).body);
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
    const encoded = await encode(fakeSubmission({ values: odd }), 'multipart');
    const body = await textOf(encoded);
    const [, boundary = ''] = encoded.contentType.split('boundary=');
    const answers = body.slice(0, body.indexOf(`--${boundary}\r\nContent-Disposition: form-data; name="_lead`));
    expect(`${answers}--${boundary}--\r\n`).to.equal((await native.text()).replaceAll(nativeBoundary, boundary));
  });

  it('keeps a lone surrogate from breaking it', async () => {
    for (const encoding of encodings) {
      await encode(fakeSubmission({ values: { text: '\ud83e' } }), encoding);
    }
  });

  it('joins several choices, or puts them under name[], for receivers that keep one entry of a name', async () => {
    const choices = async (lists: string) =>
      parse(
        await encode(fakeSubmission({ values: { a: ['1', '2'], b: ['3'], c: [] } }), 'urlencoded', new Map(), {
          lists,
        }),
      );
    const answers = (entries: [string, string][]) => entries.filter(([name]) => !name.startsWith('_'));
    expect(answers(await choices(';'))).to.deep.equal([
      ['a', '1;2'],
      ['b', '3'],
    ]);
    expect(answers(await choices('[]'))).to.deep.equal([
      ['a[]', '1'],
      ['a[]', '2'],
      ['b[]', '3'],
    ]);
  });

  it('holds no formula where it ends in a spreadsheet', async () => {
    const values = { name: '=IMPORTXML("x")', tel: '+39 06 1234', rows: [{ note: '@SUM(A1)' }], size: -5 };
    const { body } = await encode(fakeSubmission({ values }), 'text', new Map(), { spreadsheet: true });
    expect(JSON.parse(await textOf({ body }))).to.deep.equal(
      fakeSubmission({
        values: { name: '\'=IMPORTXML("x")', tel: '+39 06 1234', rows: [{ note: "'@SUM(A1)" }], size: -5 },
      }),
    );
  });
});

const fileAnswer = (part: string, name: string, bytes: Blob) => ({
  name,
  size: bytes.size,
  mediaType: bytes.type,
  part,
});

/** An envelope with files, and their bytes. */
function withFiles() {
  const cv = new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])], { type: 'application/pdf' });
  const [first, second] = [new Blob(['one'], { type: 'text/plain' }), new Blob(['twö'], { type: 'text/plain' })];
  const files = new Map([
    ['cv', cv],
    ['documents[0]', first],
    ['documents[1]', second],
    ['company[logo]', first],
  ]);
  const values = {
    name: 'Ada',
    cv: fileAnswer('cv', 'Ada "Lovelace"\r\n.pdf', cv),
    documents: [fileAnswer('documents[0]', 'one.txt', first), fileAnswer('documents[1]', 'twö.txt', second)],
    company: { logo: fileAnswer('company[logo]', 'logo.txt', first) },
  };
  return { files, submission: fakeSubmission({ values }), values };
}

describe('a file', () => {
  it('is a part of its own, as browsers write it (WHATWG, multipart/form-data)', async () => {
    const { files, submission } = withFiles();
    const encoded = await encode(submission, 'multipart', files);
    const [, boundary = ''] = encoded.contentType.split('boundary=');
    const parts = (await textOf(encoded)).split(`--${boundary}\r\n`);
    const head = (name: string, file: string, type = 'text/plain') =>
      `Content-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`;
    expect(parts.slice(0, 6)).to.deep.equal([
      '',
      'Content-Disposition: form-data; name="name"\r\n\r\nAda\r\n',
      `${head('cv', 'Ada %22Lovelace%22%0D%0A.pdf', 'application/pdf')}\0\ufffd\r\n--\r\n`,
      `${head('documents[0]', 'one.txt')}one\r\n`,
      `${head('documents[1]', 'twö.txt')}twö\r\n`,
      `${head('company[logo]', 'logo.txt')}one\r\n`,
    ]);
    expect(parts.at(-1)).to.match(new RegExp(`\r\n--${boundary}--\r\n$`));
    expect(await encode(submission, 'multipart', files)).to.deep.equal(encoded);
  });

  it('arrives byte for byte', async () => {
    const { files, submission } = withFiles();
    const { body, contentType } = await encode(submission, 'multipart', files);
    const form = await new Response(new Blob([...body]), { headers: { 'Content-Type': contentType } }).formData();
    const cv = form.get('cv');
    const bytes = cv instanceof File ? [...new Uint8Array(await cv.arrayBuffer())] : [];
    expect(bytes).to.deep.equal([0, 255, 13, 10, 45, 45]);
  });

  it('cannot break out of its head by its media type', async () => {
    const bytes = new Blob(['x']);
    const answer = { ...fileAnswer('cv', 'x', bytes), mediaType: 'text/html\r\nX: y' };
    const text = await textOf(
      await encode(fakeSubmission({ values: { cv: answer } }), 'multipart', new Map([['cv', bytes]])),
    );
    expect(text).to.contain('Content-Type: application/octet-stream\r\n\r\nx').and.not.to.contain('X: y');
  });

  for (const encoding of ['json', 'text'] as const) {
    it(`carries its bytes in base64, as ${encoding}`, async () => {
      const { files, submission, values } = withFiles();
      const { body } = await encode(submission, encoding, files);
      const sent = JSON.parse(await textOf({ body })) as Submission;
      expect(sent.values).to.deep.equal({
        name: 'Ada',
        cv: { ...values.cv, content: 'AP8NCi0t' },
        documents: [
          { ...values.documents[0], content: 'b25l' },
          { ...values.documents[1], content: 'dHfDtg==' },
        ],
        company: { logo: { ...values.company.logo, content: 'b25l' } },
      });
    });
  }

  it('of 20 MB fits into JSON', async function () {
    this.timeout(20_000);
    const bytes = new Uint8Array(20_000_001).fill(7);
    const blob = new Blob([bytes]);
    const { body } = await encode(
      fakeSubmission({ values: { cv: fileAnswer('cv', 'x', blob) } }),
      'json',
      new Map([['cv', blob]]),
    );
    const { values } = JSON.parse(await textOf({ body })) as { values: { cv: { content: string } } };
    const { content } = values.cv;
    // Not compared as a whole: a failure would print all of it.
    expect([content.length, content.slice(0, 8), content.slice(-8)]).to.deep.equal([
      26_666_668,
      'BwcHBwcH',
      'BwcHBwcH',
    ]);
  });

  it('is its name where only text can be sent, and where its bytes are gone', async () => {
    const { files, submission } = withFiles();
    const expected = [
      ['name', 'Ada'],
      ['cv', 'Ada "Lovelace"\r\n.pdf'],
      ['documents[0]', 'one.txt'],
      ['documents[1]', 'twö.txt'],
      ['company[logo]', 'logo.txt'],
    ];
    for (const encoded of [await encode(submission, 'urlencoded', files), await encode(submission, 'multipart')])
      expect((await parse(encoded)).slice(0, 5)).to.deep.equal(expected);
    const { body } = await encode(submission, 'json');
    expect(JSON.parse(await textOf({ body }))).to.deep.equal(submission);
  });

  it('is a part under the name of the receiver', async () => {
    const { files, submission } = withFiles();
    const encoded = await encode(submission, 'multipart', files, { mapping: { resume: 'cv' } });
    expect(await textOf(encoded)).to.contain('name="resume"; filename="Ada %22Lovelace%22%0D%0A.pdf"');
  });
});
