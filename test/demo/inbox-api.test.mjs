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
  store.receive({ id: 'a' }, 'json');
  const next = await followEvents(context, url);
  assert.deepEqual(await next(), ['fault', new FaultSwitch().current]);
  assert.deepEqual(
    (await next())[1].map(({ id }) => id),
    ['a'],
  );
  store.receive({ id: 'b' }, 'json');
  assert.deepEqual(
    (await next())[1].map(({ id }) => id),
    ['b', 'a'],
  );
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
  for (const id of ['a', 'b/ä', 'c']) store.receive({ id }, 'json');
  await fetch(`${url}/submissions/${encodeURIComponent('b/ä')}`, { method: 'DELETE' });
  assert.deepEqual(
    store.list().map(({ id }) => id),
    ['c', 'a'],
  );
  await fetch(`${url}/submissions`, { method: 'DELETE' });
  assert.deepEqual(store.list(), []);
});

test('no page of another origin may read the inbox', async (context) => {
  const { url } = await startInbox(context);
  const preflight = await fetch(`${url}/submissions`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'DELETE' },
  });
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), null);
});
