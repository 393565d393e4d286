import { expect } from '@open-wc/testing';
import type { SubmissionStore } from '../../src/delivery/store.ts';
import { settled } from '../support/fake-platform.ts';
import { memoryStore } from '../support/memory-store.ts';
import { delivery, HOOK, HOUR, idIn, ok, requestTo, rig, status, unreachable } from './outbox-rig.ts';

const rejecting = async (): Promise<never> => {
  throw new Error('storage is full');
};
const hanging = (): Promise<never> => new Promise(() => undefined);
const storeOf = (work: () => Promise<never>): SubmissionStore => ({
  get: work,
  put: work,
  update: work,
  delete: work,
  keys: work,
  remember: work,
  remembers: work,
  clear: work,
});

describe('a submission in the outbox', () => {
  it('is stored before it is sent, and forgotten when it is acknowledged', async () => {
    const own = rig();
    const storedWhileSending: number[] = [];
    own.respond = async () => {
      storedWhileSending.push((await own.waiting()).length);
      return ok;
    };
    const { receipt, isKept } = await own.outbox.deliver(delivery('a'));
    expect(receipt).to.include({ status: 'sent' });
    expect(isKept).to.equal(false);
    expect(storedWhileSending).to.deep.equal([1]);
    expect(await own.waiting()).to.deep.equal([]);
    expect(own.platform.timers).to.equal(0);
  });

  for (const [name, answer] of Object.entries({
    'a dead network': unreachable,
    'a receiver that hangs': { kind: 'timeout' } as const,
    '408': status(408),
    '425': status(425),
    '429': status(429),
    '500': status(500),
    '503': status(503),
  }))
    it(`is kept and tried again after ${name}`, async () => {
      const own = rig();
      own.respond = () => answer;
      expect((await own.outbox.deliver(delivery('a'))).isKept).to.equal(true);
      own.respond = () => ok;
      await own.pass(HOUR);
      expect(own.sent.map(idIn)).to.deep.equal(['a', 'a']);
      expect(own.sent[1]?.body).to.deep.equal(own.sent[0]?.body);
      expect(await own.waiting()).to.deep.equal([]);
      expect(own.told).to.deep.include({ id: 'a', outcome: { status: 'sent', confirmation: 'confirmed' } });
    });

  for (const code of [400, 401, 404, 409, 410, 413, 422])
    it(`is not tried again after ${code}, and still there to be looked at`, async () => {
      const own = rig();
      own.respond = () => status(code);
      const { receipt, isKept } = await own.outbox.deliver(delivery('a'));
      expect(receipt).to.include({ status: 'refused', final: true, httpStatus: code });
      expect(isKept).to.equal(false);
      await own.pass(24 * HOUR);
      await own.outbox.flush();
      expect(own.sent).to.have.length(1);
      expect(await own.waiting()).to.have.length(1);
    });

  it('waits longer after each failure, up to an hour', async () => {
    const own = rig();
    own.respond = () => status(500);
    const waits: number[] = [];
    await own.outbox.deliver(delivery('a', { keepFor: 1000 * HOUR }));
    for (let attempt = 1; attempt <= 14; attempt++) {
      const [record] = await own.waiting();
      const wait = (record?.dueAt ?? 0) - own.platform.now();
      expect(wait, `attempt ${attempt}`).to.be.within(0, Math.min(HOUR, 5000 * 2 ** (attempt - 1)));
      waits.push(wait);
      await own.pass(wait);
    }
    expect(new Set(waits).size, 'not in step with other devices').to.be.above(7);
  });

  it('waits for as long as the receiver asks, within a day', async () => {
    for (const [asked, expected] of [
      [120_000, 120_000],
      [5, 1000],
      [90 * 24 * HOUR, 24 * HOUR],
    ] as const) {
      const own = rig();
      own.respond = () => status(429, asked);
      await own.outbox.deliver(delivery('a'));
      const [record] = await own.waiting();
      expect((record?.dueAt ?? 0) - own.platform.now()).to.equal(expected);
    }
  });

  it('is not pressed on a receiver that asked to wait when the network comes back', async () => {
    const own = rig();
    own.respond = () => status(503, 10_000);
    await own.outbox.deliver(delivery('a'));
    own.platform.wake(true);
    await settled();
    expect(own.sent).to.have.length(1);
  });

  it('is tried at once when the network comes back', async () => {
    const own = rig();
    own.respond = () => unreachable;
    await own.outbox.deliver(delivery('a'));
    own.respond = () => ok;
    own.platform.wake(true);
    await settled();
    expect(own.sent).to.have.length(2);
    expect(await own.waiting()).to.deep.equal([]);
  });

  it('expires, and that is told', async () => {
    const own = rig();
    own.respond = () => status(500);
    await own.outbox.deliver(delivery('a', { keepFor: 2 * HOUR }));
    await own.pass(3 * HOUR);
    const before = own.sent.length;
    await own.outbox.flush();
    expect(own.sent).to.have.length(before);
    expect(await own.waiting()).to.deep.equal([]);
    expect(own.told).to.deep.include({ id: 'a', outcome: 'expired' });
  });

  it('is not lost to a clock that was put forward by a day, or back by an hour or a year', async () => {
    for (const shift of [24 * HOUR, -HOUR, -365 * 24 * HOUR]) {
      const store = memoryStore();
      const before = rig(store);
      before.respond = () => status(503, 600_000);
      await before.outbox.deliver(delivery('a'));
      const after = rig(store);
      const now = before.platform.now() + shift;
      after.platform.now = () => now;
      await after.outbox.flush(false);
      expect(after.sent.map(idIn)).to.deep.equal(['a']);
    }
  });

  it('does not come back when it was removed while it was on its way', async () => {
    const own = rig();
    own.respond = () => unreachable;
    await own.outbox.deliver(delivery('a'));
    own.respond = async () => (await own.outbox.purge(), unreachable);
    await own.outbox.flush();
    expect(own.sent).to.have.length(2);
    expect(await own.waiting()).to.deep.equal([]);
  });

  it('is removed or purged at will, to all its destinations', async () => {
    const own = rig();
    own.respond = () => unreachable;
    await own.outbox.deliver(delivery('a'));
    await own.outbox.deliver(delivery('a', { url: 'https://other.example/' }));
    await own.outbox.deliver(delivery('b'));
    await own.outbox.remove('a');
    expect((await own.waiting()).map(({ submission }) => submission.id)).to.deep.equal(['b']);
    await own.outbox.purge();
    expect(await own.waiting()).to.deep.equal([]);
  });
});

