/**
 * The fields of a document as they stand in the JSON, before anything is trusted: every object in a `fields` or `steps`
 * list with its place. What is wrong *between* fields (names, references, cycles) is found here, for the tolerant reader
 * and the strict checker alike.
 */
import type { FieldType } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import { isObject } from '../fields/kinds.ts';
import { referencesOf } from './conditions.ts';
import { named, resolve } from './scope.ts';

type Written = Record<string, unknown>;

export interface Entry {
  /** The object in the JSON. */
  readonly written: Written;
  /** The field as which it is asked: what its type makes of it. */
  readonly asked: Written;
  /** RFC 6901 pointer into the document, for example `/fields/2`. */
  readonly pointer: string;
  readonly name: string;
  readonly parent: Entry | undefined;
  readonly children: readonly Entry[];
  /** It does not stand in the JSON: part of an address, the line after "Other". */
  readonly virtual: boolean;
}

type Types = ReadonlyMap<string, FieldType>;

/** The fields of a document, or its steps. `types` are those that are known. */
export function entriesOf({ fields, steps }: Written, types: Types = fieldTypes): readonly Entry[] {
  if (fields !== undefined || !Array.isArray(steps)) return list(fields, '/fields', types);
  const written = steps.map((step: unknown) => (isObject(step) ? { ...step, type: 'step' } : step));
  return list(written, '/steps', types);
}

function list(fields: unknown, pointer: string, types: Types, parent?: Entry, virtual = false): readonly Entry[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((field: unknown, index) => {
    if (!isObject(field)) return [];
    const type = typeof field.type === 'string' ? types.get(field.type) : undefined;
    return [field, ...others(field, type)].map((written, further) => {
      const expanded = further ? undefined : type?.expand?.(written);
      const entry = {
        written,
        asked: expanded ? { ...expanded } : written,
        pointer: `${pointer}/${index}`,
        name: typeof written.name === 'string' ? written.name : '',
        parent,
        children: [] as readonly Entry[],
        virtual: virtual || further > 0,
      };
      entry.children = list(entry.asked.fields, `${entry.pointer}/fields`, types, entry, virtual || !!expanded);
      return entry;
    });
  });
}

/** The lines of text that ask "which?" after an option such as "Other". */
const others = ({ name, options }: Written, type: FieldType | undefined): readonly Written[] =>
  (Array.isArray(options) ? options : []).flatMap((option: unknown) => {
    if (!isObject(option) || option.other === undefined || typeof name !== 'string') return [];
    const chosen = { field: name, [type?.blank ? 'includes' : 'is']: option.value };
    return { type: 'text', name: `${name}Other`, label: option.other, required: true, showIf: chosen };
  });

export const flatten = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children)]);

/** What decides about the answer of an entry: when it is asked, what it offers, how it is worked out. */
const mentioned = ({ asked: { showIf, options, compute } }: Entry): readonly string[] =>
  referencesOf([showIf, options, compute]);

/** Only these can be wrong about other fields; most forms have few of them or none. */
export const conditional = (roots: readonly Entry[]): readonly Entry[] =>
  flatten(roots).filter((entry) => mentioned(entry).length > 0);

/** Entries whose name stands a second time in the same group. */
export function duplicateNames(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  const own = named(entries);
  const again = own.filter(({ name }) => taken.size === taken.add(name).size);
  return [...again, ...own.flatMap(({ children }) => duplicateNames(children))];
}

/** Whether fields wait for each other, so that none of them can ever appear. */
export function hasCycle(roots: readonly Entry[]): boolean {
  /** The entries that were entered: `true` while what they lead to is being looked at. */
  const isOpen = new Map<Entry, boolean>();
  // A stack of its own: chains of conditions may be longer than that of the engine.
  const waiting = [...conditional(roots)];
  for (let entry = waiting.at(-1); entry; entry = waiting.at(-1)) {
    if (isOpen.has(entry)) {
      isOpen.set(entry, false);
      waiting.pop();
      continue;
    }
    isOpen.set(entry, true);
    const targets = targetsOf(entry, roots);
    if (targets.some((target) => isOpen.get(target))) return true;
    waiting.push(...targets.filter((target) => !isOpen.has(target)));
  }
  return false;
}

/** The entries whose answers decide about `entry`: those that it mentions, and the group that it is in. */
export function targetsOf(entry: Entry, roots: readonly Entry[]): Entry[] {
  const targets = mentioned(entry).map((name) => resolve(name, entry.parent, roots));
  return [...targets, entry.parent].filter((target) => target !== undefined);
}
