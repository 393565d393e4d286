import type { StoredDelivery, SubmissionStore } from '../../src/delivery/store.ts';

/** What IndexedDB does for the outbox, without a browser. */
export function memoryStore(): SubmissionStore {
  const records = new Map<string, StoredDelivery>();
  const destinations = new Set<string>();
  return {
    get: async (key) => records.get(key),
    put: async (record) => void records.set(record.key, record),
    async update(key, change) {
      const record = records.get(key);
      const changed = record && change(record);
      if (changed) records.set(key, changed);
      return changed && record;
    },
    delete: async (keys) => keys.forEach((key) => records.delete(key)),
    keys: async () => [...records.keys()],
    remember: async (url) => void destinations.add(url),
    remembers: async (url) => destinations.has(url),
    clear: async () => records.clear(),
  };
}
