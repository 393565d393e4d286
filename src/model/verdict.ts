/** Whether a value is an acceptable answer to a field. The browser and the server ask this same question. */
import { safeParse } from 'zod/v4/core';
import type { Field } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';
import type { AnswerSchema } from '../fields/rules.ts';
import { failedRule } from '../fields/rules.ts';
import type { Dependencies } from './dependencies.ts';
import type { Node } from './nodes.ts';

export type Verdict = { readonly value: unknown; readonly problem?: never } | { readonly problem: Problem };

/** Nothing was answered: no text but spaces, no tick, no choice. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** A judge for one form; it makes the zod schema of a field when the field is first answered, and keeps it. */
export function createJudge(dependencies: Dependencies): (node: Node, value: unknown) => Verdict {
  const schemas = new WeakMap<Field, AnswerSchema>();
  const accept = ({ type, pointer }: Node, field: Field, value: unknown): Verdict => {
    if (isBlank(value)) {
      return field.required ? { problem: { pointer, code: 'valueMissing' } } : { value: type.blank };
    }
    const schema = schemas.get(field) ?? type.value?.(field);
    if (!schema) return { value: undefined };
    schemas.set(field, schema);
    const result = safeParse(schema, typeof value === 'string' ? value.trim() : value);
    const [issue] = result.error?.issues ?? [];
    // Only a value that the schema takes has parts to look at.
    const failed = issue?.code === 'custom' ? failedRule(issue.params) : type.check?.(value, { field, pointer });
    return (issue ?? failed) ? { problem: { pointer, code: 'typeMismatch', ...failed } } : { value: result.data };
  };
  return (node, value) => {
    const verdict = accept(node, dependencies.fieldOf(node), value);
    const failure = verdict.problem
      ? undefined
      : dependencies.check(node, isBlank(verdict.value) ? undefined : verdict.value);
    return failure ? { problem: { pointer: node.pointer, ...failure } } : verdict;
  };
}
