/**
 * The zod schemas of answers, and the rules that several field types share.
 *
 * Made from zod's core classes, on which `zod/mini` is built: the methods that mini adds to each schema cannot be shaken
 * out of a bundle and cost every visitor 0.7 kB. The issues carry our problem codes.
 */
import type { $ZodCheck, $ZodType } from 'zod/v4/core';
import { $ZodCustom } from 'zod/v4/core';
import type { Field } from './field.ts';
import type { ProblemCode } from './problem.ts';

/** The schema of an answer. */
export type AnswerSchema = $ZodType;

/** A further condition on an answer. */
export type Rule = $ZodCheck<unknown>;

type Params = { readonly [name: string]: string | number };

/** What a failed rule tells. */
class Failure {
  readonly code: ProblemCode;
  readonly params: Params;

  constructor(code: ProblemCode, params: Params) {
    this.code = code;
    this.params = params;
  }
}

const custom = (fn: (value: unknown) => boolean, failure?: Failure, checks: Rule[] = []) =>
  new $ZodCustom({ type: 'custom', check: 'custom', fn, params: { failure }, abort: true, checks });

/** A rule on text that fails with `code`. Its parameters end up in `problem.params`. */
export const rule = (code: ProblemCode, holds: (text: string) => boolean, params: Params = {}): Rule =>
  custom((value) => holds(String(value)), new Failure(code, params));

/** The code and parameters of the rule behind a zod issue; nothing when it was no rule of ours. */
export const failedRule = (params: Record<string, unknown> | undefined): Failure | undefined =>
  params?.failure instanceof Failure ? params.failure : undefined;

/** An answer that `holds` accepts as it is (else `typeMismatch`), under further rules. */
export const answer = (holds: (value: unknown) => boolean, rules: readonly Rule[] = []): AnswerSchema =>
  custom(holds, undefined, [...rules]);

/** Code points, as JSON Schema and databases count; an emoji of one code point is 1, not 2. */
const length = (text: string) => [...text].length;

/** Text of `minLength` to `maxLength` code points, under further rules. */
export const line = (field: Field, maximum = Infinity, ...rules: readonly Rule[]): AnswerSchema => {
  const { minLength = 0, maxLength = maximum } = field;
  return answer(
    (value) => typeof value === 'string',
    [
      rule('tooShort', (text) => length(text) >= minLength, { minLength }),
      rule('tooLong', (text) => length(text) <= maxLength, { maxLength }),
      ...rules,
    ],
  );
};

/** One of the field's options. */
export const offered = (field: Field) => answer((value) => hasOption(field, value));

/** Whether `value` is one of the field's options. */
export const hasOption = (field: Field, value: unknown): value is string =>
  (field.options ?? []).some((option) => option.value === value);
