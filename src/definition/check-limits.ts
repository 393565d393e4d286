/** Limits that no answer can meet. */
import type { Field, FieldType } from '../fields/field.ts';
import { date, isDate } from '../fields/dates.ts';
import { resolveDate } from './days.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt } from './place.ts';

/** 1 January 1970: a day like any other, so that the same definition is judged the same every day. */
export const SAMPLE_DAY = 0;

/** Months differ: what holds on each of these days of a common and a leap year holds on any. */
export const SAMPLE_DAYS = [2023, 2024].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => [1, 15, 28, 29, 30, 31].map((day) => Date.UTC(year, month, day))).flat(),
);

/** A field with what follows from language and clock, such as the day that `+14d` comes to. */
export function asOf(now: number, field: Field, { keys, derive }: FieldType): Field {
  const clock = { now, timeZone: 'UTC' };
  const days = Object.entries(field).flatMap(([key, value]) =>
    Object.hasOwn(keys, key) && keys[key]?.kind === 'date' ? [[key, resolveDate(String(value), clock)] as const] : [],
  );
  const surroundings = { ...clock, language: 'en', valueOf: () => undefined };
  return { ...field, ...Object.fromEntries(days), ...derive?.(field, surroundings) };
}

/** A day that moves: `today`, `+14d`. */
export const isMoving = (value: unknown): boolean => typeof value === 'string' && !isDate(value) && date.accepts(value);

const pairs = [
  ['min', 'max'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

export function limitProblems({ written }: Entry, type: FieldType, place: Place): readonly DefinitionProblem[] {
  const has = (key: string) => Object.hasOwn(type.keys, key) && type.keys[key]?.accepts(written[key]) === true;
  const crossed = pairs.flatMap(([least, most]) => {
    if (!has(least) || !has(most) || !areCrossed(written, least, most, type)) return [];
    const limits = `nothing lies between ${String(written[least])} and ${String(written[most])}`;
    return [problemAt(inside(place, least), 'impossibleLimits', limits)];
  });
  const offered = countOf(written.options);
  const tooMany = has('minItems') && offered > 0 && Number(written.minItems) > offered;
  return [
    ...crossed,
    ...(has('maxItems') && written.maxItems === 0
      ? [problemAt(inside(place, 'maxItems'), 'impossibleLimits', 'nothing could be answered; leave the field out')]
      : []),
    ...(tooMany
      ? [problemAt(inside(place, 'minItems'), 'impossibleLimits', `there are only ${describe(offered)} options`)]
      : []),
  ];
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Whether the least is always more than the most. A fixed day and one that moves meet sooner or later. */
function areCrossed(written: Entry['written'], least: string, most: string, type: FieldType): boolean {
  const field = { name: '', type: type.type, [least]: written[least], [most]: written[most] };
  const moving = Object.values(field).filter(isMoving).length;
  const crossed = (now: number): boolean => {
    const resolved = moving > 0 ? asOf(now, field, type) : field;
    return isMore(resolved[least], resolved[most]);
  };
  return moving === 0 ? crossed(SAMPLE_DAY) : moving === 2 && SAMPLE_DAYS.every(crossed);
}

const isMore = (least: unknown, most: unknown): boolean =>
  (typeof least === 'number' && typeof most === 'number' && least > most) ||
  (typeof least === 'string' && typeof most === 'string' && least > most);
