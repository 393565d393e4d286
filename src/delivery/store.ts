import type { AnswerReading, Refusal } from './answer.ts';
import type { Platform } from './platform.ts';
import { within } from './platform.ts';
import type { Submission } from './submission.ts';
import type { DeliveryRequest } from './transport.ts';

/** One way to a receiver: the request as it was frozen before the first attempt, and how its answer is read. */
export interface Route {
  readonly request: DeliveryRequest;
  readonly reading: AnswerReading;
}

/** A submission on its way to one destination. Plain data that IndexedDB can hold; times are milliseconds since 1970. */
export interface StoredDelivery {
  /** Submission id and destination. */
  readonly key: string;
  /** Address of the destination. */
  readonly url: string;
  readonly submission: Submission;
  /** The destination, and what is tried when it does not take the submission. */
  readonly routes: readonly Route[];
  readonly storedAt: number;
  /** From then on it is not sent any more. */
  readonly expiresAt: number;
  readonly attempts: number;
  /** The last attempt ended then; the first one began then. */
  readonly triedAt: number;
  /** The earliest time of the next attempt. */
  readonly dueAt: number;
  /** Until then an attempt is on its way, where tabs have no locks to tell. */
  readonly leasedUntil: number;
  /** What came of the last attempt. With `final` it is not tried again. */
  readonly failure?: Omit<Refusal, 'problems'>;
}

/** Where submissions wait until they are acknowledged. Every method may reject. */
export interface SubmissionStore {
  get(key: string): Promise<StoredDelivery | undefined>;
  put(record: StoredDelivery): Promise<void>;
  /**
   * Writes what `change` makes of a record, unless it is gone or nothing comes out; no other tab comes in between.
   *
   * @returns the record before, if it was changed.
   */
  update(key: string, change: Change): Promise<StoredDelivery | undefined>;
  delete(keys: readonly string[]): Promise<void>;
  /** The keys of everything that waits, oldest first. */
  keys(): Promise<readonly string[]>;
  /** Remembers that a destination has acknowledged something. */
  remember(url: string): Promise<void>;
  /** Whether it ever has, from this browser. */
  remembers(url: string): Promise<boolean>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

export type Change = (record: StoredDelivery) => StoredDelivery | undefined;

/** How long storage may take, in milliseconds. Beyond that the submission is not held up. */
const PATIENCE = 2000;

/** A store in which what `lasting` does not take lasts as long as the page. */
export class TwofoldStore {
  readonly #platform: Platform;
  readonly #lasting: SubmissionStore;
  readonly #passing = new Map<string, StoredDelivery>();
  /** It did not answer in time, and has not since: the visitor does not wait for it again. */
  #isStuck = false;

  constructor(platform: Platform, lasting: SubmissionStore) {
    this.#platform = platform;
    this.#lasting = lasting;
  }

  /** Whether it outlives the page. */
  async put(record: StoredDelivery): Promise<boolean> {
    const isLasting = await this.#try((lasting) => lasting.put(record).then(() => true), false);
    this.#passing.delete(record.key);
    if (!isLasting) this.#passing.set(record.key, record);
    return isLasting;
  }

  async get(key: string): Promise<StoredDelivery | undefined> {
    return this.#passing.get(key) ?? this.#try((lasting) => lasting.get(key), undefined);
  }

  async update(key: string, change: Change): Promise<StoredDelivery | undefined> {
    const record = this.#passing.get(key);
    if (!record) return this.#try((lasting) => lasting.update(key, change), undefined);
    // No other tab knows of what passes with this page.
    const changed = change(record);
    if (changed) this.#passing.set(key, changed);
    return changed && record;
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#passing.delete(key);
    await this.#try((lasting) => lasting.delete(keys), undefined);
  }

  async keys(): Promise<readonly string[]> {
    const lasting = await this.#try((lasting) => lasting.keys(), []);
    return [...new Set([...lasting, ...this.#passing.keys()])];
  }

  async remember(url: string): Promise<void> {
    await this.#try((lasting) => lasting.remember(url), undefined);
  }

  async remembers(url: string): Promise<boolean> {
    return this.#try((lasting) => lasting.remembers(url), false);
  }

  async clear(): Promise<void> {
    this.#passing.clear();
    await this.#lasting.clear();
  }

  /** What `work` gives; `otherwise` when it fails or takes too long. */
  async #try<T>(work: (lasting: SubmissionStore) => Promise<T>, otherwise: T): Promise<T> {
    if (this.#isStuck) return otherwise;
    let isOver = false;
    const answered = Promise.resolve()
      .then(() => work(this.#lasting))
      .finally(() => {
        isOver = true;
        this.#isStuck = false;
      });
    const result = await within(this.#platform, PATIENCE, answered);
    if (!isOver) this.#isStuck = true;
    return result ?? otherwise;
  }
}
