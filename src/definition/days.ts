/** Calendar days (`YYYY-MM-DD`): which one it is, those that move with it, and how far two are apart. */
import type { Surroundings } from '../fields/field.ts';
import { isDate } from '../fields/dates.ts';

type Clock = Pick<Surroundings, 'now' | 'timeZone'>;

/** The one used last: to make one costs more than a key press may. Servers meet any number of time zones. */
let latest: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | undefined;

function formatIn(timeZone: string): Intl.DateTimeFormat {
  // Swedes write dates as ISO 8601 has them.
  const make = (zone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('sv', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  try {
    return make(timeZone);
  } catch {
    return make('UTC');
  }
}

/** The day that it is now where the visitor is; by UTC when the time zone is not known. */
export function today({ now, timeZone }: Clock): string {
  if (latest?.timeZone !== timeZone) latest = { timeZone, format: formatIn(timeZone) };
  return latest.format.format(now);
}

const parts = (day: string): readonly number[] => day.split('-').map(Number);

/** Months count on; beyond the end of a month days do, so that day 0 is the last of the month before. */
function dayAt(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day;
}

/** Months and days in a unit. */
const units: { readonly [unit: string]: readonly [months: number, days: number] } = {
  d: [0, 1],
  w: [0, 7],
  m: [1, 0],
  y: [12, 0],
};

/**
 * The day that is meant by `today`, or by `+14d`, `-18y` and the like, counted from today: days, weeks, months, years. A
 * month without that day ends earlier: one month after 31 January is the last of February. Anything else is left as it is.
 */
export function resolveDate(written: string, clock: Clock): string {
  if (written === 'today') return today(clock);
  const [, amount, unit = ''] = /^([-+]\d{1,4})([dwmy])$/.exec(written) ?? [];
  if (!amount) return written;
  const [months = 0, days = 0] = units[unit] ?? [];
  const [year = 0, month = 0, date = 0] = parts(today(clock));
  const then = month + Number(amount) * months;
  const last = dayAt(year, then + 1, 0).getUTCDate();
  const day = dayAt(year, then, Math.min(date, last) + Number(amount) * days);
  const resolved = day.toISOString().slice(0, 10);
  // Days are compared as text, which goes wrong outside of four digits.
  return isDate(resolved) ? resolved : Number(amount) < 0 ? '0001-01-01' : '9999-12-31';
}

/** Whole units from one day to another; negative when the other is earlier. */
export function differenceOf(from: string, to: string, unit: string): number {
  if (to < from) return -differenceOf(to, from, unit);
  if (unit === 'days' || unit === 'weeks')
    return Math.floor((Date.parse(to) - Date.parse(from)) / (unit === 'weeks' ? 604_800_000 : 86_400_000));
  const [year = 0, month = 0, date = 0] = parts(from);
  const [toYear = 0, toMonth = 0, toDate = 0] = parts(to);
  const months = (toYear - year) * 12 + toMonth - month - (toDate < date ? 1 : 0);
  return unit === 'years' ? Math.floor(months / 12) : months;
}
