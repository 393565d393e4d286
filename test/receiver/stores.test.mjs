import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore, createSqlStore, sqlTables } from 'lead-form/receiver';
import { openDatabase } from './harness.mjs';

const stores = {
  'The SQL store': () => createSqlStore(openDatabase()[0]),
  'The memory store': createMemoryStore,
};

let clock = 1_700_000_000_000;
const arrival = (id, { replaces = [], forward = false, ...values } = {}) => ({
  submission: { id, values },
  replaces,
  encoding: 'json',
  receivedAt: clock++,
  forward,
});
const ids = (list) => list.map(({ id }) => id);

for (const [name, create] of Object.entries(stores))
  describe(name, () => {
    it('keeps a submission once, as it came first, and counts', async () => {
      const store = create();
      const first = arrival('a', { name: 'Ada' });
      assert.deepEqual(await store.keep(first), { repeated: false, superseded: false });
      const second = arrival('a', { name: 'Eve' });
      assert.deepEqual(await store.keep(second), { repeated: true, superseded: false });
      assert.deepEqual(await store.find('a'), {
        id: 'a',
        submission: { id: 'a', values: { name: 'Ada' } },
        encoding: 'json',
        receivedAt: first.receivedAt,
        lastReceivedAt: second.receivedAt,
        times: 2,
        forwarding: 'none',
      });
    });

    it('tells exactly one of fifty at the same moment that it was the first', async () => {
      const store = create();
      const answers = await Promise.all(Array.from({ length: 50 }, () => store.keep(arrival('a'))));
      assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
      assert.equal((await store.find('a')).times, 50);
    });

    it('lists the newest first, as many as are asked for', async () => {
      const store = create();
      for (const id of ['a', 'b', 'c']) await store.keep(arrival(id));
      assert.deepEqual(ids(await store.list()), ['c', 'b', 'a']);
      assert.deepEqual(ids(await store.list(2)), ['c', 'b']);
    });

    it('knows which submission took the place of another, in whichever order they came', async () => {
      const store = create();
      await store.keep(arrival('a'));
      assert.deepEqual(await store.keep(arrival('c', { replaces: ['b', 'a'] })), {
        repeated: false,
        superseded: false,
      });
      assert.deepEqual(await store.keep(arrival('b', { replaces: ['a'] })), { repeated: false, superseded: true });
      assert.deepEqual(await store.keep(arrival('b', { replaces: ['a'] })), { repeated: true, superseded: true });
      assert.equal((await store.find('b')).replacedBy, 'c');
      assert.ok((await store.find('a')).replacedBy);
      assert.equal((await store.find('c')).replacedBy, undefined);
    });

    it('lists what is still to be forwarded, oldest first, without what was superseded or done', async () => {
      const store = create();
      const forward = true;
      await store.keep(arrival('not wanted'));
      for (const id of ['a', 'b', 'c', 'd']) await store.keep(arrival(id, { forward }));
      await store.keep(arrival('e', { forward, replaces: ['b'] }));
      await store.markForwarded('a');
      assert.deepEqual(await store.listUnforwarded(10), ['c', 'd', 'e']);
      assert.deepEqual(await store.listUnforwarded(1), ['c']);
      assert.equal((await store.find('a')).forwarding, 'done');
    });

    it('forgets a submission with all that it took the place of, and still recognises them', async () => {
      const store = create();
      await store.keep(arrival('a', { forward: true, name: 'Ada' }));
      await store.keep(arrival('b', { replaces: ['a'], name: 'Ada B' }));
      await store.keep(arrival('c', { replaces: ['b'], name: 'Ada C' }));
      await store.keep(arrival('other'));
      await store.remove('c');
      assert.deepEqual(ids(await store.list()), ['other']);
      assert.equal(await store.find('a'), undefined);
      assert.deepEqual(await store.listUnforwarded(10), []);
      assert.equal((await store.keep(arrival('c'))).repeated, true);
      assert.equal((await store.keep(arrival('a'))).repeated, true);
      assert.deepEqual(ids(await store.list()), ['other']);
    });
  });

describe('The SQL store', () => {
  it('forgets every byte of what was answered', async () => {
    const [run] = openDatabase();
    const store = createSqlStore(run);
    await store.keep(arrival('a', { name: 'Ada Lovelace' }));
    await store.remove('a');
    const rows = await run('SELECT * FROM lead_submission', []);
    assert.doesNotMatch(JSON.stringify(rows), /Ada/);
  });

  it('keeps text as it is, whatever stands in it', async () => {
    const [run] = openDatabase();
    const name = `'); DROP TABLE lead_submission; -- 🙂 ${String.fromCharCode(0)} ?`;
    const store = createSqlStore(run);
    await store.keep(arrival("a'; --", { name }));
    assert.equal((await store.find("a'; --")).submission.values.name, name);
  });

  it('goes on with the tables that are there', async () => {
    const [run] = openDatabase();
    await createSqlStore(run).keep(arrival('a'));
    assert.equal((await createSqlStore(run).keep(arrival('a'))).repeated, true);
  });

  it('leaves creating the tables to a migration when it is told to', async () => {
    const [run] = openDatabase();
    const store = createSqlStore(run, { createTables: false });
    await assert.rejects(store.keep(arrival('a')), /no such table/);
    for (const statement of sqlTables) await run(statement, []);
    assert.equal((await store.keep(arrival('a'))).repeated, false);
  });

  it('asks again for its tables when the database was not there at first', async () => {
    const [run] = openDatabase();
    let isThere = false;
    const store = createSqlStore((...statement) => {
      if (!isThere) throw new Error('unreachable');
      return run(...statement);
    });
    await assert.rejects(store.keep(arrival('a')), /unreachable/);
    isThere = true;
    assert.equal((await store.keep(arrival('a'))).repeated, false);
  });

  it('does not believe in a correction that was announced and never kept', async () => {
    const [run] = openDatabase();
    let full = true;
    const store = createSqlStore((statement, parameters) => {
      if (full && statement.includes('INTO lead_submission')) throw new Error('disk full');
      return run(statement, parameters);
    });
    await assert.rejects(store.keep(arrival('b', { replaces: ['a'] })), /disk full/);
    full = false;
    assert.equal((await store.keep(arrival('a'))).superseded, false);
    await store.keep(arrival('b', { replaces: ['a'] }));
    assert.equal((await store.find('a')).replacedBy, 'b');
  });
});
