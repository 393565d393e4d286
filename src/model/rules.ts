/**
 * The registry of rules: what a field obeys besides its type. A rule is one file in `model/rules/`, which says of a field
 * whether it applies, which answers it looks at, and what follows. Pages load them only for a form that has some.
 */
import type { Field, Surroundings, Typed } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';

/** Why a rule refuses an answer: a problem without its place. */
export type Failure = Pick<Problem, 'code' | 'params' | 'message'>;

export interface FieldRule {
  /** Whether a field has this rule. */
  readonly applies: (field: Field) => boolean;
  /** Names of the fields whose answers decide. Default: none. */
  readonly references?: (field: Field) => readonly string[];
  /** Keys that take the place of those written, as things stand. */
  readonly derive?: (field: Field, surroundings: Surroundings) => Partial<Field>;
  /** What becomes of what was just typed, for example of the ticks that exclude each other. */
  readonly amend?: (typed: Typed, before: Typed, field: Field) => Typed;
  /** Why `value` (`undefined` when unanswered) is refused. `field` is as derived. */
  readonly check?: (value: unknown, field: Field, surroundings: Surroundings) => Failure | undefined;
}

const rules: FieldRule[] = [];

/** Adds rules. Forms made from now on obey them. */
export const registerRules = (added: readonly FieldRule[]): void =>
  void rules.push(...added.filter((rule) => !rules.includes(rule)));

/** The rules of a field. */
export const rulesOf = (field: Field): readonly FieldRule[] => rules.filter((rule) => rule.applies(field));
