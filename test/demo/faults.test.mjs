import assert from 'node:assert/strict';
import test from 'node:test';
import { FaultSwitch } from '../../demo/server/faults.mjs';
import { postJson, startReceiver } from './start-receiver.mjs';

const envelope = { id: 'a', values: { email: 'ada@example.com' } };

test('slow: keeps the submission at once and answers after the wait', async (context) => {
  const waited = [];
  const { store, faults, url } = await startReceiver(context, {
    pause: async (milliseconds) => void waited.push(milliseconds, (await store.list()).length),
  });
  faults.set({ kind: 'slow', seconds: 7 });
  const answer = await postJson(url, envelope);
  assert.equal(answer.status, 201);
  assert.deepEqual(waited, [7000, 1]);
});

test('server-error: keeps nothing and answers 500, readable across origins', async (context) => {
  const { store, faults, url } = await startReceiver(context);
  faults.set({ kind: 'server-error' });
  const answer = await postJson(url, envelope);
  assert.equal(answer.status, 500);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
  assert.deepEqual(await store.list(), []);
});

test('busy: keeps nothing and answers 429 with a Retry-After that the page may read', async (context) => {
  const { store, faults, url } = await startReceiver(context);
  faults.set({ kind: 'busy', seconds: 30 });
  const answer = await postJson(url, envelope);
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get('Retry-After'), '30');
  assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
  assert.deepEqual(await store.list(), []);
});

test('disconnect: keeps nothing and never answers', async (context) => {
  const { store, faults, url } = await startReceiver(context);
  faults.set({ kind: 'disconnect' });
  await assert.rejects(postJson(url, envelope), TypeError);
  assert.deepEqual(await store.list(), []);
});

test('disconnect-after-storing: keeps the submission, and another try does not make it two', async (context) => {
  const { store, faults, url } = await startReceiver(context);
  faults.set({ kind: 'disconnect-after-storing' });
  await assert.rejects(postJson(url, envelope), TypeError);
  assert.equal((await store.list()).length, 1);
  faults.set({ kind: 'none' });
  assert.equal((await postJson(url, envelope)).status, 200);
  assert.equal((await store.list()).length, 1);
});

test('refuse-field: keeps nothing and answers 422 with the message for the field', async (context) => {
  const { store, faults, url } = await startReceiver(context);
  faults.set({ kind: 'refuse-field', field: 'email', message: 'Already registered.' });
  const answer = await postJson(url, envelope);
  assert.equal(answer.status, 422);
  assert.deepEqual(await answer.json(), { errors: [{ field: 'email', message: 'Already registered.' }] });
  assert.deepEqual(await store.list(), []);
});

test('refuse-cors: neither the preflight nor the answer allows the page', async (context) => {
  const { faults, url } = await startReceiver(context);
  faults.set({ kind: 'refuse-cors' });
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'POST' },
  });
  assert.equal(preflight.ok, false);
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), null);
  const answer = await postJson(url, envelope);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
});

test('a fault keeps the settings that it is not told to change', () => {
  const faults = new FaultSwitch();
  faults.set({ kind: 'busy', seconds: 9 });
  faults.set({ kind: 'slow' });
  assert.equal(faults.current.seconds, 9);
});

for (const wrong of [null, { kind: 'explode' }, { seconds: -1 }, { seconds: '5' }, { field: 1 }, { message: null }]) {
  test(`${JSON.stringify(wrong)} is refused as a fault and changes nothing`, () => {
    const faults = new FaultSwitch();
    assert.throws(() => faults.set(wrong), TypeError);
    assert.equal(faults.current.kind, 'none');
  });
}
