/** The grammar of `showIf`: whether a value is a condition, what it refers to, whether it holds. */
import type { Comparable, Condition } from '../fields/field.ts';
import { isObject } from '../fields/kinds.ts';

const isComparable = (value: unknown): value is Comparable => ['string', 'number', 'boolean'].includes(typeof value);
const isComparables = (value: unknown): boolean => Array.isArray(value) && value.every(isComparable);
const isOrdered = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

type Comparison = (value: unknown, operand: never) => boolean;
interface Operator {
  readonly operand: (value: unknown) => boolean;
  readonly compare: Comparison;
}

const ordered =
  (compare: (value: number | string, operand: number | string) => boolean): Comparison =>
  (value: unknown, operand: number | string) =>
    typeof value === typeof operand && compare(value as typeof operand, operand);

const operators: { readonly [name: string]: Operator } = {
  is: { operand: isComparable, compare: (value, operand) => value === operand },
  isNot: { operand: isComparable, compare: (value, operand) => value !== operand },
  in: { operand: isComparables, compare: (value, operand: readonly unknown[]) => operand.includes(value) },
  notIn: { operand: isComparables, compare: (value, operand: readonly unknown[]) => !operand.includes(value) },
  includes: { operand: isComparable, compare: (value, operand) => Array.isArray(value) && value.includes(operand) },
  above: { operand: isOrdered, compare: ordered((value, operand) => value > operand) },
  atLeast: { operand: isOrdered, compare: ordered((value, operand) => value >= operand) },
  below: { operand: isOrdered, compare: ordered((value, operand) => value < operand) },
  atMost: { operand: isOrdered, compare: ordered((value, operand) => value <= operand) },
};

export const operatorNames = (): readonly string[] => [...Object.keys(operators), 'answered'];

/** Whether something may be compared with by an operator. */
export const acceptsOperand = (operator: string, operand: unknown): boolean =>
  operator === 'answered'
    ? typeof operand === 'boolean'
    : Object.hasOwn(operators, operator) && operators[operator]?.operand(operand) === true;

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

/** Every field name that conditions and expressions mention: what stands under `field`, at any depth. */
export const referencesOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
        key === 'field' && typeof part === 'string' ? [part] : referencesOf(part),
      );

/**
 * Whether a condition holds. `valueOf` gives the value of a field by the name written in the condition, `undefined` when
 * it is unanswered or irrelevant: then every comparison is false, and only `"answered": false` holds.
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
    return value !== undefined && operators[key]?.compare(value, operand as never) === true;
  });
}
