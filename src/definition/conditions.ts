/** The grammar of conditions such as `showIf`: whether a value is one, what it refers to, whether it holds. */
import type { Comparable, Condition, Reference } from '../fields/field.ts';
import { isObject } from '../fields/kinds.ts';

const isComparable = (value: unknown): value is Comparable => ['string', 'number', 'boolean'].includes(typeof value);
const isComparables = (value: unknown): boolean => Array.isArray(value) && value.every(isComparable);

/** `{ "field": name }`: the answer to that field. */
export const isReference = (value: unknown): value is Reference =>
  isObject(value) && typeof value.field === 'string' && Object.keys(value).length === 1;

const isOperand = (value: unknown): boolean => isComparable(value) || isReference(value);

type Comparison = (value: string | number, operand: string | number) => boolean;
const contains = (list: unknown, value: unknown): boolean => Array.isArray(list) && list.includes(value);

const comparisons: { readonly [operator: string]: Comparison } = {
  is: (value, operand) => value === operand,
  isNot: (value, operand) => value !== operand,
  in: (value, operand) => contains(operand, value),
  notIn: (value, operand) => !contains(operand, value),
  includes: contains,
  above: (value, operand) => value > operand,
  atLeast: (value, operand) => value >= operand,
  below: (value, operand) => value < operand,
  atMost: (value, operand) => value <= operand,
};
/** Comparisons by size, which only texts with texts and numbers with numbers allow. */
const isBySize = (operator: string): boolean => /^(above|below|at)/.test(operator);

export const operatorNames = (): readonly string[] => [...Object.keys(comparisons), 'answered'];

/** Whether something may be compared with by an operator. */
export function acceptsOperand(operator: string, operand: unknown): boolean {
  const isBoolean = typeof operand === 'boolean';
  if (operator === 'answered') return isBoolean;
  if (/^(in|notIn)$/.test(operator)) return isComparables(operand);
  return Object.hasOwn(comparisons, operator) && isOperand(operand) && !(isBoolean && isBySize(operator));
}

const combined = (condition: object): readonly Condition[] | undefined =>
  Object.entries<readonly Condition[]>({ ...condition }).find(([key]) => /^(all|any|none)$/.test(key))?.[1];

/** Whether a value follows the grammar, at every depth. */
export function isCondition(value: unknown): value is Condition {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  const parts = combined(value);
  if (parts) return entries.length === 1 && Array.isArray(parts) && parts.every(isCondition);
  return (
    typeof value.field === 'string' &&
    entries.length > 1 &&
    entries.every(([key, operand]) => key === 'field' || acceptsOperand(key, operand))
  );
}

/**
 * Every field name that conditions and expressions mention: what stands under `field`, at any depth. The keys of a
 * `table` are answers, among which "field" may be one.
 */
export const referencesOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
        key === 'table' ? [] : key === 'field' && typeof part === 'string' ? [part] : referencesOf(part),
      );

/**
 * Whether a condition holds. `valueOf` gives the value of a field by the name written in the condition, `undefined` when
 * it is unanswered or irrelevant: then every comparison with it is false, and only `"answered": false` holds.
 */
export function holds(condition: Condition, valueOf: (reference: string) => unknown): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, valueOf));
  if ('any' in condition) return condition.any.some((part) => holds(part, valueOf));
  if ('none' in condition) return !condition.none.some((part) => holds(part, valueOf));
  const value = valueOf(condition.field);
  const answered = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.entries(condition).every(([key, operand]) => {
    if (key === 'field') return true;
    if (key === 'answered') return operand === answered;
    const other: unknown = isReference(operand) ? valueOf(operand.field) : operand;
    if (value === undefined || other === undefined || (isBySize(key) && typeof value !== typeof other)) return false;
    // What does not compare as a text or a number compares as itself: lists and ticks know only `is` and `includes`.
    return comparisons[key]?.(value as string, other as string) === true;
  });
}
