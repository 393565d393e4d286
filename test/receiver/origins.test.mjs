/* global Request */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { envelopeOf, PAGE, postJson, RECEIVER, setUp } from './harness.mjs';

const preflight = (origin) =>
  new Request(RECEIVER, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });

describe('A page', () => {
  it('of an origin that is listed may post JSON and read the answer', async () => {
    const { receiver } = setUp();
    const asked = await receiver(preflight(PAGE));
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('Access-Control-Allow-Origin'), PAGE);
    assert.equal(asked.headers.get('Access-Control-Allow-Methods'), 'POST');
    assert.equal(asked.headers.get('Access-Control-Allow-Headers'), 'Content-Type, Accept');
    assert.equal(asked.headers.get('Access-Control-Max-Age'), '7200');
    assert.equal(asked.headers.get('Vary'), 'Origin');
    const response = await receiver(postJson(envelopeOf()));
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), PAGE);
    assert.equal(response.headers.get('Vary'), 'Origin');
  });

  it('of an origin that is listed may read a refusal, too', async () => {
    const { receiver } = setUp();
    const response = await receiver(postJson({}));
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), PAGE);
  });

  for (const origin of ['https://evil.example', 'http://www.example.com', `${PAGE}.evil.example`, 'null'])
    it(`of ${origin} is refused, told why, and leaves nothing`, async () => {
      const { receiver, store } = setUp();
      assert.equal((await receiver(preflight(origin))).status, 403);
      const response = await receiver(postJson(envelopeOf(), { Origin: origin, 'Content-Type': 'text/plain' }));
      assert.equal(response.status, 403);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
      assert.match((await response.json()).errors[0].message, /has to list it in "origins"/);
      assert.deepEqual(await store.list(), []);
    });

  it('of the receiver’s own origin is always welcome', async () => {
    const { receiver } = setUp({ origins: undefined });
    assert.equal((await receiver(postJson(envelopeOf(), { Origin: new URL(RECEIVER).origin }))).status, 201);
    assert.equal((await receiver(postJson(envelopeOf()))).status, 403);
  });

  it('of any origin may post when the receiver says so', async () => {
    const { receiver } = setUp({ origins: '*' });
    for (const origin of ['https://elsewhere.example', 'null']) {
      const response = await receiver(postJson(envelopeOf(), { Origin: origin }));
      assert.ok(response.ok);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    }
  });
});

describe('A request', () => {
  it('that no page makes has no origin and is taken', async () => {
    const { receiver } = setUp();
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(envelopeOf());
    assert.equal((await receiver(new Request(RECEIVER, { method: 'POST', headers, body }))).status, 201);
  });

  for (const method of ['GET', 'PUT', 'DELETE'])
    it(`by ${method} is answered with 405 and what is allowed`, async () => {
      const { receiver } = setUp();
      const response = await receiver(new Request(RECEIVER, { method }));
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('Allow'), 'POST, OPTIONS');
      assert.match((await response.json()).errors[0].message, /POST/);
    });
});

describe('The list of origins', () => {
  for (const wrong of ['https://www.example.com/', 'https://www.example.com/contact', 'www.example.com', '*', ''])
    it(`is refused when it has “${wrong}” in it, with an example`, () => {
      assert.throws(() => setUp({ origins: [wrong] }), /is no origin: write it like https:/);
    });
});
