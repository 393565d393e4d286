import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { SubmissionStore } from '../../demo/server/store.mjs';
import { temporaryFolder } from './start-receiver.mjs';

/** @param {Record<string, any>} submission */
const arrival = (submission, encoding = 'json', receivedAt = Date.now()) => ({
  submission: { values: {}, ...submission },
  replaces: submission.replaces ? [submission.replaces] : [],
  encoding,
  receivedAt,
  forward: false,
});

const openStore = (context) => new SubmissionStore(join(temporaryFolder(context), 'inbox.db'));

test('lists the newest submission first', async (context) => {
  const store = openStore(context);
  await store.keep(arrival({ id: 'first' }, 'json'));
  await store.keep(arrival({ id: 'second' }, 'json'));
  assert.deepEqual(
    (await store.list()).map(({ id }) => id),
    ['second', 'first'],
  );
});

test('keeps a repeated id once, as first received, and counts it', async (context) => {
  const store = openStore(context);
  const moments = ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:05.000Z'];
  const [first, second] = moments.map(Date.parse);
  const ada = { id: 'a', values: { name: 'Ada' } };
  assert.equal((await store.keep(arrival(ada, 'json', first))).repeated, false);
  assert.equal((await store.keep(arrival({ id: 'a', values: { name: 'Eve' } }, 'text', second))).repeated, true);
  const [kept, ...others] = await store.list();
  assert.equal(others.length, 0);
  assert.equal(kept.received, 2);
  assert.equal(kept.encoding, 'json');
  assert.deepEqual(kept.envelope, ada);
  assert.equal(kept.firstReceivedAt, moments[0]);
  assert.equal(kept.lastReceivedAt, moments[1]);
});

test('keeps a correction beside the submission that it replaces, and links the two', async (context) => {
  const store = openStore(context);
  await store.keep(arrival({ id: 'a' }, 'json'));
  await store.keep(arrival({ id: 'b', replaces: 'a' }, 'json'));
  const [correction, original] = await store.list();
  assert.equal(correction.replaces, 'a');
  assert.equal(original.replacedBy, 'b');
});

test('accepts a correction whose original never arrived', async (context) => {
  const store = openStore(context);
  await store.keep(arrival({ id: 'b', replaces: 'lost' }, 'json'));
  assert.equal((await store.list())[0].replaces, 'lost');
});

test('still has everything after a restart', async (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  const ada = { id: 'a', values: { name: 'Ada Łukasz 🙂' } };
  await new SubmissionStore(path).keep(arrival(ada));
  assert.deepEqual((await new SubmissionStore(path).list())[0].envelope, ada);
});

test('still has everything after its process was killed in the middle of a write', async (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  const store = new SubmissionStore(path);
  await store.keep(arrival({ id: 'a' }, 'json'));
  const killed = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import sqlite from 'node-sqlite3-wasm';
     const database = new sqlite.Database(${JSON.stringify(path)});
     database.exec('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; PRAGMA cache_size = 5; BEGIN');
     for (let number = 0; number < 500; number++) {
       database.run("INSERT INTO lead_submission (id, submission, encoding, forwarding, times, received_at, last_received_at) VALUES (?, ?, 'json', 'none', 1, 0, 0)", [String(number), JSON.stringify('x'.repeat(5000))]);
     }
     process.kill(process.pid, 'SIGKILL');`,
  ]);
  assert.equal(killed.signal, 'SIGKILL', String(killed.stderr));
  const longAgo = new Date(0);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  await store.keep(arrival({ id: 'b' }, 'json'));
  assert.deepEqual(
    (await store.list()).map(({ id }) => id),
    ['b', 'a'],
  );
});

test('gets past a lock that a dead process left behind', async (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  new SubmissionStore(path);
  mkdirSync(`${path}.lock`);
  const longAgo = new Date(0);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  const store = new SubmissionStore(path);
  await store.keep(arrival({ id: 'a' }, 'json'));
  assert.equal((await store.list()).length, 1);
});

test('deletes one submission, or all', async (context) => {
  const store = openStore(context);
  for (const id of ['a', 'b', 'c']) await store.keep(arrival({ id }, 'json'));
  store.remove('b');
  assert.deepEqual(
    (await store.list()).map(({ id }) => id),
    ['c', 'a'],
  );
  store.clear();
  assert.deepEqual(await store.list(), []);
});

test('tells its listeners about every change until they leave', async (context) => {
  const store = openStore(context);
  let changes = 0;
  const leave = store.subscribe(() => changes++);
  await store.keep(arrival({ id: 'a' }, 'json'));
  store.remove('a');
  store.clear();
  leave();
  await store.keep(arrival({ id: 'b' }, 'json'));
  assert.equal(changes, 3);
});
