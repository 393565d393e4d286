import type { Device } from './device.ts';

/** What delivery needs from its surroundings. Handed in, so that tests bring their own network, clock and randomness. */
export interface Platform {
  fetch: typeof fetch;
  /** The current time in milliseconds since 1970. */
  now(): number;
  /** Cryptographically strong random bytes. */
  randomBytes(length: number): Uint8Array;
  /** Calls `callback` once after `milliseconds`. Returns a function that cancels the call. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Storage, locks and wake-ups. Default: those of the browser. */
  readonly device?: Device;
}

/** The browser itself. Works in insecure contexts too, where `crypto.randomUUID` and `crypto.subtle` are missing. */
export const browserPlatform: Platform = {
  // Looked up at every call: a detached fetch is an illegal invocation, and the page may replace it after we load.
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What `work` comes to; nothing when it fails, or takes longer than that. */
export async function within<T>(platform: Platform, milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let cancel = (): void => undefined;
  const bound = new Promise<undefined>((resolve) => (cancel = platform.after(milliseconds, () => resolve(undefined))));
  const result = await Promise.race([work.catch(() => undefined), bound]);
  cancel();
  return result;
}
