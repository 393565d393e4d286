/** Days and times as ISO 8601 writes them. Apart from the other kinds: only forms that ask for them load this. */
import { isString, kind } from './kinds.ts';

/** A calendar date that exists, `YYYY-MM-DD` (ISO 8601, the format of `<input type="date">`). */
export const isDate = (value: unknown): value is string => {
  if (!isString(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** A time of day, `HH:MM` or `HH:MM:SS` (ISO 8601, the format of `<input type="time">`). */
export const isTime = (value: unknown): value is string =>
  isString(value) && /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/.test(value);

/** A calendar date and a time of day to the minute, `YYYY-MM-DDTHH:MM`, wherever the visitor is. */
export const isDateTime = (value: unknown): value is string =>
  isString(value) && isDate(value.slice(0, 10)) && value[10] === 'T' && value.length === 16 && isTime(value.slice(11));

/** A day, or a day and a time, in words: `3 March 2026`. */
export function describeDate(value: string, locale: string): string | undefined {
  const [day = '', time] = value.split('T');
  if (!isDate(day)) return undefined;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...(time && { timeStyle: 'short' }),
  });
  return format.format(new Date(`${day}T${time ?? '00:00'}Z`));
}

/** A calendar date, or one that moves with the day: `today`, `+14d`, `-18y` (days, weeks, months, years). */
const isDay = (value: unknown): value is string =>
  isDate(value) || (isString(value) && /^(today|[-+]\d{1,4}[dwmy])$/.test(value));

export const date = kind<string>('date', isDay);
export const time = kind<string>('time', isTime);
export const datetime = kind<string>('datetime', isDateTime);
