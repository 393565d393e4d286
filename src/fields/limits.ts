import type { Field } from './field.ts';
import type { Rule } from './rules.ts';
import { rule } from './rules.ts';

/** `min` and `max`, both allowed themselves. Numbers compare as numbers, ISO dates as text. */
export const range = ({ min, max }: Field): readonly Rule[] => {
  const like = (limit: number | string, text: string) => (typeof limit === 'number' ? Number(text) : text);
  return [
    ...(min === undefined ? [] : [rule('rangeUnderflow', (text) => like(min, text) >= min, { min })]),
    ...(max === undefined ? [] : [rule('rangeOverflow', (text) => like(max, text) <= max, { max })]),
  ];
};
