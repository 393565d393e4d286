import type { Platform } from '../../src/delivery/platform.ts';

/** A request as the network saw it. */
export interface RecordedRequest {
  url: string;
  init: RequestInit;
  body: string;
}

/** Answers a request; a promise that never settles is a receiver that hangs, a rejection a dead network. */
export type Responder = (request: RecordedRequest) => Response | Promise<Response>;

/** A network, a clock and a random source that do only what a test says. */
export interface FakePlatform extends Platform {
  /** Everything that was sent, oldest first. */
  readonly requests: RecordedRequest[];
  /** How many calls of `after` have neither happened nor been cancelled. */
  readonly timers: number;
  /** Takes the place of the receiver; default: an empty 200. */
  respond: Responder;
  /** Whether the device knows itself to be without a network. */
  offline: boolean;
  /** Tells the outbox that it may be worth a try. */
  wake(reachable: boolean): void;
  /** Moves the clock and makes the calls that fall due on the way. */
  advance(milliseconds: number): void;
  /** The same, but after each call everything that it set going is through. */
  pass(milliseconds: number): Promise<void>;
}

/** Everything that is under way is through: a task of its own comes after all microtasks. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

export function fakePlatform(respond: Responder = () => new Response()): FakePlatform {
  const requests: RecordedRequest[] = [];
  const pending = new Set<{ due: number; callback: () => void }>();
  let time = Date.parse('2026-11-21T10:00:00.000Z');
  let random = 0;
  const wakes: ((reachable: boolean) => void)[] = [];
  /** Makes the next call that is due by then. Whether there was one. */
  const callNext = (end: number): boolean => {
    const [timer] = [...pending].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
    if (!timer) return false;
    pending.delete(timer);
    time = Math.max(time, timer.due);
    timer.callback();
    return true;
  };
  const platform: FakePlatform = {
    requests,
    respond,
    offline: false,
    wake: (reachable) => wakes.forEach((wake) => wake(reachable)),
    // No storage and no locks: submissions last as long as the test.
    device: { isOffline: () => platform.offline, onWake: (wake) => void wakes.push(wake) },
    get timers() {
      return pending.size;
    },
    now: () => time,
    randomBytes: (length) =>
      Uint8Array.from({ length }, () => (random = (random * 1_664_525 + 1_013_904_223) % 2 ** 32) >>> 24),
    after(milliseconds, callback) {
      const timer = { due: time + milliseconds, callback };
      pending.add(timer);
      return () => void pending.delete(timer);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      while (callNext(end));
      time = end;
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      do await settled();
      while (callNext(end));
      time = end;
    },
    async fetch(input, init = {}) {
      const request = { url: new Request(input).url, init, body: typeof init.body === 'string' ? init.body : '' };
      requests.push(request);
      return untilAborted(platform.respond(request), init.signal);
    },
  };
  return platform;
}

function untilAborted(response: Response | Promise<Response>, signal: AbortSignal | null | undefined) {
  return new Promise<Response>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    Promise.resolve(response).then(resolve, reject);
  });
}
