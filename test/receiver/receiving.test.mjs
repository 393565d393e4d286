/* global atob, btoa, File, FormData, URLSearchParams, ReadableStream, Request, TextEncoder */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from 'lead-form/receiver';
import { contact, envelopeOf, kept, PAGE, post, postJson, RECEIVER, setUp, uuid, values } from './harness.mjs';

/** The envelope as the flat encodings of the form write it. */
const entries = [
  ['name', 'Ada'],
  ['email', 'ada@example.com'],
  ['budget', '12.5'],
  ['topics', 'price'],
  ['privacy', 'true'],
  ['company[name]', 'Söhne & Co.'],
  ['items[0][what]', 'Chair'],
  ['items[0][count]', '4'],
  ['items[1][what]', 'Table'],
  ['items[1][count]', '1'],
  ['_lead_format', '1'],
  ['_lead_id', uuid(1)],
  ['_lead_form_id', 'contact'],
  ['_lead_form_revision', '3'],
  ['_lead_submitted_at', envelopeOf().submittedAt],
  ['_lead_time_zone', 'Europe/Rome'],
  ['_lead_language', 'en'],
  ['_lead_page_url', `${PAGE}/contact`],
  ['_lead_page_title', 'Contact'],
  ['_lead_page_referrer', ''],
];

function multipart() {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const bodies = {
  json: () => postJson(envelopeOf()),
  text: () => post(JSON.stringify(envelopeOf()), { 'Content-Type': 'text/plain;charset=UTF-8' }),
  urlencoded: () => post(new URLSearchParams(entries)),
  multipart: () => post(multipart()),
};

describe('A submission', () => {
  for (const [encoding, request] of Object.entries(bodies))
    it(`is kept with the same answers when it comes as ${encoding}`, async () => {
      const { receiver, store, told } = setUp();
      const response = await receiver(request());
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { id: uuid(1), repeated: false });
      const [found] = await store.list();
      assert.equal(found.encoding, encoding);
      assert.deepEqual(found.submission, envelopeOf({ values: kept }));
      assert.deepEqual(told, [found.submission]);
    });

  it('that comes again is answered with 200, kept once and told once', async () => {
    const { send, store, told } = setUp();
    await send(envelopeOf());
    assert.deepEqual(await send(envelopeOf()), [200, { id: uuid(1), repeated: true }]);
    assert.deepEqual(await send(envelopeOf()), [200, { id: uuid(1), repeated: true }]);
    const [found, ...others] = await store.list();
    assert.equal(found.times, 3);
    assert.deepEqual(others, []);
    assert.equal(told.length, 1);
  });

  for (const [name, store] of [
    ['in SQL', undefined],
    ['in memory', createMemoryStore()],
  ])
    it(`that comes fifty times at the same moment is kept once and told once: ${name}`, async () => {
      const { receiver, store: used, told } = setUp(store && { store });
      const responses = await Promise.all(Array.from({ length: 50 }, () => receiver(postJson(envelopeOf()))));
      assert.deepEqual(responses.map(({ status }) => status).sort(), [...Array(49).fill(200), 201]);
      assert.equal((await used.list()).length, 1);
      assert.equal(told.length, 1);
    });

  it('that was kept stays accepted when the definition has become stricter since', async () => {
    const { send, store } = setUp();
    await send(envelopeOf());
    const stricter = { ...contact, fields: [...contact.fields, { ...contact.fields[0], name: 'role' }] };
    const later = setUp({ store, definition: stricter });
    assert.deepEqual(await later.send(envelopeOf()), [200, { id: uuid(1), repeated: true }]);
    assert.equal((await later.send(envelopeOf({ id: uuid(2) })))[0], 422);
  });

  it('is kept with its files, whose bytes came as parts', async () => {
    const { receiver, store } = setUp({ definition: '*' });
    const form = multipart();
    form.append('cv', new File(['hello'], 'cv "1".txt', { type: 'text/plain' }));
    form.append('documents[0]', new File(['a'], 'a.txt', { type: 'text/plain' }));
    form.append('documents[1]', new File(['b'], 'b.txt', { type: 'text/plain' }));
    form.append('empty', new File([], ''));
    assert.equal((await receiver(post(form))).status, 201);
    const { submission } = (await store.list())[0];
    const part = (name, part, content) => ({
      name,
      size: atob(content).length,
      mediaType: 'text/plain',
      part,
      content,
    });
    assert.deepEqual(submission.values.cv, part('cv "1".txt', 'cv', btoa('hello')));
    assert.deepEqual(submission.values.documents, {
      0: part('a.txt', 'documents[0]', btoa('a')),
      1: part('b.txt', 'documents[1]', btoa('b')),
    });
    assert.ok(!submission.values.empty);
  });

  it('is kept with its files, whose bytes came as base64, and with their true size', async () => {
    const { send, store } = setUp({ definition: '*' });
    const cv = { name: 'cv.txt', size: 9_999, mediaType: 'text/plain', part: 'cv', content: btoa('hello') };
    await send(envelopeOf({ values: { cv } }));
    assert.deepEqual((await store.list())[0].submission.values.cv, { ...cv, size: 5 });
  });

  it('with a file that is not base64 is refused', async () => {
    const { send } = setUp({ definition: '*' });
    const cv = { name: 'cv.txt', size: 5, mediaType: 'text/plain', part: 'cv', content: '<script>' };
    const [status, { errors }] = await send(envelopeOf({ values: { cv } }));
    assert.equal(status, 400);
    assert.match(errors[0].message, /base64/);
  });
});

