import type { ReceiverContext } from './context.ts';
import { peerOf } from './client.ts';

/** How many submissions one client may send. */
export interface RateLimit {
  /** So many at once, and as many again in `seconds`, spread evenly. */
  readonly requests: number;
  readonly seconds: number;
  /**
   * Tells clients apart: requests with the same text share a limit, and so do all for which it gives none. Default:
   * `peerOf`, the address that the connection comes from. Behind a proxy that is the proxy: use `clientFromHeader` or
   * `clientBehindProxies`.
   */
  readonly client?: (request: Request, context: ReceiverContext) => string | undefined;
}

/** Seconds that a client has to wait; 0 when it need not. */
export type RateLimiter = (request: Request, context: ReceiverContext) => number | Promise<number>;

/** Clients that are remembered. A busy hour of many needs about 1 MB. */
const CLIENTS = 10_000;

/**
 * Counts in the memory of this process: several processes, or several isolates of a Worker, count each for themselves. Hand in
 * a `RateLimiter` of your own to count in one place. By the generic cell rate algorithm: of each client one time is kept, at
 * which it will have used up what it has sent.
 *
 * @throws TypeError when the numbers make no sense.
 */
export function createRateLimiter({ requests, seconds, client = peerOf }: RateLimit, now: () => number): RateLimiter {
  if (!(requests >= 1 && seconds > 0))
    throw new TypeError('"rateLimit" takes at least 1 for "requests" and more than 0 for "seconds"');
  const usedUntil = new Map<string, number>();
  const most = seconds * 1000;
  return (request, context) => {
    const key = client(request, context) ?? '';
    const time = now();
    const until = Math.max(time, usedUntil.get(key) ?? 0) + most / requests;
    // A thousandth of a millisecond is lost in the sums.
    const excess = until - time - most - 0.001;
    if (excess > 0) return Math.ceil(excess / 1000);
    // Deleted first, so that the map stays in the order of the last visit.
    usedUntil.delete(key);
    usedUntil.set(key, until);
    const [oldest] = usedUntil.keys();
    if (usedUntil.size > CLIENTS && oldest !== undefined) usedUntil.delete(oldest);
    return 0;
  };
}
