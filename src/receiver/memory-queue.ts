import type { Forwarding, ForwardQueue } from './forward.ts';
import { NotForwarded } from './forward.ts';

export interface MemoryQueueSettings {
  /** Submissions that may wait. Those beyond stay unforwarded in the store, until `forwardPending()`. Default: 1,000. */
  readonly limit?: number;
  /** Attempts that may be under way at once. Default: 4. */
  readonly parallel?: number;
  /** Attempts for one submission. Then it stays unforwarded in the store. Default: 10, which takes about half an hour. */
  readonly attempts?: number;
  /** Calls back after milliseconds. Default: a timer that does not keep a Node process alive. */
  readonly after?: (milliseconds: number, callback: () => void) => void;
  /** From 0 to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Milliseconds before the second attempt, and at most. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 3_600_000;

/**
 * A queue in the memory of this process. It does not outlive it: what was not forwarded by then is in the store, and
 * `forwardPending()` takes it up again. Pauses grow from 5 seconds by the factor 2 up to an hour, with full jitter.
 */
export function createMemoryQueue(
  forward: (id: string) => Promise<Forwarding>,
  { limit = 1000, parallel = 4, attempts = 10, after = timer, random = Math.random }: MemoryQueueSettings = {},
): ForwardQueue {
  const known = new Set<string>();
  const ready: (() => Promise<void>)[] = [];
  let running = 0;

  const start = (): void => {
    const next = running < parallel ? ready.shift() : undefined;
    if (!next) return;
    running++;
    void next().finally(() => {
      running--;
      start();
    });
  };

  /** Settles after this attempt; rejects when it was the last one. */
  const attempt = (id: string, count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      ready.push(async () => {
        const outcome = await forward(id).catch((): Forwarding => ({ state: 'later', reason: 'the store failed' }));
        if (outcome.state === 'later' && count < attempts) {
          const pause = Math.min(FIRST_PAUSE * 2 ** (count - 1), LONGEST_PAUSE) * random();
          after(outcome.seconds === undefined ? pause : outcome.seconds * 1000, () => {
            attempt(id, count + 1).catch(() => undefined);
          });
          return resolve();
        }
        known.delete(id);
        if (outcome.state === 'done') resolve();
        else reject(new NotForwarded(outcome.reason));
      });
      start();
    });

  return {
    async add(id) {
      if (known.has(id)) return;
      if (known.size >= limit) throw new NotForwarded('the queue is full');
      known.add(id);
      await attempt(id, 1);
    },
  };
}

function timer(milliseconds: number, callback: () => void): void {
  // Node gives an object, all others a number.
  const timeout = setTimeout(callback, milliseconds) as unknown as { unref?: () => void };
  timeout.unref?.();
}
