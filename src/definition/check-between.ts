/** What is wrong between the fields of a definition: names, references, fields that wait for each other. */
import type { Condition } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import { optionsOf, placeOf } from './check-field.ts';
import { isCondition } from './conditions.ts';
import type { Entry } from './entries.ts';
import { cycles, duplicateNames, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unknownWord, whole } from './place.ts';
import { resolve } from './scope.ts';

export function checkBetween(roots: readonly Entry[]): readonly DefinitionProblem[] {
  const entries = flatten(roots);
  const asks = entries.some(({ written }) => typeof written.type === 'string' && fieldTypes.get(written.type)?.value);
  return [
    ...(asks ? [] : [problemAt(inside(whole, 'fields'), 'asksNothing', 'no field asks anything')]),
    ...duplicateNames(roots).map((entry) => {
      const sentence = `an earlier field of the same group has the name ${describe(entry.name)}`;
      return problemAt(inside(placeOf(entry), 'name'), 'duplicateName', sentence, { found: entry.name });
    }),
    ...entries.flatMap((entry) => checkReferences(entry, roots)),
    ...cycles(roots).map(cycleProblem),
  ];
}

function cycleProblem(chain: readonly Entry[]): DefinitionProblem {
  const entry = chain.find(({ written }) => written.showIf !== undefined);
  const names = chain.map(({ name, pointer }) => describe(name || pointer)).join(' → ');
  const sentence = `these fields wait for each other, so none of them can appear: ${names}`;
  return problemAt(inside(entry ? placeOf(entry) : whole, 'showIf'), 'cycle', sentence);
}

type Comparison = Extract<Condition, { field: string }>;

/** The comparisons in a condition, each with its place. */
function comparisonsIn(condition: Condition, place: Place): readonly (readonly [Comparison, Place])[] {
  if ('field' in condition) return [[condition, place]];
  return Object.entries(condition).flatMap(([key, parts]) =>
    parts.flatMap((part, index) => comparisonsIn(part, inside(inside(place, key), index))),
  );
}

function checkReferences(entry: Entry, roots: readonly Entry[]): readonly DefinitionProblem[] {
  const { showIf } = entry.written;
  if (!isCondition(showIf)) return [];
  return comparisonsIn(showIf, inside(placeOf(entry), 'showIf')).flatMap(([comparison, place]) => {
    const { field } = comparison;
    const target = resolve(field, entry.parent, roots);
    if (target?.written.type === 'group') return [groupReference(target, inside(place, 'field'))];
    if (target) return checkOperands(target, comparison, place);
    const sentence = `there is no field ${describe(field)}`;
    return [unknownWord(inside(place, 'field'), 'unknownReference', sentence, field, namesInReach(entry, roots))];
  });
}

function groupReference(group: Entry, place: Place): DefinitionProblem {
  const field = group.children.find(({ name }) => name)?.name ?? '…';
  const sentence = `a group has no answer of its own; name a field in it, such as "${group.name}/${field}"`;
  return problemAt(place, 'groupReference', sentence, { found: group.name });
}

/** Comparisons with an option that does not exist are never true. */
function checkOperands(target: Entry, comparison: Comparison, place: Place): readonly DefinitionProblem[] {
  const values = optionsOf(target.written).map(({ value }) => value);
  const { is = [], isNot = [], in: among = [], notIn = [], includes = [] } = comparison;
  return Object.entries({ is, isNot, in: among, notIn, includes }).flatMap(([operator, operand]) =>
    [operand].flat().flatMap((value) => {
      if (values.length === 0 || values.some((known) => known === value)) return [];
      const sentence = `field ${describe(target.name)} has no option ${describe(value)}`;
      return [unknownWord(inside(place, operator), 'unknownOption', sentence, String(value), values)];
    }),
  );
}

/** What a condition of `entry` may refer to: names, and `group/name` paths. */
function namesInReach(entry: Entry, roots: readonly Entry[]): readonly string[] {
  const pathOf = ({ name, parent }: Entry): string => (parent ? `${pathOf(parent)}/${name}` : name);
  const names = flatten(roots).flatMap((other) => [other.name, pathOf(other)]);
  return [...new Set(names)].filter((name) => {
    const target = resolve(name, entry.parent, roots);
    return target && target !== entry && target.written.type !== 'group';
  });
}