describe('Of several forms', () => {
  const other = { id: 'other', fields: [{ type: 'text', name: 'word', label: 'Word', required: true }] };
  const older = { ...other, revision: '1', fields: [{ type: 'text', name: 'old', label: 'Old', required: true }] };

  it('each submission is judged by the definition of its own', async () => {
    const { send } = setUp({ definition: [contact, other] });
    assert.equal((await send(envelopeOf()))[0], 201);
    const form = { id: 'other' };
    assert.equal((await send(envelopeOf({ id: uuid(2), form, values: { word: 'yes' } })))[0], 201);
    assert.equal((await send(envelopeOf({ id: uuid(3), form, values: {} })))[0], 422);
  });

  it('a submission that waited on a device is judged by the revision that it was made from', async () => {
    const { send } = setUp({ definition: [{ ...other, revision: '2' }, older] });
    const sent = (id, revision, values) => send(envelopeOf({ id, form: { id: 'other', revision }, values }));
    assert.equal((await sent(uuid(1), '1', { old: 'yes' }))[0], 201);
    assert.equal((await sent(uuid(2), '2', { word: 'yes' }))[0], 201);
    assert.equal((await sent(uuid(3), 'unknown', { word: 'yes' }))[0], 201);
  });

  it('one that is not known is answered with 404 and says what the site has to do', async () => {
    const { send, store } = setUp();
    const [status, { errors }] = await send(envelopeOf({ form: { id: '<b>' } }));
    assert.equal(status, 404);
    assert.match(errors[0].message, /has to give it the definition/);
    assert.deepEqual(await store.list(), []);
  });

  it('a faulty definition is refused before the first submission comes', () => {
    assert.throws(() => setUp({ definition: { fields: [] } }), { name: 'DefinitionError' });
    assert.throws(() => setUp({ definition: [contact, { ...other, id: undefined }] }), /needs an "id"/);
    assert.throws(() => setUp({ definition: [] }), /at least one form/);
  });
});

describe('What cannot be read', () => {
  const deep = (levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const json = { 'Content-Type': 'application/json' };
  const cases = [
    ['text that is not JSON', '{"id":', json, 400],
    ['JSON that is not an object', '[1]', { 'Content-Type': 'text/plain' }, 400],
    ['nothing at all', '', json, 400],
    ['multipart without its boundary', 'x', { 'Content-Type': 'multipart/form-data' }, 400],
    ['JSON nested without end', deep(100_000), json, 400],
    [
      'names nested without end',
      `a${'[b]'.repeat(100_000)}=1`,
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      400,
    ],
    ['a media type of its own', '<a/>', { 'Content-Type': 'application/xml' }, 415],
    ['a media type that is a word of JavaScript', '{}', { 'Content-Type': 'constructor' }, 415],
    ['a body without a media type', new Uint8Array([1]), {}, 415],
    ['a compressed body', '{}', { ...json, 'Content-Encoding': 'gzip' }, 415],
  ];
  for (const [what, body, headers, status] of cases)
    it(`is answered with ${status} and a sentence: ${what}`, async () => {
      const { receiver, store, failures } = setUp();
      const response = await receiver(post(body, headers));
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Content-Type'), 'application/json; charset=utf-8');
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
      const { errors } = await response.json();
      assert.match(errors[0].message, /^[A-Z].*\.$/);
      assert.deepEqual([await store.list(), failures], [[], []]);
    });

  it('takes an answer named __proto__ for an answer like any other', async () => {
    const { receiver, store } = setUp({ definition: '*' });
    await receiver(post(new URLSearchParams([['__proto__[polluted]', 'yes']])));
    await receiver(post('{"id":"b","values":{"__proto__":{"polluted":"yes"}}}', json));
    assert.equal({}.polluted, undefined);
    for (const { submission } of await store.list())
      assert.equal(JSON.stringify(submission.values), '{"__proto__":{"polluted":"yes"}}');
  });
});

describe('A body that is too large', () => {
  const limit = { maximumBytes: 2_000 };
  const large = () => JSON.stringify(envelopeOf({ extra: { text: 'x'.repeat(2_000) } }));

  it('is refused with 413 and the limit', async () => {
    const { send } = setUp(limit);
    const [status, { errors }] = await send(JSON.parse(large()));
    assert.equal(status, 413);
    assert.match(errors[0].message, /at most 2000 bytes/);
  });

  it('is not read to its end when its length is announced falsely, or not at all', async () => {
    const { receiver } = setUp(limit);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new TextEncoder().encode('x'.repeat(1_000)));
      },
    });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '10' };
    const response = await receiver(new Request(RECEIVER, { method: 'POST', headers, body: endless, duplex: 'half' }));
    assert.equal(response.status, 413);
    assert.ok(pulled < 10, `${pulled} pieces were read`);
  });

  it('is refused before anything of it is read when it says so itself', async () => {
    const { receiver } = setUp(limit);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '5000000' };
    const unread = new ReadableStream({ pull: () => assert.fail('it was read') }, { highWaterMark: 0 });
    const response = await receiver(new Request(RECEIVER, { method: 'POST', headers, body: unread, duplex: 'half' }));
    assert.equal(response.status, 413);
  });

  it('of exactly the limit is taken', async () => {
    const size = JSON.stringify(envelopeOf()).length + 1; // one "ö"
    const { send } = setUp({ maximumBytes: size });
    assert.equal((await send(envelopeOf()))[0], 201);
  });
});

