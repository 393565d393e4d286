/* global btoa, ReadableStream, Request, TextEncoder */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createSqlStore } from 'lead-form/receiver';
import { Webhook } from 'standardwebhooks';
import worker from '../../demo/receiver-examples/worker/worker.js';
import { openDatabase, PAGE, uuid } from './harness.mjs';

const FOLDER = new URL('../../demo/receiver-examples/', import.meta.url);
const SECRET = `whsec_${btoa('a secret of twenty-four b')}`;

const lead = (changes = {}) => ({
  format: 1,
  id: uuid(1),
  form: { id: 'contact' },
  submittedAt: new Date().toISOString(),
  timeZone: 'Europe/Rome',
  language: 'en',
  values: { name: 'Ada', email: 'ada@example.com', message: 'Two lines\nof text', privacy: true },
  page: { url: `${PAGE}/contact`, title: 'Contact', referrer: '' },
  ...changes,
});

const post = async (url, envelope) => {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', Origin: PAGE };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(envelope) });
  return [response.status, await response.json()];
};

/** The other end of forwarding: a server that gives each lead whose signature is right. */
async function startOtherEnd(context) {
  const server = createServer().listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/leads`,
    async next(status = 200) {
      const [request, answer] = await once(server, 'request');
      let body = '';
      for await (const chunk of request) body += chunk;
      answer.writeHead(status).end();
      return new Webhook(SECRET).verify(body, request.headers);
    },
  };
}

/** Runs an example as its first line says; gives the address of its receiver. */
async function start(context, name, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'lead-form-receiver-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const settings = { PORT: '0', ORIGINS: PAGE, DATABASE: join(folder, 'leads.db'), FORWARD_SECRET: SECRET };
  const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(new URL(name, FOLDER))], {
    env: { ...process.env, ...settings, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  context.after(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The example stopped by itself:\n${output}`);
  });
  ended.catch(() => undefined);
  const line = /Listening on port (\d+)/;
  while (!line.test(output)) await Promise.race([once(child.stdout, 'data'), ended]);
  return { url: `http://127.0.0.1:${line.exec(output)[1]}/leads`, output: () => output };
}

for (const name of ['node.mjs', 'hono.mjs'])
  describe(`The example ${name}`, () => {
    it('takes a lead over HTTP, once, and posts it on', async (context) => {
      const otherEnd = await startOtherEnd(context);
      const { url, output } = await start(context, name, { FORWARD_URL: otherEnd.url });
      const forwarded = otherEnd.next();
      assert.deepEqual(await post(url, lead()), [201, { id: uuid(1), repeated: false }]);
      assert.deepEqual((await forwarded).values, lead().values);
      assert.deepEqual(await post(url, lead()), [200, { id: uuid(1), repeated: true }]);
      assert.match(output(), /New submission 0b2f6c1e-/);
      assert.doesNotMatch(output(), /ada@/);
    });

    it('tells what is wrong with an answer, to the pages that may ask', async (context) => {
      const { url } = await start(context, name);
      const [status, { errors }] = await post(url, lead({ values: { ...lead().values, email: 'nonsense' } }));
      assert.equal(status, 422);
      assert.equal(errors[0].pointer, '/values/email');
      const asked = { Origin: PAGE, 'Access-Control-Request-Method': 'POST' };
      const preflight = await fetch(url, { method: 'OPTIONS', headers: asked });
      assert.deepEqual([preflight.status, preflight.headers.get('Access-Control-Allow-Origin')], [204, PAGE]);
      assert.equal((await fetch(url)).status, 405);
    });

    it('answers a body that is too large, whether it says so or not', async (context) => {
      const { url } = await start(context, name);
      const large = 'x'.repeat(2_000_000);
      const unannounced = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(large));
          controller.close();
        },
      });
      for (const body of [large, unannounced]) {
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch(url, { method: 'POST', headers, body, duplex: 'half' });
        assert.equal(response.status, 413);
        assert.match((await response.json()).errors[0].message, /at most 1048576 bytes/);
      }
    });

    it('refuses who sends too much', async (context) => {
      const { url } = await start(context, name);
      const statuses = [];
      for (let time = 0; time < 31; time++) statuses.push((await post(url, {}))[0]);
      assert.deepEqual(statuses, [...Array(30).fill(404), 429]);
    });
  });

