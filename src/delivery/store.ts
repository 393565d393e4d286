import type { DeliveryRequest } from './transport.ts';

/** A submission on its way to one destination: the bytes as they were frozen before the first attempt. */
export interface StoredSubmission extends DeliveryRequest {
  /** Submission id and destination. */
  key: string;
}

/** Where submissions wait until they are acknowledged. Every method may reject. */
export interface SubmissionStore {
  get(key: string): Promise<StoredSubmission | undefined>;
  put(record: StoredSubmission): Promise<void>;
  delete(key: string): Promise<void>;
  /** Everything that waits, oldest first. */
  list(): Promise<StoredSubmission[]>;
}

/** A store that lasts as long as the page. */
export function memoryStore(): SubmissionStore {
  const records = new Map<string, StoredSubmission>();
  return {
    get: async (key) => records.get(key),
    put: async (record) => void records.set(record.key, record),
    delete: async (key) => void records.delete(key),
    list: async () => [...records.values()],
  };
}
