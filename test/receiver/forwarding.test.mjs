/* global btoa, Response */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { envelopeOf, kept, NOW, postJson, setUp, uuid, values } from './harness.mjs';

const SECRET = `whsec_${btoa('a secret of twenty-four b')}`;
const URL_ = 'https://crm.example.com/hook';

/** The other end: answers as it is told to, and writes down what it got. */
function otherEnd(...answers) {
  const requests = [];
  const waiting = [];
  return {
    requests,
    /** Resolves once it was asked so many times. */
    asked: (times) => new Promise((resolve) => (requests.length >= times ? resolve() : waiting.push([times, resolve]))),
    async fetch(url, init) {
      requests.push({ url, ...init });
      for (const [times, resolve] of waiting) if (requests.length >= times) resolve();
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return new Response(answer.body ?? null, { status: answer.status ?? answer, headers: answer.headers ?? {} });
    },
  };
}

/** A receiver that forwards, with a queue that does nothing by itself. */
function setUpForward(end, options = {}) {
  const queued = [];
  const queue = { add: async (id) => void queued.push(id) };
  const forward = { url: URL_, secret: SECRET, queue, fetch: end.fetch, ...options.forward };
  return { queued, ...setUp({ ...options, forward }) };
}

describe('An accepted submission', () => {
  it('is posted on with a signature that the published library accepts', async () => {
    const end = otherEnd(200);
    const now = Date.now();
    const { receiver, send, queued, store } = setUpForward(end, {
      now: () => now,
      forward: { headers: { Authorization: 'Bearer x' } },
    });
    await send(envelopeOf({ submittedAt: new Date(now).toISOString() }));
    assert.deepEqual(queued, [uuid(1)]);
    assert.deepEqual(await receiver.forward(uuid(1)), { state: 'done' });
    const [{ url, method, headers, body, redirect }] = end.requests;
    assert.deepEqual([url, method, redirect], [URL_, 'POST', 'manual']);
    assert.equal(headers['Content-Type'], 'application/json');
    assert.equal(headers.Authorization, 'Bearer x');
    assert.equal(headers['webhook-id'], uuid(1));
    const submission = new Webhook(SECRET).verify(body, headers);
    assert.deepEqual(submission.values, kept);
    assert.throws(() => new Webhook(SECRET).verify(body.replace('Ada', 'Eve'), headers), /No matching signature/);
    assert.deepEqual(await store.listUnforwarded(10), []);
  });

  it('is posted on once, however often it is asked for', async () => {
    const end = otherEnd(204);
    const { receiver, send, queued } = setUpForward(end);
    await send(envelopeOf());
    await send(envelopeOf());
    assert.equal(queued.length, 1);
    for (const time of [1, 2, 3]) assert.deepEqual(await receiver.forward(uuid(1)), { state: 'done' }, `time ${time}`);
    assert.equal(end.requests.length, 1);
  });

  it('is signed anew at each attempt, under the same id', async () => {
    const end = otherEnd(500, 200);
    let now = NOW;
    const { receiver, send } = setUpForward(end, { now: () => now });
    await send(envelopeOf());
    await receiver.forward(uuid(1));
    now += 600_000;
    await receiver.forward(uuid(1));
    const [first, second] = end.requests.map(({ headers }) => headers);
    assert.equal(second['webhook-timestamp'] - first['webhook-timestamp'], 600);
    assert.equal(second['webhook-id'], first['webhook-id']);
    assert.notEqual(second['webhook-signature'], first['webhook-signature']);
    assert.equal(end.requests[0].body, end.requests[1].body);
  });

  it('is not posted on any more when its correction came first', async () => {
    const end = otherEnd(200);
    const { receiver, send, store } = setUpForward(end);
    await send(envelopeOf());
    await send(envelopeOf({ id: uuid(2), replaces: uuid(1) }));
    assert.deepEqual(await receiver.forward(uuid(1)), { state: 'done' });
    assert.deepEqual(end.requests, []);
    assert.deepEqual(await store.listUnforwarded(10), [uuid(2)]);
  });

  it('is not posted on when it was refused, unknown or removed', async () => {
    const end = otherEnd(200);
    const { receiver, send, queued, store } = setUpForward(end);
    await send(envelopeOf({ values: { ...values, name: '' } }));
    await send(envelopeOf());
    await store.remove(uuid(1));
    await receiver.forward(uuid(1));
    await receiver.forward('unknown');
    assert.deepEqual([queued, end.requests], [[uuid(1)], []]);
  });
});