describe('A body that breaks off', () => {
  it('is answered with 408, which makes the form try again, and the whole one is taken afterwards', async () => {
    const { receiver, send } = setUp();
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const headers = { 'Content-Type': 'application/json' };
    const response = await receiver(new Request(RECEIVER, { method: 'POST', headers, body: broken, duplex: 'half' }));
    assert.equal(response.status, 408);
    assert.equal((await send(envelopeOf()))[0], 201);
  });
});

describe('A store that fails', () => {
  const broken = {
    keep: async () => {
      throw new Error(`constraint failed for ${values.email}`);
    },
    find: async () => undefined,
    listUnforwarded: async () => [],
    markForwarded: async () => undefined,
  };

  it('is answered with 503 and Retry-After, so that the form tries again, and told to the host', async () => {
    const { receiver, told, failures } = setUp({ store: broken });
    const response = await receiver(postJson(envelopeOf()));
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '30');
    assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    const text = await response.text();
    assert.doesNotMatch(text, /constraint|ada@/);
    assert.deepEqual([told, failures.map(({ part, id }) => [part, id])], [[], [['store', uuid(1)]]]);
  });

  it('leaves nothing of what was submitted on the console', async (context) => {
    const lines = context.mock.method(console, 'error', () => undefined);
    const { send } = setUp({ store: broken, onError: undefined });
    await send(envelopeOf());
    const [
      {
        arguments: [line],
      },
    ] = lines.mock.calls;
    assert.match(line, /store failed for the submission 0b2f6c1e-.*: Error$/);
    assert.doesNotMatch(line, /ada@/);
  });

  it('that works again takes what was refused', async () => {
    const { send, store } = setUp();
    let works = false;
    const flaky = { ...store, keep: (arrival) => (works ? store.keep(arrival) : broken.keep()) };
    const { send: sendAgain } = setUp({ store: flaky });
    assert.equal((await sendAgain(envelopeOf()))[0], 503);
    works = true;
    assert.equal((await sendAgain(envelopeOf()))[0], 201);
    assert.equal((await send(envelopeOf()))[0], 200);
  });
});

describe('The host', () => {
  it('that fails with a submission does not cost it, and is not asked again', async () => {
    const { send, store, failures } = setUp({
      onSubmission: async () => {
        throw new Error('no mail today');
      },
    });
    assert.equal((await send(envelopeOf()))[0], 201);
    assert.equal((await send(envelopeOf()))[0], 200);
    assert.equal((await store.list()).length, 1);
    assert.deepEqual(
      failures.map(({ part, error }) => [part, error.message]),
      [['onSubmission', 'no mail today']],
    );
  });

  it('whose way to tell of failures fails itself does not cost a lead either', async (context) => {
    const lines = context.mock.method(console, 'error', () => undefined);
    const fail = () => {
      throw new Error('nobody listens');
    };
    const { send, store } = setUp({ onSubmission: fail, onError: fail });
    assert.equal((await send(envelopeOf()))[0], 201);
    assert.equal((await store.list()).length, 1);
    assert.equal(lines.mock.callCount(), 1);
  });

  it('that takes its time does not delay the answer; a Worker is kept alive for it', async () => {
    const work = [];
    let finish;
    const { receiver } = setUp({ onSubmission: () => new Promise((resolve) => (finish = resolve)) });
    const response = await receiver(postJson(envelopeOf()), { waitUntil: (promise) => work.push(promise) });
    assert.equal(response.status, 201);
    assert.equal(work.length, 1);
    finish();
    await Promise.all(work);
  });
});
