/**
 * Repeatable chance: the same seed and name give the same numbers, whatever else ran before.
 *
 * @returns `below(limit)`, a number from 0 up to `limit`, and `pick(list)`
 */
export function chance(seed, name) {
  let state = Array.from(`${seed} ${name}`).reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619),
    2166136261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => next() * limit,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
