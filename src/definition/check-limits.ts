/** Limits that no answer can meet. */
import type { Field, FieldType } from '../fields/field.ts';
import { date, isDate } from '../fields/kinds.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt } from './place.ts';

/** 1 January 1970: a day like any other, so that the same definition is judged the same every day. */
export const SAMPLE_DAY = 0;

/** Months differ: what holds on each of these days of a common and a leap year holds on any. */
const SAMPLE_DAYS = [2023, 2024].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => [1, 15, 28, 29, 30, 31].map((day) => Date.UTC(year, month, day))).flat(),
);

/** A field with what follows from language and clock, such as the day that `+14d` comes to. */
export const resolveDays = (field: Field, { derive }: FieldType, now: number): Field => ({
  ...field,
  ...derive?.(field, { language: 'en', timeZone: 'UTC', now, valueOf: () => undefined }),
});

const isRelative = (value: unknown): boolean => typeof value === 'string' && !isDate(value) && date.accepts(value);

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
function areCrossed(written: Entry['written'], least: 'min' | 'minLength' | 'minItems', most: string, type: FieldType) {
  const moving = [written[least], written[most]].filter(isRelative).length;
  if (moving === 0) return isMore(written[least], written[most]);
  // Both were accepted by their kinds.
  const field = { ...written, type: type.type, name: '' } as unknown as Field;
  return (
    moving === 2 &&
    SAMPLE_DAYS.every((now) => {
      const resolved = resolveDays({ ...field, default: undefined }, type, now);
      return isDate(resolved[least]) && isMore(resolved[least], resolved[most]);
    })
  );
}

const isMore = (least: unknown, most: unknown): boolean =>
  (typeof least === 'number' && typeof most === 'number' && least > most) ||
  (typeof least === 'string' && typeof most === 'string' && least > most);
