import type { Device } from './device.ts';
import type { Change, StoredDelivery, SubmissionStore } from './store.ts';

/**
 * Named by the format of what is stored. A release with another format uses a database of its own beside this one, and
 * sends what it finds here too.
 */
const NAME = 'lead-form-outbox-1';
const DELIVERIES = 'deliveries';
const DESTINATIONS = 'destinations';

function open({ storage }: Device): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!storage) throw new Error('There is no IndexedDB.');
    const request = storage.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(DELIVERIES, { keyPath: 'key' }).createIndex('storedAt', 'storedAt');
      request.result.createObjectStore(DESTINATIONS);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

type Deliveries = IDBObjectStore;
type Destinations = IDBObjectStore;

/**
 * A store that outlives the page, where there is IndexedDB; else everything rejects. What is put there is on the disk when
 * the promise is fulfilled: `durability: "strict"` (https://w3c.github.io/IndexedDB/#dom-idbtransactiondurability-strict).
 */
export class IndexedStore implements SubmissionStore {
  readonly #device: Device;
  #database: Promise<IDBDatabase> | undefined;

  constructor(device: Device) {
    this.#device = device;
  }

  get(key: string): Promise<StoredDelivery | undefined> {
    return this.#transact<StoredDelivery | undefined>('readonly', (deliveries) => deliveries.get(key));
  }

  async put(record: StoredDelivery): Promise<void> {
    await this.#transact('readwrite', (deliveries) => deliveries.put(record));
  }

  async update(key: string, change: Change): Promise<StoredDelivery | undefined> {
    let before: StoredDelivery | undefined;
    await this.#transact<StoredDelivery | undefined>('readwrite', (deliveries) => {
      const request = deliveries.get(key) as IDBRequest<StoredDelivery | undefined>;
      request.onsuccess = () => {
        const changed = request.result && change(request.result);
        if (!changed) return;
        before = request.result;
        deliveries.put(changed);
      };
      return request;
    });
    return before;
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.#transact('readwrite', (deliveries) => keys.map((key) => deliveries.delete(key)).at(-1));
  }

  async keys(): Promise<readonly string[]> {
    const keys = await this.#transact('readonly', (deliveries) => deliveries.index('storedAt').getAllKeys());
    return (keys ?? []).map(String);
  }

  async remember(url: string): Promise<void> {
    await this.#transact('readwrite', (_, destinations) => destinations.put(true, url));
  }

  async remembers(url: string): Promise<boolean> {
    return (await this.#transact('readonly', (_, destinations) => destinations.count(url))) === 1;
  }

  async clear(): Promise<void> {
    await this.#transact('readwrite', (deliveries) => deliveries.clear());
  }

  readonly #forget = (): void => void (this.#database = undefined);

  #connect(): Promise<IDBDatabase> {
    this.#database ??= open(this.#device).then((opened) => {
      // Another tab wants to delete or change the database, or the browser has lost it.
      opened.onversionchange = () => (opened.close(), this.#forget());
      opened.onclose = this.#forget;
      return opened;
    });
    return this.#database;
  }

  /** Resolves when the transaction is complete, with the result of the request that `work` returns. */
  async #transact<T>(
    mode: IDBTransactionMode,
    work: (deliveries: Deliveries, destinations: Destinations) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> {
    try {
      const database = await this.#connect();
      const transaction = database.transaction([DELIVERIES, DESTINATIONS], mode, { durability: 'strict' });
      const request = work(transaction.objectStore(DELIVERIES), transaction.objectStore(DESTINATIONS));
      return await new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(request?.result);
        transaction.onabort = () => reject(transaction.error ?? new Error());
      });
    } catch (error) {
      // The next call tries with a new connection: Safari loses them.
      this.#forget();
      throw error;
    }
  }
}
