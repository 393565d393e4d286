/** Whether what a field says about other fields can be: in its conditions, its expression, and by name. */
import type { Kind } from '../fields/kinds.ts';
import { isObject, object, optionKeys } from '../fields/kinds.ts';
import { fieldOf, placeOf } from './check-field.ts';
import type { Types } from './check-types.ts';
import { typeNamed } from './check-types.ts';
import { acceptsOperand } from './conditions.ts';
import type { Entry } from './entries.ts';
import { flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unknownWord } from './place.ts';
import { resolve } from './scope.ts';

type Problems = readonly DefinitionProblem[];

/** The fields of a document, and what their types are. */
export interface Scene {
  readonly roots: readonly Entry[];
  readonly types: Types;
}

export const typeOf = ({ asked }: Entry, { types }: Scene) => typeNamed(asked.type, types);

/** Whether it holds fields instead of an answer. The answer to a repeat is the list of its rows. */
const isGroup = (entry: Entry, scene: Scene): boolean => {
  const type = typeOf(entry, scene);
  return type !== undefined && !type.value && !type.repeats;
};

export function checkReferences(entry: Entry, scene: Scene): Problems {
  const { written } = entry;
  const keys = typeNamed(written.type, scene.types)?.keys ?? {};
  const { equalTo } = written;
  const place = placeOf(entry);
  return [
    ...Object.entries(keys).flatMap(([key, kind]) => {
      // What is refused may depend on the answer itself; whether it is asked may not.
      const view = { ...scene, scope: entry.parent, apart: key === 'rules' ? undefined : entry };
      return mentionsOf(kind, written[key], inside(place, key)).flatMap((mention) => checkMention(mention, view));
    }),
    ...(Object.hasOwn(keys, 'equalTo') && typeof equalTo === 'string'
      ? checkReference(equalTo, inside(place, 'equalTo'), { ...scene, scope: entry.parent, apart: entry })
      : []),
  ];
}

/** The fields as one of them sees them. */
interface View extends Scene {
  /** The group in which names are looked up first. */
  readonly scope: Entry | undefined;
  /** The field that cannot be meant. */
  readonly apart: Entry | undefined;
}

/** One object in a condition or expression that may refer to a field. */
type Mention = readonly [mention: Readonly<Record<string, unknown>>, place: Place];

/** Each object in the conditions and expressions among the keys. */
function mentionsOf(kind: Kind, value: unknown, place: Place): readonly Mention[] {
  if (kind.kind === 'condition' || kind.kind === 'expression') return objectsIn(value, place);
  const item = kind.kind === 'options' ? object(optionKeys) : kind.item;
  if (item && Array.isArray(value))
    return value.flatMap((part: unknown, index) => mentionsOf(item, part, inside(place, index)));
  if (!kind.keys || !isObject(value)) return [];
  return Object.entries(kind.keys).flatMap(([key, part]) => mentionsOf(part, value[key], inside(place, key)));
}

function objectsIn(value: unknown, place: Place): readonly Mention[] {
  if (Array.isArray(value)) return value.flatMap((part: unknown, index) => objectsIn(part, inside(place, index)));
  if (!isObject(value)) return [];
  const within = Object.entries(value).filter(([key]) => key !== 'table');
  return [[value, place], ...within.flatMap(([key, part]) => objectsIn(part, inside(place, key)))];
}

function checkMention([mention, place]: Mention, view: View): Problems {
  const { field, lookup, table } = mention;
  if (typeof field === 'string')
    return [
      ...checkReference(field, inside(place, 'field'), view),
      ...checkOperands(mention, resolve(field, view.scope, view.roots), place, view),
    ];
  const found = isObject(lookup) && typeof lookup.field === 'string' ? lookup.field : undefined;
  const target = found === undefined ? undefined : resolve(found, view.scope, view.roots);
  if (!target || !isObject(table)) return [];
  return Object.keys(table).flatMap((key) => checkOption(key, target, inside(inside(place, 'table'), key), view));
}

function checkReference(reference: string, place: Place, view: View): Problems {
  const target = resolve(reference, view.scope, view.roots);
  if (target) return isGroup(target, view) ? [groupReference(target, place)] : [];
  const sentence = `there is no field ${describe(reference)}`;
  return [unknownWord(place, 'unknownReference', sentence, reference, namesInReach(view))];
}

function groupReference(group: Entry, place: Place): DefinitionProblem {
  const field = group.children.find(({ name }) => name)?.name ?? '…';
  const sentence = `a group has no answer of its own; name a field in it, such as "${group.name}/${field}"`;
  return problemAt(place, 'groupReference', sentence, { found: group.name });
}

/** Comparisons with an option that does not exist are never true. */
function checkOperands(comparison: Mention[0], target: Entry | undefined, place: Place, scene: Scene): Problems {
  if (!target) return [];
  return ['is', 'isNot', 'in', 'notIn', 'includes'].flatMap((operator) => {
    const operand = comparison[operator];
    if (!acceptsOperand(operator, operand)) return [];
    return [operand].flat().flatMap((value) => checkOption(value, target, inside(place, operator), scene));
  });
}

function checkOption(value: unknown, target: Entry, place: Place, scene: Scene): Problems {
  const type = typeOf(target, scene);
  const values = type?.value ? (fieldOf(target, type).options ?? []).map((option) => option.value) : [];
  if (values.length === 0 || isObject(value) || values.some((known) => known === value)) return [];
  const sentence = `field ${describe(target.name)} has no option ${describe(value)}`;
  return [unknownWord(place, 'unknownOption', sentence, String(value), values)];
}

/** What may be referred to: names, and `group/name` paths. */
function namesInReach(view: View): readonly string[] {
  const pathOf = ({ name, parent }: Entry): string => [parent ? pathOf(parent) : '', name].filter(Boolean).join('/');
  const names = flatten(view.roots).flatMap((other) => [other.name, pathOf(other)]);
  return [...new Set(names)].filter((name) => {
    const target = name ? resolve(name, view.scope, view.roots) : undefined;
    return target && target !== view.apart && !isGroup(target, view);
  });
}

/** A path to what the form keeps, or fills in by itself. `whole`: the path may lead to all that is in a group or repeat. */
export function checkPath(path: string, whole: boolean, place: Place, scene: Scene): Problems {
  const target = resolve(path, undefined, scene.roots);
  const type = target && typeOf(target, scene);
  const problem = (sentence: string) => [problemAt(place, 'neverPrefilled', sentence, { found: path })];
  for (let around = target?.parent; around; around = around.parent)
    if (typeOf(around, scene)?.repeats)
      return problem(`${describe(path)} is asked in each row${whole ? `; name ${describe(around.name)} instead` : ''}`);
  if (whole && type && !type.value) return [];
  if (type?.repeats || (type?.value && !Object.hasOwn(type.keys, 'default')))
    return problem(`${describe(path)} is never filled in beforehand: leave it out`);
  return checkReference(path, place, { ...scene, scope: undefined, apart: undefined });
}
