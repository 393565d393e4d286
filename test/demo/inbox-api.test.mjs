/* global AbortController, TextDecoderStream */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { FaultSwitch } from '../../demo/server/faults.mjs';
import { createInboxApi } from '../../demo/server/inbox-api.mjs';
import { close, listen } from '../../demo/server/listen.mjs';
import { SubmissionStore } from '../../demo/server/store.mjs';
import { temporaryFolder } from './start-receiver.mjs';

const keep = (store, id, values = {}) =>
  store.keep({ submission: { id, values }, replaces: [], encoding: 'json', receivedAt: 0, forward: false });

async function startInbox(context) {
  const store = new SubmissionStore(join(temporaryFolder(context), 'inbox.db'));
  const faults = new FaultSwitch();
  const server = createServer(getRequestListener(createInboxApi({ store, faults }).fetch));
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  context.after(() => close(server));
  return { store, faults, url: `http://127.0.0.1:${port}/api` };
}

/** The next event of each call, as `[name, data]`. */
async function followEvents(context, url) {
  const controller = new AbortController();
  context.after(() => controller.abort());
  const { body, headers } = await fetch(`${url}/events`, { signal: controller.signal });
  assert.match(headers.get('Content-Type') ?? '', /^text\/event-stream/);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return async () => {
    while (!buffer.includes('\n\n')) buffer += (await reader.read()).value;
    const [message, ...rest] = buffer.split('\n\n');
    buffer = rest.join('\n\n');
    const [, name, data] = /^event: (.+)\ndata: (.+)$/.exec(message) ?? [];
    return [name, JSON.parse(data)];
  };
}

test('a page that opens the inbox hears what is there and then every change', async (context) => {
  const { store, url } = await startInbox(context);
  await keep(store, 'a');
  const next = await followEvents(context, url);
  assert.deepEqual(await next(), ['fault', new FaultSwitch().current]);
  assert.deepEqual(
    (await next())[1].map(({ id }) => id),
    ['a'],
  );
  await keep(store, 'b');
  assert.deepEqual(
    (await next())[1].map(({ id }) => id),
    ['b', 'a'],
  );
});

test('a page is not sent the bytes of files, but everything else', async (context) => {
  const { store, url } = await startInbox(context);
  const cv = { name: 'cv.txt', size: 5, mediaType: 'text/plain', part: 'cv' };
  await keep(store, 'a', { cv: { ...cv, content: 'aGVsbG8=' }, content: 'an answer' });
  const next = await followEvents(context, url);
  await next();
  const [, [{ envelope }]] = await next();
  assert.deepEqual(envelope.values, { cv, content: 'an answer' });
});

test('every page hears about a fault that one of them switches on', async (context) => {
  const { url } = await startInbox(context);
  const next = await followEvents(context, url);
  await next();
  await next();
  await fetch(`${url}/fault`, { method: 'PUT', body: JSON.stringify({ kind: 'busy', seconds: 3 }) });
  const [name, fault] = await next();
  assert.equal(name, 'fault');
  assert.equal(fault.kind, 'busy');
  assert.equal(fault.seconds, 3);
});

test('a fault that does not exist is refused with the list of those that do', async (context) => {
  const { faults, url } = await startInbox(context);
  const answer = await fetch(`${url}/fault`, { method: 'PUT', body: '{"kind":"explode"}' });
  assert.equal(answer.status, 400);
  assert.match((await answer.json()).error, /server-error/);
  assert.equal(faults.current.kind, 'none');
});

test('one submission can be deleted, or all', async (context) => {
  const { store, url } = await startInbox(context);
  for (const id of ['a', 'b/ä', 'c']) await keep(store, id);
  await fetch(`${url}/submissions/${encodeURIComponent('b/ä')}`, { method: 'DELETE' });
  assert.deepEqual(
    (await store.list()).map(({ id }) => id),
    ['c', 'a'],
  );
  await fetch(`${url}/submissions`, { method: 'DELETE' });
  assert.deepEqual(await store.list(), []);
});

test('no page of another origin may read the inbox', async (context) => {
  const { url } = await startInbox(context);
  const preflight = await fetch(`${url}/submissions`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'DELETE' },
  });
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), null);
});
