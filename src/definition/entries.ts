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
const conditional = (roots: readonly Entry[]): readonly Entry[] =>
  flatten(roots).filter((entry) => mentioned(entry).length > 0);

/** Entries whose name stands a second time in the same group. */
export function duplicateNames(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  const own = named(entries);
  const again = own.filter(({ name }) => taken.size === taken.add(name).size);
  return [...again, ...own.flatMap(({ children }) => duplicateNames(children))];
}

/** Names in conditions that mean no field. */
export const unknownReferences = (roots: readonly Entry[]): readonly { entry: Entry; reference: string }[] =>
  flatten(roots).flatMap((entry) => {
    const { showIf, options, compute, requiredIf, readOnlyIf, rules, equalTo } = entry.asked;
    return [...referencesOf([showIf, options, compute, requiredIf, readOnlyIf, rules]), equalTo]
      .filter((reference) => typeof reference === 'string' && !resolve(reference, entry.parent, roots))
      .map((reference) => ({ entry, reference: String(reference) }));
  });

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

/** The entries whose answers decide about `entry`: those that it mentions, and the group that it is in. */
function targetsOf(entry: Entry, roots: readonly Entry[]): Entry[] {
  const targets = mentioned(entry).map((name) => resolve(name, entry.parent, roots));
  return [...targets, entry.parent].filter((target) => target !== undefined);
}
