/** What is wrong between the fields of a definition: names, references, fields that wait for each other. */
import type { Condition } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import { optionsOf, placeOf } from './check-field.ts';
import { isCondition } from './conditions.ts';
import type { Entry } from './entries.ts';
import { cycles, duplicateNames, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import { describe, problemAt, unknownWord } from './issues.ts';
import { resolve } from './scope.ts';

export function checkBetween(roots: readonly Entry[]): readonly DefinitionProblem[] {
  const entries = flatten(roots);
  const asks = entries.some(({ written }) => typeof written.type === 'string' && fieldTypes.get(written.type)?.value);
  const nothing = problemAt({ pointer: '', words: 'The definition' }, ['fields'], 'no field asks anything', {
    code: 'asksNothing',
  });
  return [
    ...(asks ? [] : [nothing]),
    ...duplicateNames(roots).map((entry) => {
      const sentence = `the name ${describe(entry.name)} is taken by an earlier field of the same group`;
      return problemAt(placeOf(entry), ['name'], sentence, { code: 'duplicateName', found: entry.name });
    }),
    ...entries.flatMap((entry) => checkReferences(entry, roots)),
    ...cycles(roots).map(cycleProblem),
  ];
}

function cycleProblem(chain: readonly Entry[]): DefinitionProblem {
  const entry = chain.find(({ written }) => written.showIf !== undefined) ?? chain[0];
  const names = chain.map(({ name, pointer }) => describe(name || pointer)).join(' → ');
  const sentence = `these fields wait for each other, so none of them can appear: ${names}`;
  return problemAt(entry ? placeOf(entry) : { pointer: '', words: '' }, ['showIf'], sentence, { code: 'cycle' });
}

type Comparison = Extract<Condition, { field: string }>;

/** The comparisons in a condition, each with its path. */
function comparisonsIn(condition: Condition, path: readonly string[]): readonly (readonly [Comparison, string[]])[] {
  if ('field' in condition) return [[condition, [...path]]];
  return Object.entries(condition).flatMap(([key, parts]) =>
    (parts as readonly Condition[]).flatMap((part, index) => comparisonsIn(part, [...path, key, String(index)])),
  );
}

function checkReferences(entry: Entry, roots: readonly Entry[]): readonly DefinitionProblem[] {
  const { showIf } = entry.written;
  if (!isCondition(showIf)) return [];
  return comparisonsIn(showIf, ['showIf']).flatMap(([comparison, path]) => {
    const target = resolve(comparison.field, entry.parent, roots);
    if (!target) {
      const sentence = `there is no field ${describe(comparison.field)} to look at from here`;
      const names = namesInReach(entry, roots);
      return unknownWord(placeOf(entry), [...path, 'field'], comparison.field, names, {
        code: 'unknownReference',
        sentence,
      });
    }
    if (target.written.type === 'group') return [groupReference(entry, target, path)];
    return checkOperands(entry, target, comparison, path);
  });
}

function groupReference(entry: Entry, target: Entry, path: readonly string[]): DefinitionProblem {
  const inside = target.children.find(({ name }) => name)?.name ?? '…';
  const sentence = `a group has no answer of its own; name a field in it, such as ${describe(`${target.name}/${inside}`)}`;
  return problemAt(placeOf(entry), [...path, 'field'], sentence, { code: 'groupReference', found: target.name });
}

/** Comparisons with an option that does not exist are never true. */
function checkOperands(
  entry: Entry,
  target: Entry,
  comparison: Comparison,
  path: readonly string[],
): readonly DefinitionProblem[] {
  const values = optionsOf(target.written).map(({ value }) => value);
  if (values.length === 0) return [];
  const { is = [], isNot = [], in: among = [], notIn = [], includes = [] } = comparison;
  return Object.entries({ is, isNot, in: among, notIn, includes }).flatMap(([operator, operand]) =>
    [operand].flat().flatMap((value) => {
      if (values.some((known) => known === value)) return [];
      const sentence = `field ${describe(target.name)} has no option ${describe(value)}`;
      return [
        unknownWord(placeOf(entry), [...path, operator], String(value), values, { code: 'unknownOption', sentence }),
      ];
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
