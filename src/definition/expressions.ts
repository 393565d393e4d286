/** The grammar of `compute`: whether a value is an expression, and what it comes to. */
import type { Expression, Operand, Surroundings } from '../fields/field.ts';
import { isDate } from '../fields/dates.ts';
import { isNumber, isObject } from '../fields/kinds.ts';
import { isReference } from './conditions.ts';
import { differenceOf, resolveDate } from './days.ts';

const isString = (value: unknown): value is string => typeof value === 'string';
const isLiteral = (value: unknown): boolean => isString(value) || isNumber(value);
const isOperand = (value: unknown): boolean => isLiteral(value) || isReference(value) || isExpression(value);
const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isOperand);
const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && isList(value);

type Accepts = (value: unknown) => boolean;

/** What may stand in an expression, by the key that it is known by. */
const grammar: { readonly [name: string]: { readonly [key: string]: Accepts } } = {
  sum: { sum: isList },
  product: { product: isList },
  difference: { difference: isPair },
  count: { count: isList },
  concat: { concat: isList, separator: isString },
  dateDifference: { dateDifference: isPair, unit: (value) => /^(days|weeks|months|years)$/.test(String(value)) },
  lookup: {
    lookup: isOperand,
    table: (value) => isObject(value) && Object.values(value).every(isLiteral),
    otherwise: isLiteral,
  },
};

/** Whether a value follows the grammar, at every depth. */
export function isExpression(value: unknown): value is Expression {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  const name = keys.find((key) => Object.hasOwn(grammar, key));
  const accepts = name === undefined ? undefined : grammar[name];
  return (
    accepts !== undefined &&
    (name !== 'lookup' || 'table' in value) &&
    keys.every((key) => Object.hasOwn(accepts, key) && accepts[key]?.(value[key]))
  );
}

/**
 * What an expression comes to; nothing when an operand is missing that it cannot do without, and never a number that is
 * not finite. Numbers are exact to fourteen significant digits: 0.1 and 0.2 are 0.3.
 */
export function evaluate(expression: Expression, surroundings: Surroundings): string | number | undefined {
  const [result, ...more] = valuesOf(expression, surroundings);
  return more.length > 0 || typeof result === 'boolean' ? undefined : result;
}

/** Rounds to so many decimals as shops do: halves go away from zero. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** Math.min(decimals, 12);
  const rounded = exact((Math.sign(value) * Math.round(exact(Math.abs(value) * scale))) / scale);
  return isNumber(rounded) ? rounded : value;
}

/** Without the digits that binary fractions add, and without the minus of zero. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(14))) + 0;

type Value = string | number | boolean;

/** Whether it says something. An unticked box does: `lookup` may have an entry for it. */
const isValue = (value: unknown): value is Value =>
  isNumber(value) || typeof value === 'boolean' || (!!value && isString(value));

/** What an operand stands for: one value; several, from ticks or from the rows of a repeat; none while unanswered. */
function valuesOf(operand: Operand, surroundings: Surroundings): readonly Value[] {
  const found: unknown = !isObject(operand)
    ? operand
    : isReference(operand)
      ? surroundings.valueOf(operand.field)
      : compute(operand, surroundings);
  return [found].flat().filter(isValue);
}

/** A number, or an option such as "10"; else not a number. */
const numberOf = (value: Value): number =>
  typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : NaN;

function compute(expression: Exclude<Operand, string | number>, surroundings: Surroundings): unknown {
  const all = (operand: Operand): readonly Value[] => valuesOf(operand, surroundings);
  const numbers = (operand: Operand): readonly number[] => {
    const values = all(operand);
    return values.length > 0 ? values.map(numberOf) : [NaN];
  };
  const single = (operand: Operand): number => {
    const [first = NaN, ...more] = numbers(operand);
    return more.length > 0 ? NaN : first;
  };
  const day = (operand: Operand): string => resolveDate(String(all(operand)[0]).slice(0, 10), surroundings);

  if ('sum' in expression)
    return exact(
      expression.sum
        .flatMap(numbers)
        .filter(isNumber)
        .reduce((total, value) => total + value, 0),
    );
  if ('product' in expression)
    return exact(expression.product.flatMap(numbers).reduce((total, value) => total * value, 1));
  if ('difference' in expression) {
    const [minuend, subtrahend] = expression.difference;
    return exact(single(minuend) - single(subtrahend));
  }
  if ('count' in expression) return expression.count.flatMap(all).filter((value) => value !== false).length;
  if ('concat' in expression) {
    const words = expression.concat.flatMap(all).filter((value) => typeof value !== 'boolean');
    return words.join(expression.separator ?? ' ');
  }
  if ('dateDifference' in expression) {
    const [from, to] = expression.dateDifference;
    const [start, end] = [day(from), day(to)];
    return isDate(start) && isDate(end) ? exact(differenceOf(start, end, expression.unit ?? 'days')) : undefined;
  }
  if ('lookup' in expression) {
    const { table, otherwise } = expression;
    const found = all(expression.lookup).map((value) =>
      Object.hasOwn(table, String(value)) ? table[String(value)] : otherwise,
    );
    return found.length > 0 ? found : otherwise;
  }
  return undefined;
}