describe('What the other end answers', () => {
  const gone = Object.assign(new TypeError(`fetch failed for ${values.email}`));
  const cases = [
    ['500: it is tried again', 500, { state: 'later', reason: 'HTTP 500' }],
    [
      '429 with seconds: it is tried again then',
      { status: 429, headers: { 'Retry-After': '120' } },
      { state: 'later', reason: 'HTTP 429', seconds: 120 },
    ],
    [
      '503 with a date: it is tried again then',
      { status: 503, headers: { 'Retry-After': new Date(NOW + 90_000).toUTCString() } },
      { state: 'later', reason: 'HTTP 503', seconds: 90 },
    ],
    [
      '503 until next year: it is tried again after an hour',
      { status: 503, headers: { 'Retry-After': '99999999' } },
      { state: 'later', reason: 'HTTP 503', seconds: 3600 },
    ],
    [
      '503 with nonsense: it is tried again',
      { status: 503, headers: { 'Retry-After': 'soon' } },
      { state: 'later', reason: 'HTTP 503' },
    ],
    [
      'nothing: it is tried again, and the reason says nothing about anybody',
      gone,
      { state: 'later', reason: 'TypeError' },
    ],
    ['400: it is left for somebody to look at', { status: 400, body: 'no' }, { state: 'refused', reason: 'HTTP 400' }],
    [
      'a redirect: it is not followed',
      { status: 302, headers: { Location: 'https://evil.example' } },
      { state: 'refused', reason: 'HTTP 302' },
    ],
  ];
  for (const [what, answer, outcome] of cases)
    it(what, async () => {
      const { receiver, send, store } = setUpForward(otherEnd(answer));
      await send(envelopeOf());
      assert.deepEqual(await receiver.forward(uuid(1)), outcome);
      assert.deepEqual(await store.listUnforwarded(10), [uuid(1)], 'it can still be found');
    });

  it('never delays what the visitor is told', async () => {
    const { receiver, store } = setUp({
      forward: { url: URL_, secret: SECRET, fetch: () => new Promise(() => undefined) },
    });
    assert.equal((await receiver(postJson(envelopeOf()))).status, 201);
    assert.deepEqual(await store.listUnforwarded(10), [uuid(1)]);
  });
});

describe('What was not forwarded', () => {
  it('is found in the store and taken up again', async () => {
    const end = otherEnd(400, 400, 200);
    const { receiver, send, queued, store } = setUpForward(end);
    for (const number of [1, 2]) {
      await send(envelopeOf({ id: uuid(number) }));
      await receiver.forward(uuid(number));
    }
    queued.length = 0;
    assert.equal(await receiver.forwardPending(), 2);
    assert.deepEqual(queued, [uuid(1), uuid(2)]);
    for (const id of queued) await receiver.forward(id);
    assert.equal(await receiver.forwardPending(), 0);
    assert.deepEqual(await store.listUnforwarded(10), []);
  });

  it('is taken up by the next process after one that ended too early', async () => {
    const { store } = await sendWith({ add: () => new Promise(() => undefined) });
    const end = otherEnd(200);
    const next = setUp({ store, forward: { url: URL_, secret: SECRET, fetch: end.fetch } });
    assert.equal(await next.receiver.forwardPending(), 1);
    await end.asked(1);
    assert.equal(end.requests[0].headers['webhook-id'], uuid(1));
  });

  it('is told to the host when the queue does not take it, and stays in the store', async () => {
    const { store, failures, work } = await sendWith({
      add: async () => {
        throw new Error('queue full');
      },
    });
    await Promise.all(work);
    assert.deepEqual(
      failures.map(({ part, id, error }) => [part, id, error.message]),
      [['forward', uuid(1), 'queue full']],
    );
    assert.deepEqual(await store.listUnforwarded(10), [uuid(1)]);
  });

  async function sendWith(queue) {
    const work = [];
    const set = setUp({ forward: { url: URL_, secret: SECRET, queue } });
    const response = await set.receiver(postJson(envelopeOf()), { waitUntil: (promise) => work.push(promise) });
    assert.equal(response.status, 201);
    return { ...set, work };
  }
});

describe('Without a queue of its own', () => {
  it('a receiver forwards by itself, to a real server', async (context) => {
    const server = createServer().listen(0, '127.0.0.1');
    context.after(() => server.close());
    await once(server, 'listening');
    const { receiver, store } = setUp({
      forward: { url: `http://127.0.0.1:${server.address().port}/hook`, secret: SECRET },
      now: Date.now,
    });
    const arrived = once(server, 'request');
    const work = [];
    const envelope = envelopeOf({ submittedAt: new Date().toISOString() });
    const response = await receiver(postJson(envelope), { waitUntil: (promise) => work.push(promise) });
    assert.equal(response.status, 201);
    const [request, answer] = await arrived;
    let body = '';
    for await (const chunk of request) body += chunk;
    assert.deepEqual(new Webhook(SECRET).verify(body, request.headers).values, kept);
    answer.writeHead(202).end('taken');
    await Promise.all(work);
    assert.equal((await store.find(uuid(1))).forwarding, 'done');
  });
});

describe('Options to forward by', () => {
  it('are refused before the first submission comes', () => {
    const create = (forward) => () => setUp({ forward: { url: URL_, secret: SECRET, ...forward } });
    assert.throws(create({ url: 'crm.example.com' }), /not an http: or https: address/);
    assert.throws(create({ url: 'javascript:alert(1)' }), /not an http: or https: address/);
    assert.throws(create({ secret: '' }), /random bytes in base64/);
    assert.throws(create({ secret: 'whsec_ä' }), /random bytes in base64/);
  });
});
