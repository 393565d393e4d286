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
  /** Moves the clock and makes the calls that fall due on the way. */
  advance(milliseconds: number): void;
}

export function fakePlatform(respond: Responder = () => new Response()): FakePlatform {
  const requests: RecordedRequest[] = [];
  const pending = new Set<{ due: number; callback: () => void }>();
  let time = Date.parse('2026-11-21T10:00:00.000Z');
  let random = 0;
  return {
    requests,
    respond,
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
      const next = () => [...pending].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      for (let timer = next(); timer; timer = next()) {
        pending.delete(timer);
        time = timer.due;
        timer.callback();
      }
      time = end;
    },
    async fetch(input, init = {}) {
      const request = { url: new Request(input).url, init, body: typeof init.body === 'string' ? init.body : '' };
      requests.push(request);
      return untilAborted(this.respond(request), init.signal);
    },
  };
}

function untilAborted(response: Response | Promise<Response>, signal: AbortSignal | null | undefined) {
  return new Promise<Response>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    Promise.resolve(response).then(resolve, reject);
  });
}
