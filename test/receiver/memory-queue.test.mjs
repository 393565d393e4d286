import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryQueue } from '../../dist/receiver/memory-queue.js';

const later = (seconds) => ({ state: 'later', reason: 'HTTP 500', ...(seconds && { seconds }) });
const done = { state: 'done' };

/** A queue on a clock of its own, whose pauses are as long as they may be. */
function setUp(forward, settings = {}) {
  const pauses = [];
  let wake;
  const queue = createMemoryQueue(forward, {
    random: () => 1,
    after: (milliseconds, callback) => {
      pauses.push(milliseconds / 1000);
      wake = callback;
    },
    ...settings,
  });
  return { queue, pauses, wake: () => wake() };
}

describe('The queue in memory', () => {
  it('tries again after a growing pause, at most an hour, until it is taken', async () => {
    let attempts = 0;
    const { queue, pauses, wake } = setUp(async () => (++attempts < 13 ? later() : done), { attempts: 20 });
    await queue.add('a');
    while (attempts < 13) {
      const before = pauses.length;
      wake();
      while (attempts < 13 && pauses.length === before) await Promise.resolve();
    }
    assert.deepEqual(pauses, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  });

  it('waits as long as the other end asks for', async () => {
    const { queue, pauses } = setUp(async () => later(77));
    await queue.add('a');
    assert.deepEqual(pauses, [77]);
  });

  it('spreads its attempts, so that many do not come at the same moment', async () => {
    const { queue, pauses } = setUp(async () => later(), { random: () => 0.25 });
    await queue.add('a');
    assert.deepEqual(pauses, [1.25]);
  });

  it('gives up after so many attempts, says why, and takes it again when it is asked to', async () => {
    const { queue } = setUp(async () => later(), { attempts: 1 });
    await assert.rejects(queue.add('a'), /not forwarded: HTTP 500/);
    await assert.rejects(queue.add('a'), /not forwarded: HTTP 500/);
  });

  it('gives up at once what was refused', async () => {
    const { queue, pauses } = setUp(async () => ({ state: 'refused', reason: 'HTTP 400' }));
    await assert.rejects(queue.add('a'), /not forwarded: HTTP 400/);
    assert.deepEqual(pauses, []);
  });

  it('tries again when the store fails', async () => {
    const { queue, pauses } = setUp(async () => {
      throw new Error('disk full');
    });
    await queue.add('a');
    assert.deepEqual(pauses, [5]);
  });

  it('has four attempts under way at once, and takes at most a thousand', async () => {
    const finish = [];
    const { queue } = setUp(() => new Promise((resolve) => finish.push(resolve)));
    const added = Array.from({ length: 1000 }, (_, index) => queue.add(String(index)));
    assert.equal(finish.length, 4);
    await assert.rejects(queue.add('one more'), /queue is full/);
    for (let index = 0; index < 1000; index++) {
      while (!finish[index]) await Promise.resolve();
      finish[index](done);
    }
    await Promise.all(added);
    assert.equal(finish.length, 1000);
  });

  it('has each submission once', async () => {
    let attempts = 0;
    const { queue } = setUp(async () => (attempts++, later()));
    await Promise.all([queue.add('a'), queue.add('a'), queue.add('a')]);
    assert.equal(attempts, 1);
  });
});
