/** Rules that several field types share, as zod checks whose issues carry our problem codes. */
import * as z from 'zod/mini';
import type { Field } from './field.ts';
import type { ProblemCode } from './problem.ts';

type Params = { readonly [name: string]: string | number };

/** A check that fails with `code`. Its parameters end up in `problem.params`. */
export const rule = <T>(code: ProblemCode, holds: (value: T) => boolean, params: Params = {}) =>
  z.refine<T>(holds, { params: { code, params }, abort: true });

/** Code points, as JSON Schema and databases count; an emoji of one code point is 1, not 2. */
const length = (value: string) => [...value].length;

/** Trimmed text within `minLength` and `maxLength` (code points). */
export const line = (field: Field, maximum = Infinity) => {
  const { minLength = 0, maxLength = maximum } = field;
  return z.string().check(
    z.trim(),
    rule<string>('tooShort', (value) => length(value) >= minLength, { minLength }),
    rule<string>('tooLong', (value) => length(value) <= maxLength, { maxLength }),
  );
};

/** `min` and `max`, both allowed themselves. Numbers compare as numbers, ISO dates as text. */
export const range = <T extends number | string>(field: Field) => {
  const { min, max } = field;
  const checks = [];
  if (min !== undefined) checks.push(rule<T>('rangeUnderflow', (value) => value >= min, { min }));
  if (max !== undefined) checks.push(rule<T>('rangeOverflow', (value) => value <= max, { max }));
  return checks;
};

/** One of the field's options. */
export const offered = (field: Field) =>
  z.string().check(rule<string>('typeMismatch', (value) => hasOption(field, value)));

/** Whether `value` is one of the field's options. */
export const hasOption = (field: Field, value: unknown): value is string =>
  (field.options ?? []).some((option) => option.value === value);
