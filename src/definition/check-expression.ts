/** Where `compute` leaves the grammar of expressions. */
import { date } from '../fields/dates.ts';
import { isNumber, isObject } from '../fields/kinds.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected, unknownWord } from './place.ts';

type Problems = readonly DefinitionProblem[];

/** What an operand may be besides a field and a further expression. */
interface Literal {
  readonly words: string;
  readonly accepts: (value: unknown) => boolean;
}

const isWordOrNumber = (value: unknown): boolean => typeof value === 'string' || isNumber(value);

const numeric: Literal = { words: 'a number', accepts: isNumber };
const any: Literal = { words: 'a text, a number', accepts: isWordOrNumber };
const day: Literal = { words: 'a date, "today"', accepts: (value) => typeof value === 'string' && date.accepts(value) };

interface Operator {
  readonly check: (value: unknown, place: Place) => Problems;
  /** Keys that may stand beside it. */
  readonly beside?: { readonly [key: string]: (value: unknown, place: Place) => Problems };
  readonly needs?: readonly string[];
}

const wrong = (place: Place, expected: string, value: unknown) =>
  unexpected(place, 'invalidExpression', expected, value);

const list = (literal: Literal) => (value: unknown, place: Place) => {
  if (!Array.isArray(value)) return [wrong(place, 'a list', value)];
  if (value.length === 0) return [problemAt(place, 'invalidExpression', 'the list is empty')];
  return value.flatMap((operand, index) => checkOperand(operand, literal, inside(place, index)));
};

const pair = (literal: Literal) => (value: unknown, place: Place) =>
  Array.isArray(value) && value.length === 2
    ? list(literal)(value, place)
    : [wrong(place, 'a list of two', Array.isArray(value) ? value.length : value)];

const UNITS = ['days', 'weeks', 'months', 'years'];

function checkUnit(value: unknown, place: Place): Problems {
  if (typeof value !== 'string') return [wrong(place, 'a text', value)];
  if (UNITS.includes(value)) return [];
  return [unknownWord(place, 'invalidExpression', `unknown unit ${describe(value)}`, value, UNITS)];
}

const checkResult = (value: unknown, place: Place): Problems =>
  isWordOrNumber(value) ? [] : [wrong(place, 'a text or a number', value)];

const operators: { readonly [name: string]: Operator } = {
  sum: { check: list(numeric) },
  product: { check: list(numeric) },
  difference: { check: pair(numeric) },
  count: { check: list(any) },
  concat: {
    check: list(any),
    beside: {
      separator: (value, place) => (typeof value === 'string' ? [] : [wrong(place, 'a text', value)]),
    },
  },
  dateDifference: { check: pair(day), beside: { unit: checkUnit } },
  lookup: {
    check: (value, place) => checkOperand(value, any, place),
    beside: {
      table: (value, place) =>
        isObject(value)
          ? Object.entries(value).flatMap(([key, result]) => checkResult(result, inside(place, key)))
          : [wrong(place, 'an object with a text or number for each answer', value)],
      otherwise: checkResult,
    },
    needs: ['table'],
  },
};

/** What an expression may start with. */
export const expressionNames = (): readonly string[] => Object.keys(operators);

export function checkExpression(expression: unknown, place: Place): Problems {
  if (!isObject(expression)) return [wrong(place, 'an object', expression)];
  const keys = Object.keys(expression);
  const name = keys.find((key) => Object.hasOwn(operators, key));
  const operator = name === undefined ? undefined : operators[name];
  if (name === undefined || !operator) return [unknownOperator(keys, place)];
  const { check, beside = {}, needs = [] } = operator;
  const allowed = [name, ...Object.keys(beside)];
  return [
    ...check(expression[name], inside(place, name)),
    ...needs
      .filter((need) => !keys.includes(need))
      .map((need) => problemAt(inside(place, need), 'invalidExpression', 'it is missing')),
    ...keys.flatMap((key) => {
      const further = Object.hasOwn(beside, key) ? beside[key] : undefined;
      if (key === name) return [];
      if (further) return further(expression[key], inside(place, key));
      const sentence = `${describe(key)} does not go with ${describe(name)}`;
      return [unknownWord(inside(place, key), 'invalidExpression', sentence, key, allowed)];
    }),
  ];
}

function unknownOperator([key]: readonly string[], place: Place): DefinitionProblem {
  const allowed = expressionNames();
  if (key === undefined || key === 'field') {
    const sentence = `it needs one of: ${allowed.join(', ')}`;
    return problemAt(place, 'invalidExpression', sentence, { allowed });
  }
  const sentence = `unknown operator ${describe(key)}`;
  return unknownWord(inside(place, key), 'invalidExpression', sentence, key, allowed);
}

function checkOperand(operand: unknown, literal: Literal, place: Place): Problems {
  if (!isObject(operand)) {
    if (literal.accepts(operand)) return [];
    return [wrong(place, `${literal.words}, { "field": "…" } or an expression`, operand)];
  }
  if (!('field' in operand)) return checkExpression(operand, place);
  const { field, ...others } = operand;
  return [
    ...(typeof field === 'string' ? [] : [wrong(inside(place, 'field'), 'a name', field)]),
    ...Object.keys(others).map((key) => {
      const sentence = `${describe(key)} does not go with "field"`;
      return unknownWord(inside(place, key), 'invalidExpression', sentence, key, ['field']);
    }),
  ];
}
