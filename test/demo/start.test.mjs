/* global Buffer */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { close, listen } from '../../demo/server/listen.mjs';
import { postJson, temporaryFolder } from './start-receiver.mjs';

const script = fileURLToPath(new URL('../../demo/start.mjs', import.meta.url));

/** Runs `npm start` until it has printed its address. */
async function startDemo(context, environment) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...environment } });
  context.after(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const exited = once(child, 'exit');
  while (!output.includes('Ctrl+C')) await Promise.race([once(child.stdout, 'data'), exited.then(() => fail(output))]);
  return {
    url: /http:\S+/.exec(output)?.[0] ?? '',
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      const [code] = await exited;
      return code;
    },
  };
}

function fail(output) {
  throw new Error(`The demo stopped by itself:\n${output}`);
}

test('prints one address, serves the pages and the library there, and ends with Ctrl+C', async (context) => {
  const demo = await startDemo(context, { PORT: '0', RECEIVER_PORT: '0', DEMO_DATA: temporaryFolder(context) });
  assert.equal(demo.output().match(/https?:/g)?.length, 1, demo.output());
  for (const path of [
    '',
    'inbox',
    'gallery',
    'gallery/form.html?form=contact',
    'dist/lead-form.js',
    'dist/definition.schema.json',
    'playground/playground.ts',
  ]) {
    const answer = await fetch(demo.url + path);
    assert.equal(answer.status, 200, path);
    await answer.arrayBuffer();
  }
  assert.equal(await demo.stop(), 0);
});

test('takes free ports when the usual ones are taken, and keeps the inbox over a restart', async (context) => {
  const occupant = createServer();
  const taken = await listen(occupant, { host: '127.0.0.1', port: 0 });
  context.after(() => close(occupant));
  const environment = { PORT: String(taken), RECEIVER_PORT: String(taken), DEMO_DATA: temporaryFolder(context) };

  const first = await startDemo(context, environment);
  assert.notEqual(new URL(first.url).port, String(taken));
  const page = await (await fetch(`${first.url}receiver/receiver-url.ts`)).text();
  const receiverPort = /"(\d{2,5})"/.exec(page)?.[1];
  assert.equal((await postJson(`http://127.0.0.1:${receiverPort}/leads`, { id: 'a', values: {} })).status, 201);
  await first.stop();

  const second = await startDemo(context, environment);
  const events = await fetch(`${second.url}api/events`);
  let received = '';
  for await (const chunk of events.body ?? []) {
    received += Buffer.from(chunk).toString();
    if (/event: inbox\ndata: .*\n\n/.test(received)) break;
  }
  assert.match(received, /"id":"a"/);
  await second.stop();
});

test('a port that is none stops it with a sentence', async (context) => {
  await assert.rejects(startDemo(context, { PORT: 'eighty' }), /PORT must be a port .* it is "eighty"/);
});