describe('The example of a Worker', () => {
  /** What Cloudflare hands in: D1, a queue and a rate limit, each as small as it can be. */
  function createEnvironment(url = 'https://crm.example.com/leads') {
    const [run, database] = openDatabase();
    const queued = [];
    return {
      run,
      queued,
      LEADS: {
        prepare: (statement) => ({
          bind: (...parameters) => ({ all: async () => ({ results: database.all(statement, parameters) }) }),
        }),
      },
      FORWARDS: { send: async (id) => void queued.push(id) },
      LIMITER: { limit: async ({ key }) => ({ success: key !== '192.0.2.66' }) },
      ORIGINS: `https://example.com ${PAGE}`,
      FORWARD_URL: url,
      FORWARD_SECRET: SECRET,
    };
  }

  async function serve(context, environment) {
    const work = [];
    const handle = (request) => worker.fetch(request, environment, { waitUntil: (promise) => work.push(promise) });
    const server = createServer(getRequestListener(handle)).listen(0, '127.0.0.1');
    context.after(() => server.close());
    await once(server, 'listening');
    return { url: `http://127.0.0.1:${server.address().port}/leads`, settled: () => Promise.all(work) };
  }

  /** A batch of one message, and what became of it. */
  function batchOf(body, attempts = 1) {
    const became = [];
    const message = { body, attempts, ack: () => became.push('ack'), retry: (options) => became.push(options) };
    return { batch: { messages: [message] }, became };
  }

  it('takes a lead over HTTP into D1, and its queue posts it on', async (context) => {
    const otherEnd = await startOtherEnd(context);
    const environment = createEnvironment(otherEnd.url);
    const { url, settled } = await serve(context, environment);
    assert.deepEqual(await post(url, lead()), [201, { id: uuid(1), repeated: false }]);
    assert.deepEqual(await post(url, lead()), [200, { id: uuid(1), repeated: true }]);
    await settled();
    assert.deepEqual(environment.queued, [uuid(1)], 'the queue has the id and nothing else');
    const { batch, became } = batchOf(environment.queued[0]);
    const forwarded = otherEnd.next();
    await worker.queue(batch, environment);
    assert.deepEqual((await forwarded).values, lead().values);
    assert.deepEqual(became, ['ack']);
    assert.equal((await createSqlStore(environment.run).find(uuid(1))).forwarding, 'done');
  });

  it('has the queue wait longer each time while the other end is down', async (context) => {
    const otherEnd = await startOtherEnd(context);
    const environment = createEnvironment(otherEnd.url);
    const { url } = await serve(context, environment);
    await post(url, lead());
    for (const [attempts, delaySeconds] of [
      [1, 60],
      [2, 120],
      [50, 3600],
    ]) {
      const { batch, became } = batchOf(uuid(1), attempts);
      const forwarded = otherEnd.next(500);
      await worker.queue(batch, environment);
      await forwarded;
      assert.deepEqual(became, [{ delaySeconds }]);
    }
  });

  it('has the queue try again when its database fails', async () => {
    const environment = createEnvironment();
    environment.LEADS.prepare = () => {
      throw new Error('D1 is down');
    };
    const { batch, became } = batchOf(uuid(1));
    await worker.queue(batch, environment);
    assert.deepEqual(became, [{ delaySeconds: 60 }]);
  });

  it('puts into the queue again every hour what the other end has refused', async (context) => {
    const otherEnd = await startOtherEnd(context);
    const environment = createEnvironment(otherEnd.url);
    const { url, settled } = await serve(context, environment);
    await post(url, lead());
    await settled();
    const { batch, became } = batchOf(uuid(1));
    const forwarded = otherEnd.next(400);
    await worker.queue(batch, environment);
    await forwarded;
    assert.deepEqual(became, ['ack']);
    const work = [];
    await worker.scheduled(undefined, environment, { waitUntil: (promise) => work.push(promise) });
    await Promise.all(work);
    assert.deepEqual(environment.queued, [uuid(1), uuid(1)]);
  });

  it('asks Cloudflare who sends too much', async () => {
    const environment = createEnvironment();
    const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': '192.0.2.66' };
    const request = new Request('https://leads.example.com/leads', { method: 'POST', headers, body: '{}' });
    const response = await worker.fetch(request, environment, { waitUntil: () => undefined });
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('Retry-After'), '60');
  });

  it('is described to wrangler by the names that it uses', () => {
    const text = readFileSync(new URL('worker/wrangler.jsonc', FOLDER), 'utf8');
    const json = text.replace(/^\/\/.*$/gm, '').replace(/,(?=\s*[\]}])/g, '');
    const { main, d1_databases, queues, ratelimits, vars } = JSON.parse(json);
    assert.equal(main, 'worker.js');
    assert.equal(queues.consumers[0].queue, queues.producers[0].queue);
    const bound = [d1_databases[0].binding, queues.producers[0].binding, ratelimits[0].name, ...Object.keys(vars)];
    const names = Object.keys(createEnvironment()).filter((name) => name === name.toUpperCase());
    assert.deepEqual([...bound, 'FORWARD_SECRET'].sort(), names.sort());
  });
});