describe('a correction', () => {
  it('takes the place of everything that it replaces', async () => {
    const own = rig();
    own.respond = () => unreachable;
    await own.outbox.deliver(delivery('a'));
    await own.outbox.deliver(delivery('b', { replaces: 'a' }));
    await own.outbox.deliver(delivery('c', { replaces: 'b', replacesAlso: ['a'] }));
    expect((await own.waiting()).map(({ submission }) => submission.id)).to.deep.equal(['c']);
  });

  it('does not cost the old one when it cannot be stored, until it has arrived', async () => {
    const store = memoryStore();
    const before = rig(store);
    before.respond = () => unreachable;
    await before.outbox.deliver(delivery('a'));
    const after = rig({ ...store, put: rejecting });
    after.respond = () => unreachable;
    await after.outbox.deliver(delivery('b', { replaces: 'a' }));
    expect(await store.keys()).to.have.length(1);
    after.respond = () => ok;
    await after.outbox.deliver(delivery('b', { replaces: 'a' }));
    expect(await store.keys()).to.have.length(0);
  });
});

describe('storage that fails', () => {
  it('does not stop a delivery, and is no reason to say that anything was saved', async () => {
    const own = rig(storeOf(rejecting));
    own.respond = () => unreachable;
    expect((await own.outbox.deliver(delivery('a'))).isKept).to.equal(false);
    own.respond = () => ok;
    await own.pass(HOUR);
    expect(own.sent, 'kept for as long as the page lasts').to.have.length(2);
    expect((await own.outbox.deliver(delivery('b'))).receipt.status).to.equal('sent');
  });

  it('holds a submission up for two seconds when it hangs, and the next one not at all', async () => {
    const own = rig(storeOf(hanging));
    const first = own.outbox.deliver(delivery('a'));
    await settled();
    expect(own.sent).to.have.length(0);
    await own.pass(2000);
    expect((await first).receipt.status).to.equal('sent');
    expect((await own.outbox.deliver(delivery('b'))).receipt.status).to.equal('sent');
  });
});

