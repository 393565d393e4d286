import { sides } from './sides.mjs';

/** What all rounds have measured: `values(measure, variant, side, metric)` is one number per pair. */
export class Results {
  #values = new Map();

  add(measure, variant, side, metrics) {
    for (const [metric, value] of Object.entries(metrics)) {
      const key = [measure, variant, side, metric].join();
      this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
    }
  }

  values(measure, variant, side, metric) {
    return this.#values.get([measure, variant, side, metric].join());
  }
}

/**
 * Takes every measure of both sides once per round, so that both see the same state of the machine.
 * The side that goes first changes from round to round. The first round warms the machine up and is not counted.
 *
 * @param measures by name, each `{ variants, repeats = 1, measure(bench, side, variant) }`; a measure that is repeated
 *   within a round gives that many pairs
 * @param progress called with the number of the round that starts; 0 is the warm-up
 */
export async function runRounds(bench, measures, rounds, progress) {
  const results = new Results();
  for (let round = 0; round <= rounds; round += 1) {
    progress(round);
    const order = round % 2 === 0 ? [sides.plain, sides.ours] : [sides.ours, sides.plain];
    for (const [name, { variants, repeats = 1, measure }] of Object.entries(measures)) {
      const pairs = round === 0 ? variants.slice(0, 1) : variants.flatMap((variant) => Array(repeats).fill(variant));
      for (const variant of pairs) {
        for (const side of order) {
          const metrics = await measure(bench, side, variant);
          if (round > 0) results.add(name, variant, side.name, metrics);
        }
      }
    }
  }
  return results;
}
