import type { Field } from './field.ts';
import { asked, declareField } from './field.ts';
import { isTime, time as clock } from './dates.ts';
import { number } from './kinds.ts';
import { answer, rule } from './rules.ts';

/** In steps of less than a minute the seconds are asked too. */
const hasSeconds = ({ step = 60 }: Field): boolean => step < 60;

/** `17:00` is as late as `17:00:00`. */
const full = (time: string | number): string => `${time}:00`.slice(0, 8);

const limits = ({ min, max }: Field) => [
  ...(min === undefined ? [] : [rule('rangeUnderflow', (text) => full(text) >= full(min), { min })]),
  ...(max === undefined ? [] : [rule('rangeOverflow', (text) => full(text) <= full(max), { max })]),
];

/**
 * A time of day, sent as `HH:MM`; as `HH:MM:SS` where `step`, in seconds, is less than a minute. A half-typed native time
 * is `badInput`, not "missing".
 */
export const time = declareField({
  type: 'time',
  control: 'input',
  keys: { ...asked, default: clock, min: clock, max: clock, step: number },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer((value) => isTime(value) && (value.length === 5 || hasSeconds(field)), limits(field)),
  attributes: ({ min, max, step }) => ({ type: 'time', min, max, step }),
  // Controls may add seconds that nobody asked for.
  parse: (typed) => String(typed).replace(/^(..:..):00(\.0+)?$/, '$1'),
  format: (value) => (isTime(value) ? value : undefined),
});
