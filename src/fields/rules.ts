/**
 * The zod schemas of answers, and the rules that several field types share.
 *
 * Made from zod's core classes, on which `zod/mini` is built: the methods that mini adds to each schema cannot be shaken
 * out of a bundle and cost every visitor 0.7 kB. The issues carry our problem codes.
 */
import type { $ZodCheck, $ZodType } from 'zod/v4/core';
import { $ZodCustom, $ZodString, _refine, _trim } from 'zod/v4/core';
import type { Field } from './field.ts';
import type { ProblemCode } from './problem.ts';

/** The schema of an answer. */
export type AnswerSchema = $ZodType;

/** A further condition on an answer. */
export type Rule<T> = $ZodCheck<T>;

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

/** A rule that fails with `code`. Its parameters end up in `problem.params`. */
export const rule = <T>(code: ProblemCode, holds: (value: T) => boolean, params: Params = {}): Rule<T> =>
  _refine<T>($ZodCustom, holds, { params: { failure: new Failure(code, params) }, abort: true });

/** The code and parameters of the rule behind a zod issue; nothing when it was no rule of ours. */
export const failedRule = (params: Record<string, unknown> | undefined): Failure | undefined =>
  params?.failure instanceof Failure ? params.failure : undefined;

/** An answer that `holds` accepts as it is (else `typeMismatch`), under further rules. */
export const answer = <T>(holds: (value: unknown) => value is T, ...checks: readonly Rule<T>[]): AnswerSchema =>
  new $ZodCustom({ type: 'custom', check: 'custom', fn: holds, abort: true, checks: [...checks] });

/** Code points, as JSON Schema and databases count; an emoji of one code point is 1, not 2. */
const length = (value: string) => [...value].length;

/** Trimmed text of `minLength` to `maxLength` code points, under further rules. */
export const line = (field: Field, maximum = Infinity, ...rules: readonly Rule<string>[]): AnswerSchema => {
  const { minLength = 0, maxLength = maximum } = field;
  return new $ZodString({
    type: 'string',
    checks: [
      _trim(),
      rule<string>('tooShort', (value) => length(value) >= minLength, { minLength }),
      rule<string>('tooLong', (value) => length(value) <= maxLength, { maxLength }),
      ...rules,
    ],
  });
};

/** `min` and `max`, both allowed themselves. Numbers compare as numbers, ISO dates as text. */
export const range = <T extends number | string>(field: Field): readonly Rule<T>[] => {
  const { min, max } = field;
  const checks: Rule<T>[] = [];
  if (min !== undefined) checks.push(rule<T>('rangeUnderflow', (value) => value >= min, { min }));
  if (max !== undefined) checks.push(rule<T>('rangeOverflow', (value) => value <= max, { max }));
  return checks;
};

/** One of the field's options. */
export const offered = (field: Field) => answer((value) => hasOption(field, value));

/** Whether `value` is one of the field's options. */
export const hasOption = (field: Field, value: unknown): value is string =>
  (field.options ?? []).some((option) => option.value === value);
