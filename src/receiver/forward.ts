import { Webhook } from 'standardwebhooks';
import type { SubmissionStore } from './store.ts';

/** Where accepted submissions are posted on to. */
export interface ForwardSettings {
  /** `http:` or `https:`. */
  readonly url: string;
  /** What requests are signed with, as Standard Webhooks has it: `whsec_` and 24 to 64 random bytes in base64. */
  readonly secret: string;
  /** Further request headers, such as `Authorization`. */
  readonly headers?: { readonly [name: string]: string };
  /**
   * What brings submissions to be forwarded, one by one. Default: the memory of this process, for at most 1,000 at a time and
   * 10 attempts for each. What is beyond, and what is left when the process ends, waits in the store for `forwardPending()`.
   */
  readonly queue?: ForwardQueue;
  /** Milliseconds that the other end may take to answer. Default: 30,000. */
  readonly timeout?: number;
  /** Default: the global one. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** Calls `receiver.forward(id)` for what is put into it: soon, and again after a while when that is told to wait. */
export interface ForwardQueue {
  /** Settles when the work is in safe hands, or done. A rejection is reported; the submission stays unforwarded in the store. */
  add(id: string): Promise<unknown>;
}

/**
 * What became of one attempt to forward.
 *
 * - `done`: it was taken, or there is nothing to forward any more: superseded, removed, or forwarded before.
 * - `later`: the other end is not there or busy: again after `seconds`, if it said how many, else after a growing while.
 * - `refused`: trying again does not help. It stays unforwarded in the store, for `forwardPending()` once that is mended.
 */
export type Forwarding =
  | { readonly state: 'done' }
  | { readonly state: 'later'; readonly reason: string; readonly seconds?: number }
  | { readonly state: 'refused'; readonly reason: string };

/** Why a submission is still unforwarded. Its message holds nothing of what was submitted. */
export class NotForwarded extends Error {
  constructor(reason: string) {
    super(`A submission was not forwarded: ${reason}`);
    this.name = 'NotForwarded';
  }
}

const HOUR = 3600;

/**
 * One attempt for one id: a POST with the submission as JSON, signed as Standard Webhooks has it. Its `webhook-id` is the id
 * of the submission, the same in every attempt, so that the other end can tell a repetition.
 *
 * @throws TypeError when address or secret cannot be used.
 */
export function createForwarder(
  { url, secret, headers = {}, timeout = 30_000, fetch: post = (...request) => fetch(...request) }: ForwardSettings,
  store: SubmissionStore,
  now: () => number,
): (id: string) => Promise<Forwarding> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new TypeError(`"${url}" in "forward" is not an http: or https: address`);
  const webhook = readSecret(secret);

  const send = async (id: string, body: string): Promise<Forwarding> => {
    const time = new Date(now());
    const response = await post(url, {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, time, body),
      },
      body,
      // A redirect may drop the body or lead to where the signature was never meant to go.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return readStatus(response, now());
  };

  return async (id) => {
    const stored = await store.find(id);
    if (stored?.forwarding !== 'pending' || stored.replacedBy !== undefined) return { state: 'done' };
    const body = JSON.stringify(stored.submission);
    // What a failed fetch says may hold the address and more: its kind is enough.
    const outcome = await send(id, body).catch((error: unknown): Forwarding => ({
      state: 'later',
      reason: error instanceof Error ? error.name : 'Error',
    }));
    if (outcome.state === 'done') await store.markForwarded(id);
    return outcome;
  };
}

function readSecret(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    throw new TypeError('"secret" in "forward" has to be "whsec_" and random bytes in base64');
  }
}

function readStatus({ status, headers }: Response, now: number): Forwarding {
  if (status >= 200 && status < 300) return { state: 'done' };
  const reason = `HTTP ${status}`;
  if (status < 500 && ![408, 425, 429].includes(status)) return { state: 'refused', reason };
  const wait = headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(wait) ? Number(wait) : Math.ceil((Date.parse(wait) - now) / 1000);
  return seconds > 0 ? { state: 'later', reason, seconds: Math.min(seconds, HOUR) } : { state: 'later', reason };
}
