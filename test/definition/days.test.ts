import { expect } from '@open-wc/testing';
import { differenceOf, resolveDate, today } from '../../src/definition/days.ts';

const at = (now: string, timeZone = 'UTC') => ({ now: Date.parse(now), timeZone });

describe('today', () => {
  const places: readonly (readonly [now: string, timeZone: string, day: string])[] = [
    ['2026-03-15T12:00:00Z', 'UTC', '2026-03-15'],
    // Noon in London is past midnight in Auckland (UTC+13 in summer, +12 in winter).
    ['2026-01-15T10:59:59Z', 'Pacific/Auckland', '2026-01-15'],
    ['2026-01-15T11:00:00Z', 'Pacific/Auckland', '2026-01-16'],
    ['2026-07-15T11:59:59Z', 'Pacific/Auckland', '2026-07-15'],
    ['2026-07-15T12:00:00Z', 'Pacific/Auckland', '2026-07-16'],
    ['2026-01-01T07:59:59Z', 'America/Los_Angeles', '2025-12-31'],
    ['2026-01-01T08:00:00Z', 'America/Los_Angeles', '2026-01-01'],
    ['2024-03-01T07:00:00Z', 'America/Los_Angeles', '2024-02-29'],
    ['2026-03-15T10:30:00Z', 'Pacific/Kiritimati', '2026-03-16'],
  ];
  for (const [now, timeZone, day] of places)
    it(`is ${day} in ${timeZone} at ${now}`, () => expect(today(at(now, timeZone))).to.equal(day));

  it('is the day by UTC where the time zone is not known', () => {
    expect(today(at('2026-03-15T23:59:00Z', 'Mars/Olympus'))).to.equal('2026-03-15');
    expect(today(at('2026-03-15T23:59:00Z', ''))).to.equal('2026-03-15');
  });
});

describe('a day that moves', () => {
  const days: readonly (readonly [written: string, on: string, day: string])[] = [
    ['today', '2026-03-15', '2026-03-15'],
    ['+0d', '2026-03-15', '2026-03-15'],
    ['+14d', '2026-03-15', '2026-03-29'],
    ['+20d', '2026-12-20', '2027-01-09'],
    ['-1d', '2024-03-01', '2024-02-29'],
    ['-1d', '2026-03-01', '2026-02-28'],
    ['+2w', '2026-02-20', '2026-03-06'],
    ['+1m', '2026-01-31', '2026-02-28'],
    ['+1m', '2024-01-31', '2024-02-29'],
    ['+1m', '2026-12-31', '2027-01-31'],
    ['-1m', '2026-03-31', '2026-02-28'],
    ['-14m', '2026-01-15', '2024-11-15'],
    ['-18y', '2026-03-15', '2008-03-15'],
    ['+1y', '2024-02-29', '2025-02-28'],
    ['+4y', '2024-02-29', '2028-02-29'],
    ['-1950y', '2026-03-15', '0076-03-15'],
    ['-9999y', '2026-03-15', '0001-01-01'],
    ['+9999y', '2026-03-15', '9999-12-31'],
    ['2026-05-05', '2026-03-15', '2026-05-05'],
    ['soon', '2026-03-15', 'soon'],
  ];
  for (const [written, on, day] of days)
    it(`${written} is ${day} on ${on}`, () => expect(resolveDate(written, at(`${on}T12:00:00Z`))).to.equal(day));

  it('is counted from the day where the visitor is', () => {
    const now = '2026-01-31T11:30:00Z';
    expect(resolveDate('+1d', at(now, 'Pacific/Auckland'))).to.equal('2026-02-02');
    expect(resolveDate('+1d', at('2026-02-01T07:30:00Z', 'America/Los_Angeles'))).to.equal('2026-02-01');
  });

  it('is not moved by the hour that summer time takes away', () => {
    expect(resolveDate('+1d', at('2026-03-28T23:30:00Z', 'Europe/Berlin'))).to.equal('2026-03-30');
  });
});

describe('from one day to another', () => {
  const spans: readonly (readonly [from: string, to: string, unit: string, count: number])[] = [
    ['2026-03-15', '2026-03-15', 'days', 0],
    ['2024-02-28', '2024-03-01', 'days', 2],
    ['2026-02-28', '2026-03-01', 'days', 1],
    ['2026-03-01', '2026-02-28', 'days', -1],
    ['2026-03-01', '2026-03-14', 'weeks', 1],
    ['2026-03-01', '2026-03-15', 'weeks', 2],
    ['2026-03-15', '2026-03-02', 'weeks', -1],
    ['2026-01-15', '2026-02-14', 'months', 0],
    ['2026-01-15', '2026-02-15', 'months', 1],
    ['2026-01-31', '2026-02-28', 'months', 0],
    ['2025-11-10', '2026-02-10', 'months', 3],
    ['2026-02-10', '2025-11-10', 'months', -3],
    ['2008-03-16', '2026-03-15', 'years', 17],
    ['2008-03-15', '2026-03-15', 'years', 18],
    ['2008-02-29', '2026-02-28', 'years', 17],
    ['2008-02-29', '2026-03-01', 'years', 18],
    ['2026-03-15', '2008-03-16', 'years', -17],
  ];
  for (const [from, to, unit, count] of spans)
    it(`${from} to ${to} are ${count} ${unit}`, () => expect(differenceOf(from, to, unit)).to.equal(count));
});
