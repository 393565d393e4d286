/** IndexedDB of its own for a test: the browser's, under names that nobody else uses. */
let count = 0;

export function ownStorage(): IDBFactory {
  const prefix = `test ${++count} ${String(Math.random())} `;
  const { indexedDB } = globalThis;
  return {
    open: (name: string, version?: number) => indexedDB.open(prefix + name, version),
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(prefix + name),
    cmp: (one: unknown, other: unknown) => indexedDB.cmp(one, other),
    databases: () => indexedDB.databases(),
  };
}
