import type { AnswerReading, Receipt, Refusal } from './answer.ts';
import type { Device } from './device.ts';
import type { Platform } from './platform.ts';
import type { Route, StoredDelivery, TwofoldStore } from './store.ts';
import type { Submission } from './submission.ts';
import type { Answer, Transport } from './transport.ts';

/** A submission to be brought to one destination. */
export interface Delivery {
  readonly submission: Submission;
  /** The destination, and what is tried when it does not take the submission. */
  readonly routes: readonly Route[];
  /** Milliseconds for which it may wait on the device. */
  readonly keepFor: number;
}

/** What became of an attempt. */
export interface Report {
  readonly receipt: Receipt;
  /** It outlives the page and will be tried again. */
  readonly isKept: boolean;
  /** The destination is known to work: it has acknowledged something from this browser before. */
  readonly isKnown: boolean;
}

/** What became of a submission that nobody was waiting for. `expired`: it was given up and forgotten. */
export type Notice = (record: StoredDelivery, outcome: Receipt | 'expired') => void;

export interface OutboxParts {
  readonly platform: Platform;
  readonly device: Device;
  readonly store: TwofoldStore;
  readonly transport: Transport;
  /** Tells what an answer means. Never rejects. */
  readonly read: (answer: Answer, reading: AnswerReading) => Promise<Receipt>;
  readonly tell: Notice;
}

const SECOND = 1000;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 3600 * SECOND;
/** The most that a receiver may ask for with `Retry-After`. */
const LONGEST_REQUESTED_WAIT = 24 * LONGEST_WAIT;
/** Longer than an attempt can take. */
const LEASE = 90 * SECOND;

