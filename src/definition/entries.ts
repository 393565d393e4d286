/**
 * The fields of a document as they stand in the JSON, before anything is trusted: every object in a `fields` list with
 * its place. What is wrong *between* fields (names, references, cycles) is found here, for the tolerant reader and the
 * strict checker alike.
 */
import { isObject } from '../fields/kinds.ts';
import { isCondition, referencesOf } from './conditions.ts';
import { resolve } from './scope.ts';

export interface Entry {
  /** The object in the JSON. */
  readonly written: Record<string, unknown>;
  /** RFC 6901 pointer into the document, for example `/fields/2`. */
  readonly pointer: string;
  readonly name: string;
  readonly parent: Entry | undefined;
  readonly children: readonly Entry[];
}

export function entriesOf(list: unknown, pointer = '/fields', parent?: Entry): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((written: unknown, index) => {
    if (!isObject(written)) return [];
    const children: Entry[] = [];
    const entry: Entry = {
      written,
      pointer: `${pointer}/${index}`,
      name: typeof written.name === 'string' ? written.name : '',
      parent,
      children,
    };
    for (const child of entriesOf(written.fields, `${entry.pointer}/fields`, entry)) children.push(child);
    return [entry];
  });
}

export const flatten = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children)]);

/** The fields that the condition of an entry mentions; none without one. */
const mentioned = ({ written: { showIf } }: Entry): readonly string[] =>
  isCondition(showIf) ? referencesOf(showIf) : [];

/** Only these can be wrong about other fields; most forms have few of them or none. */
const conditional = (roots: readonly Entry[]): readonly Entry[] =>
  flatten(roots).filter(({ written }) => written.showIf !== undefined);

/** Entries whose name stands a second time in the same group. */
export function duplicateNames(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  const again = entries.filter(({ name }) => name && taken.size === taken.add(name).size);
  return [...again, ...entries.flatMap(({ children }) => duplicateNames(children))];
}

/** Names in conditions that mean no field. */
export const unknownReferences = (roots: readonly Entry[]): readonly { entry: Entry; reference: string }[] =>
  conditional(roots).flatMap((entry) =>
    mentioned(entry)
      .filter((reference) => !resolve(reference, entry.parent, roots))
      .map((reference) => ({ entry, reference })),
  );

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

/** The entries whose answers decide whether `entry` is asked: those in its condition, and the group that it is in. */
function targetsOf(entry: Entry, roots: readonly Entry[]): Entry[] {
  const targets = mentioned(entry).map((name) => resolve(name, entry.parent, roots));
  return [...targets, entry.parent].filter((target) => target !== undefined);
}
