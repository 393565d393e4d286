/** For the author: which fields wait for each other. */
import type { Entry } from './entries.ts';
import { conditional, targetsOf } from './entries.ts';

/** Each chain of fields that wait for each other, for example `[a, b, a]`. */
export function cycles(roots: readonly Entry[]): readonly (readonly Entry[])[] {
  const found: (readonly Entry[])[] = [];
  const done = new Set<Entry>();
  const path: { readonly entry: Entry; readonly targets: Entry[] }[] = [];
  const enter = (entry: Entry): void => {
    const start = path.findIndex((step) => step.entry === entry);
    if (start >= 0) found.push([...path.slice(start).map((step) => step.entry), entry]);
    else if (!done.has(entry)) path.push({ entry, targets: targetsOf(entry, roots) });
  };
  for (const entry of conditional(roots)) {
    enter(entry);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const target = step.targets.pop();
      if (target) enter(target);
      else {
        done.add(step.entry);
        path.pop();
      }
    }
  }
  return found;
}