describe('several destinations', () => {
  it('are each on their own', async () => {
    const own = rig();
    own.respond = ({ url }) => (url === HOOK ? unreachable : ok);
    await own.outbox.deliver(delivery('a'));
    await own.outbox.deliver(delivery('a', { url: 'https://other.example/' }));
    expect((await own.waiting()).map(({ routes: [route] }) => route?.request.url)).to.deep.equal([HOOK]);
  });

  it('do not hold each other up when one is down', async () => {
    const own = rig();
    own.respond = () => unreachable;
    for (const id of ['a', 'b', 'c']) await own.outbox.deliver(delivery(id));
    await own.outbox.deliver(delivery('a', { url: 'https://other.example/' }));
    own.sent.length = 0;
    own.respond = ({ url }) => (url === HOOK ? unreachable : ok);
    await own.outbox.flush();
    expect(
      own.sent.map(({ url }) => url),
      'one try is enough to know',
    ).to.deep.equal([HOOK, 'https://other.example/']);
  });

  it('may have a fallback, which is tried at once', async () => {
    const own = rig();
    const fallback = 'https://fallback.example/';
    own.respond = ({ url }) => (url === HOOK ? status(404) : ok);
    const plain = delivery('a');
    const report = await own.outbox.deliver({
      ...plain,
      routes: [...plain.routes, { request: requestTo(fallback, 'a'), reading: {} }],
    });
    expect(report.receipt.status).to.equal('sent');
    expect(own.sent.map(({ url }) => url)).to.deep.equal([HOOK, fallback]);
    expect(await own.waiting()).to.deep.equal([]);
  });

  it('are known once they have acknowledged something', async () => {
    const store = memoryStore();
    const own = rig(store);
    expect((await own.outbox.deliver(delivery('a'))).isKnown).to.equal(true);
    const later = rig(store);
    later.respond = () => unreachable;
    expect((await later.outbox.deliver(delivery('b'))).isKnown).to.equal(true);
    expect((await later.outbox.deliver(delivery('b', { url: 'https://other.example/' }))).isKnown).to.equal(false);
  });
});

describe('two tabs', () => {
  for (const [name, locks] of [
    ['with locks', navigator.locks],
    ['without locks, as on plain http', undefined],
  ] as const)
    it(`send what waits once, ${name}`, async () => {
      const store = memoryStore();
      const closed = rig(store);
      closed.respond = () => unreachable;
      for (let index = 0; index < 20; index++) await closed.outbox.deliver(delivery(`${name} ${index}`));
      const tabs = [rig(store, undefined, locks), rig(store, undefined, locks)];
      for (const tab of tabs) {
        tab.platform.advance(HOUR);
        tab.respond = async () => (await settled(), ok);
      }
      await Promise.all(tabs.map((tab) => tab.outbox.flush()));
      const sent = tabs.flatMap((tab) => tab.sent.map(idIn));
      expect(sent).to.have.length(20);
      expect(new Set(sent).size).to.equal(20);
    });

  it('take over what a tab was sending when it was closed', async () => {
    const store = memoryStore();
    const closed = rig(store);
    closed.respond = () => new Promise(() => undefined);
    void closed.outbox.deliver(delivery('a'));
    await settled();
    const next = rig(store, undefined, navigator.locks);
    await next.outbox.flush();
    expect(next.sent.map(idIn)).to.deep.equal(['a']);
    const withoutLocks = rig(store);
    closed.outbox.remove('a').catch(() => undefined);
    await settled();
    void closed.outbox.deliver(delivery('b'));
    await settled();
    await withoutLocks.outbox.flush();
    expect(withoutLocks.sent, 'it may still be on its way').to.deep.equal([]);
    await withoutLocks.pass(2 * 60_000);
    expect(withoutLocks.sent.map(idIn)).to.deep.equal(['b']);
  });
});
