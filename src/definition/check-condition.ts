/** Where a condition leaves the grammar of `showIf`. */
import { isObject } from '../fields/kinds.ts';
import { acceptsOperand, operatorNames } from './conditions.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { inside, problemAt, unexpected, unknownKey } from './place.ts';

const COMBINERS = ['all', 'any', 'none'];

const ORDERED = 'a number, a text such as a date, or { "field": "…" }';
const LIST = 'a list of texts, numbers, true or false';

/** What a comparison takes, where that is not any answer. */
const expectedOperands: { readonly [operator: string]: string } = {
  in: LIST,
  notIn: LIST,
  answered: 'true or false',
  above: ORDERED,
  atLeast: ORDERED,
  below: ORDERED,
  atMost: ORDERED,
};

export function checkCondition(condition: unknown, place: Place): readonly DefinitionProblem[] {
  if (!isObject(condition)) return [unexpected(place, 'wrongType', 'an object', condition)];
  const keys = Object.keys(condition);
  const combiner = keys.find((key) => COMBINERS.includes(key));
  if (combiner !== undefined) {
    const parts = condition[combiner];
    const at = inside(place, combiner);
    const others = keys.filter((key) => key !== combiner);
    return [
      ...others.map((key) => unknownKey(key, [combiner], place)),
      ...(Array.isArray(parts)
        ? parts.flatMap((part, index) => checkCondition(part, inside(at, index)))
        : [unexpected(at, 'wrongType', 'a list of conditions', parts)]),
    ];
  }
  return checkComparison(condition, place);
}

function checkComparison(comparison: Record<string, unknown>, place: Place): readonly DefinitionProblem[] {
  const { field, ...operands } = comparison;
  const at = inside(place, 'field');
  const known = ['field', ...operatorNames(), ...COMBINERS];
  const missing = problemAt(place, 'missingKey', `it needs one of: ${operatorNames().join(', ')}`, {
    allowed: operatorNames(),
  });
  return [
    ...(field === undefined ? [problemAt(at, 'missingKey', 'it is missing')] : []),
    ...(field === undefined || typeof field === 'string' ? [] : [unexpected(at, 'wrongType', 'a name', field)]),
    ...(Object.keys(operands).length === 0 ? [missing] : []),
    ...Object.entries(operands).flatMap(([operator, operand]) => {
      if (!operatorNames().includes(operator)) return [unknownKey(operator, known, place)];
      const expected = expectedOperands[operator] ?? 'a text, a number, true, false or { "field": "…" }';
      return acceptsOperand(operator, operand)
        ? []
        : [unexpected(inside(place, operator), 'wrongType', expected, operand)];
    }),
  ];
}
