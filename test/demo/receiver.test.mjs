/* global btoa, File, FormData, URLSearchParams */
import assert from 'node:assert/strict';
import test from 'node:test';
import { postJson, startReceiver } from './start-receiver.mjs';

const envelope = {
  format: 1,
  id: '0b2f6c1e-0000-4000-8000-000000000000',
  form: { id: 'contact', revision: '3' },
  submittedAt: '2026-11-21T10:00:00.000Z',
  timeZone: 'Europe/Rome',
  language: 'en',
  values: { email: 'ada@example.com', topics: ['price', 'demo'], company: { name: 'Ada & Söhne' } },
  page: { url: 'https://example.com/contact', title: 'Contact', referrer: '' },
};

const entries = [
  ['email', 'ada@example.com'],
  ['topics', 'price'],
  ['topics', 'demo'],
  ['company[name]', 'Ada & Söhne'],
  ['_lead_format', '1'],
  ['_lead_id', envelope.id],
  ['_lead_form_id', 'contact'],
  ['_lead_form_revision', '3'],
  ['_lead_submitted_at', envelope.submittedAt],
  ['_lead_time_zone', 'Europe/Rome'],
  ['_lead_language', 'en'],
  ['_lead_page_url', 'https://example.com/contact'],
  ['_lead_page_title', 'Contact'],
  ['_lead_page_referrer', ''],
];

const multipart = () => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

const requests = {
  json: { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(envelope) },
  text: { headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, body: JSON.stringify(envelope) },
  urlencoded: { body: new URLSearchParams(entries) },
  multipart: { body: multipart() },
};

for (const [encoding, request] of Object.entries(requests)) {
  test(`keeps the same submission when it comes as ${encoding}`, async (context) => {
    const { store, url } = await startReceiver(context);
    const answer = await fetch(url, { method: 'POST', ...request });
    assert.equal(answer.status, 201);
    assert.deepEqual(await answer.json(), { id: envelope.id, repeated: false });
    const [kept] = await store.list();
    assert.equal(kept.encoding, encoding);
    assert.deepEqual(kept.envelope, envelope);
  });
}

test('answers 200 and says so when a submission comes again', async (context) => {
  const { store, url } = await startReceiver(context);
  await postJson(url, envelope);
  const answer = await postJson(url, envelope);
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { id: envelope.id, repeated: true });
  assert.equal((await store.list())[0].received, 2);
});

test('keeps an uploaded file with its name, size, type and bytes', async (context) => {
  const { store, url } = await startReceiver(context);
  const body = new FormData();
  body.append('cv', new File(['hello'], 'cv.txt', { type: 'text/plain' }));
  await fetch(url, { method: 'POST', body });
  assert.deepEqual((await store.list())[0].envelope.values, {
    cv: { name: 'cv.txt', size: 5, mediaType: 'text/plain', part: 'cv', content: btoa('hello') },
  });
});

test('gives an id to a submission that has none', async (context) => {
  const { store, url } = await startReceiver(context);
  const { id } = await (await postJson(url, { values: { email: 'ada@example.com' } })).json();
  assert.match(id, /^[\da-f-]{36}$/);
  assert.equal((await store.list())[0].id, id);
});

test('keeps what is encrypted as it came', async (context) => {
  const { store, url } = await startReceiver(context);
  await postJson(url, { format: 1, id: 'a', encrypted: 'e.k.i.c.t' });
  assert.deepEqual((await store.list())[0].envelope, { format: 1, id: 'a', encrypted: 'e.k.i.c.t', values: {} });
});

test('takes a field named __proto__ for a field like any other', async (context) => {
  const { store, url } = await startReceiver(context);
  await fetch(url, { method: 'POST', body: new URLSearchParams([['__proto__[polluted]', 'yes']]) });
  assert.equal({}.polluted, undefined);
  assert.equal(JSON.stringify((await store.list())[0].envelope.values), '{"__proto__":{"polluted":"yes"}}');
});

const unreadable = [
  ['text that is not JSON', { headers: { 'Content-Type': 'application/json' }, body: '{"id":' }, 400],
  ['JSON that is not an object', { headers: { 'Content-Type': 'text/plain' }, body: '[1]' }, 400],
  ['multipart without its boundary', { headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' }, 400],
  ['a media type of its own', { headers: { 'Content-Type': 'application/xml' }, body: '<a/>' }, 415],
  ['more than a mebibyte', { headers: { 'Content-Type': 'text/plain' }, body: 'x'.repeat(1024 * 1024 + 1) }, 413],
];

for (const [what, request, status] of unreadable) {
  test(`refuses ${what} with ${status} and a message`, async (context) => {
    const { store, url } = await startReceiver(context);
    const answer = await fetch(url, { method: 'POST', ...request });
    assert.equal(answer.status, status);
    const { errors } = await answer.json();
    assert.equal(typeof errors[0].message, 'string');
    assert.deepEqual(await store.list(), []);
  });
}

test('allows a page on any origin to post JSON and to read the answer', async (context) => {
  const { url } = await startReceiver(context);
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://example.com',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), '*');
  assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
  assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /content-type/i);
  const answer = await postJson(url, envelope);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
});
