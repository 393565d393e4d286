import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { SubmissionStore } from '../../demo/server/store.mjs';
import { temporaryFolder } from './start-receiver.mjs';

const openStore = (context) => new SubmissionStore(join(temporaryFolder(context), 'inbox.db'));

test('lists the newest submission first', (context) => {
  const store = openStore(context);
  store.receive({ id: 'first' }, 'json');
  store.receive({ id: 'second' }, 'json');
  assert.deepEqual(
    store.list().map(({ id }) => id),
    ['second', 'first'],
  );
});

test('keeps a repeated id once, as first received, and counts it', (context) => {
  const moments = ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:05.000Z'];
  const store = new SubmissionStore(join(temporaryFolder(context), 'inbox.db'), {
    now: () => new Date(moments.shift() ?? NaN),
  });
  assert.deepEqual(store.receive({ id: 'a', values: { name: 'Ada' } }, 'json'), { id: 'a', repeated: false });
  assert.deepEqual(store.receive({ id: 'a', values: { name: 'Eve' } }, 'text'), { id: 'a', repeated: true });
  const [kept, ...others] = store.list();
  assert.equal(others.length, 0);
  assert.equal(kept.received, 2);
  assert.equal(kept.encoding, 'json');
  assert.deepEqual(kept.envelope, { id: 'a', values: { name: 'Ada' } });
  assert.equal(kept.firstReceivedAt, '2026-11-21T10:00:00.000Z');
  assert.equal(kept.lastReceivedAt, '2026-11-21T10:00:05.000Z');
});

test('keeps a correction beside the submission that it replaces, and links the two', (context) => {
  const store = openStore(context);
  store.receive({ id: 'a' }, 'json');
  store.receive({ id: 'b', replaces: 'a' }, 'json');
  const [correction, original] = store.list();
  assert.equal(correction.replaces, 'a');
  assert.equal(original.replacedBy, 'b');
});

test('accepts a correction whose original never arrived', (context) => {
  const store = openStore(context);
  store.receive({ id: 'b', replaces: 'lost' }, 'json');
  assert.equal(store.list()[0].replaces, 'lost');
});

test('gives an id to a submission that has none', (context) => {
  const store = openStore(context);
  const { id } = store.receive({ values: {} }, 'urlencoded');
  assert.match(id, /^[\da-f-]{36}$/);
  assert.equal(store.list()[0].id, id);
});

test('still has everything after a restart', (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  new SubmissionStore(path).receive({ id: 'a', values: { name: 'Ada Łukasz 🙂' } }, 'json');
  assert.deepEqual(new SubmissionStore(path).list()[0].envelope, { id: 'a', values: { name: 'Ada Łukasz 🙂' } });
});

test('still has everything after its process was killed in the middle of a write', (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  const store = new SubmissionStore(path);
  store.receive({ id: 'a' }, 'json');
  const killed = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import sqlite from 'node-sqlite3-wasm';
     const database = new sqlite.Database(${JSON.stringify(path)});
     database.exec('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; PRAGMA cache_size = 5; BEGIN');
     for (let number = 0; number < 500; number++) {
       database.run("INSERT INTO submission (id, encoding, envelope, first_received_at, last_received_at) VALUES (?, 'json', ?, '', '')", [String(number), JSON.stringify('x'.repeat(5000))]);
     }
     process.kill(process.pid, 'SIGKILL');`,
  ]);
  assert.equal(killed.signal, 'SIGKILL', String(killed.stderr));
  const longAgo = new Date(0);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  store.receive({ id: 'b' }, 'json');
  assert.deepEqual(
    store.list().map(({ id }) => id),
    ['b', 'a'],
  );
});

test('gets past a lock that a dead process left behind', (context) => {
  const path = join(temporaryFolder(context), 'inbox.db');
  new SubmissionStore(path);
  mkdirSync(`${path}.lock`);
  const longAgo = new Date(0);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  const store = new SubmissionStore(path);
  store.receive({ id: 'a' }, 'json');
  assert.equal(store.list().length, 1);
});

test('deletes one submission, or all', (context) => {
  const store = openStore(context);
  for (const id of ['a', 'b', 'c']) store.receive({ id }, 'json');
  store.remove('b');
  assert.deepEqual(
    store.list().map(({ id }) => id),
    ['c', 'a'],
  );
  store.clear();
  assert.deepEqual(store.list(), []);
});

test('tells its listeners about every change until they leave', (context) => {
  const store = openStore(context);
  let changes = 0;
  const leave = store.subscribe(() => changes++);
  store.receive({ id: 'a' }, 'json');
  store.remove('a');
  store.clear();
  leave();
  store.receive({ id: 'b' }, 'json');
  assert.equal(changes, 3);
});