/**
 * Brings submissions to their receivers: stores first, sends, and forgets only what was acknowledged. What failed for the
 * moment is tried again, with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), when
 * the network comes back, and when a page of the site is opened again. Storage that fails never stops a delivery.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #flushing: Promise<void> | undefined;
  #alarm: { readonly time: number; readonly cancel: () => void } | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    parts.device.onWake((reachable) => void this.flush(reachable));
  }

  /** Stores a submission and sends it once, now. Never rejects. The same one again sends the same bytes. */
  async deliver({ submission, routes, keepFor }: Delivery): Promise<Report> {
    const { store, platform } = this.#parts;
    const [main] = routes;
    const url = main?.request.url ?? '';
    const now = platform.now();
    const times = { storedAt: now, expiresAt: now + keepFor, triedAt: now, dueAt: now, leasedUntil: now + LEASE };
    const record = { key: keyOf(submission.id, url), url, submission, routes, attempts: 0, ...times };
    // The device takes it while the lock is on its way: the lock is asked for first, so that no other tab is quicker.
    const stored = store.put(record);
    const work = async (): Promise<Receipt> => {
      if (await stored) await store.delete(replacedKeys(record));
      return this.#attempt(record);
    };
    // Another tab may be sending it at this moment: the visitor does not wait for that one.
    const receipt = (await this.#alone(record.key, work)) ?? (await work());
    const isKept = (await stored) && receipt.status === 'refused' && !receipt.final;
    return { receipt, isKept, isKnown: await store.remembers(url) };
  }

  /**
   * Sends what is due. One tab does so at a time.
   *
   * @param reachable The network has come back: what could not be reached is due at once.
   */
  flush(reachable = true): Promise<void> {
    this.#flushing ??= this.#alone('flush', () => this.#flushAll(reachable), false).then(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Everything that waits, oldest first. */
  async list(): Promise<readonly StoredDelivery[]> {
    const { store } = this.#parts;
    const records = await Promise.all((await store.keys()).map((key) => store.get(key)));
    return records.filter((record) => record !== undefined);
  }

  /** Forgets a submission, to whatever destination. */
  async remove(id: string): Promise<void> {
    const { store } = this.#parts;
    await store.delete((await store.keys()).filter((key) => key.startsWith(keyOf(id, ''))));
  }

  /** Forgets everything. Rejects when the device does not let go of it. */
  purge(): Promise<void> {
    return this.#parts.store.clear();
  }

  async #flushAll(reachable: boolean): Promise<void> {
    const { store } = this.#parts;
    /** Destinations that did not answer in this round are left alone for the rest of it. */
    const down = new Set<string>();
    for (const key of await store.keys()) {
      const record = await store.get(key);
      if (record) await this.#look(record, reachable, down);
    }
  }

  async #look(record: StoredDelivery, reachable: boolean, down: Set<string>): Promise<void> {
    const { platform, store, tell } = this.#parts;
    const now = platform.now();
    if (now >= record.expiresAt) {
      await store.delete([record.key]);
      return tell(record, 'expired');
    }
    if (record.failure?.final) return;
    if (down.has(record.url) || !isDue(record, now, reachable))
      return this.#wakeIn(Math.max(record.dueAt - now, FIRST_WAIT));
    const receipt = await this.#alone(record.key, () => this.#claim(record.key));
    if (receipt?.status === 'refused' && !receipt.final) down.add(record.url);
    if (receipt) tell(record, receipt);
    else this.#wakeIn(LEASE);
  }

  /** Sends what is still there: another tab may have been quicker. */
  async #claim(key: string): Promise<Receipt | undefined> {
    const { platform, device, store } = this.#parts;
    const now = platform.now();
    // A lock ends with its tab, a lease only with its time.
    const lease = (record: StoredDelivery) =>
      isLeased(record, now) ? undefined : { ...record, leasedUntil: now + LEASE };
    const record = await (device.locks ? store.get(key) : store.update(key, lease));
    return record && this.#attempt(record);
  }

  async #attempt(record: StoredDelivery): Promise<Receipt> {
    const { store, platform } = this.#parts;
    const receipt = await this.#send(record.routes);
    if (receipt.status === 'sent') {
      // The replaced ones again, because the store may have failed to keep the correction in their place.
      await store.delete([record.key, ...replacedKeys(record)]);
      if (receipt.confirmation !== 'opaque') await store.remember(record.url);
      return receipt;
    }
    const { problems: _problems, ...failure } = receipt;
    const attempts = record.attempts + 1;
    const wait = this.#wait(attempts, receipt.retryAfter);
    // It may have been removed meanwhile: then it stays so.
    const triedAt = platform.now();
    const change = { attempts, triedAt, dueAt: triedAt + wait, leasedUntil: 0, failure };
    await store.update(record.key, (stored) => ({ ...stored, ...change }));
    if (!receipt.final) this.#wakeIn(wait);
    return receipt;
  }

  async #send(routes: readonly Route[]): Promise<Receipt> {
    const { transport, read } = this.#parts;
    const refusals: Refusal[] = [];
    for (const { request, reading } of routes) {
      const receipt = await read(await transport.send(request), reading);
      // A receiver that names what is wrong has understood: another one would get the same mistakes.
      if (receipt.status === 'sent' || receipt.problems.length > 0) return receipt;
      refusals.push(receipt);
    }
    return refusals.reduce((main, other) => ({ ...main, final: main.final && other.final }));
  }

  /** Milliseconds until the next attempt. */
  #wait(attempts: number, retryAfter: number | undefined): number {
    if (retryAfter !== undefined) return Math.min(Math.max(retryAfter, SECOND), LONGEST_REQUESTED_WAIT);
    const [random = 0] = this.#parts.platform.randomBytes(1);
    return (random / 255) * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  }

  /** Makes sure that there is a flush by then. */
  #wakeIn(milliseconds: number): void {
    const { platform } = this.#parts;
    const time = platform.now() + milliseconds;
    if (this.#alarm && this.#alarm.time <= time) return;
    this.#alarm?.cancel();
    const cancel = platform.after(milliseconds, () => {
      this.#alarm = undefined;
      void this.flush(false);
    });
    this.#alarm = { time, cancel };
  }

  /** Does `work`, which never rejects. While another tab is at it: waits, or returns nothing. */
  async #alone<T>(name: string, work: () => Promise<T>, ifAvailable = true): Promise<T | undefined> {
    const { locks } = this.#parts.device;
    try {
      return await (locks
        ? locks.request(`lead-form ${name}`, { ifAvailable }, (lock) => (lock ? work() : undefined))
        : work());
    } catch {
      // A frame that may use no locks.
      return work();
    }
  }
}

const keyOf = (id: string | undefined, url: string): string => `${id} ${url}`;

/** What a correction takes the place of. */
const replacedKeys = ({ submission: { replaces, replacesAlso = [] }, url }: StoredDelivery): string[] =>
  [replaces, ...replacesAlso].filter(Boolean).map((id) => keyOf(id, url));

/** A lease that ends later than any of ours can was written before the clock was put back. */
const isLeased = ({ leasedUntil }: StoredDelivery, now: number): boolean =>
  leasedUntil > now && leasedUntil <= now + LEASE;

/** What was tried later than now was tried before the clock was put back. */
const isDue = ({ dueAt, attempts, triedAt, failure }: StoredDelivery, now: number, reachable: boolean): boolean =>
  dueAt <= now || triedAt > now || attempts === 0 || (reachable && failure?.reason !== 'answer');
