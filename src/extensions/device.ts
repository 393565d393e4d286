/** What stays on this device. Storage may be forbidden, full or broken: then nothing is kept, and the form works as ever. */
const quietly = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** What was kept under a key; nothing when it cannot be read. */
export const readKept = (key: string): unknown =>
  quietly((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'));

/** Keeps a value; `undefined` forgets it. */
export const keep = (key: string, value: unknown): void =>
  quietly(() =>
    value === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)),
  );

/** The keys with this beginning. */
export const keptKeys = (beginning: string): readonly string[] =>
  quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(beginning))) ?? [];
