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
      ...fileReference(mention, resolve(field, view.scope, view.roots), place, view),
    ];
  const found = isObject(lookup) && typeof lookup.field === 'string' ? lookup.field : undefined;
  const target = found === undefined ? undefined : resolve(found, view.scope, view.roots);
  if (!target || !isObject(table)) return [];
  return Object.keys(table).flatMap((key) => checkOption(key, target, inside(inside(place, 'table'), key), view));
}

/** What the conditions in a value that belongs to no field say about fields. */
export function checkMentions(value: unknown, place: Place, scene: Scene): Problems {
  const view = { ...scene, scope: undefined, apart: undefined };
  return objectsIn(value, place).flatMap((mention) => checkMention(mention, view));
}

/** All that can be asked about files is whether there are any. */
function fileReference(mention: Mention[0], target: Entry | undefined, place: Place, view: View): Problems {
  const keys = Object.keys(mention);
  const onlyAnswered = keys.length > 1 && keys.every((key) => key === 'field' || key === 'answered');
  if (!target || !typeOf(target, view)?.files || onlyAnswered) return [];
  const sentence = `files cannot be compared or counted; ask whether ${describe(target.name)} is "answered"`;
  return [problemAt(inside(place, 'field'), 'invalidValue', sentence, { found: target.name })];
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

/** The repeat in whose rows a field is asked. */
function repeatAround({ parent }: Entry, scene: Scene): Entry | undefined {
  return parent && (typeOf(parent, scene)?.repeats ? parent : repeatAround(parent, scene));
}

/** A path to what the form keeps, or fills in by itself. `whole`: the path may lead to all that is in a group or repeat. */
export function checkPath(path: string, whole: boolean, place: Place, scene: Scene): Problems {
  const target = resolve(path, undefined, scene.roots);
  const type = target && typeOf(target, scene);
  const problem = (sentence: string) => [problemAt(place, 'neverPrefilled', sentence, { found: path })];
  const repeat = target && repeatAround(target, scene);
  if (repeat) return problem(inEachRow(path, whole ? repeat : undefined));
  if (whole && type && !type.value) return [];
  if (type?.repeats || (type?.value && !Object.hasOwn(type.keys, 'default')))
    return problem(`${describe(path)} is never filled in beforehand: leave it out`);
  return checkReference(path, place, { ...scene, scope: undefined, apart: undefined });
}

const inEachRow = (path: string, instead: Entry | undefined): string =>
  `${describe(path)} is asked in each row${instead ? `; name ${describe(instead.name)} instead` : ''}`;

/** A path to what is sent: an answer, or all that is in a group or repeat. `numbered`: the number of a row may stand in it. */
export function checkAnswerPath(path: string, place: Place, scene: Scene, numbered = false): Problems {
  const unnumbered = path.split('/').filter((part) => !/^\d+$/.test(part));
  const target =
    resolve(path, undefined, scene.roots) ??
    (numbered ? resolve(unnumbered.join('/'), undefined, scene.roots) : undefined);
  const repeat = target && repeatAround(target, scene);
  if (repeat && !numbered) return [problemAt(place, 'invalidDelivery', inEachRow(path, repeat), { found: path })];
  return target ? [] : checkReference(path, place, { ...scene, scope: undefined, apart: undefined });
}
