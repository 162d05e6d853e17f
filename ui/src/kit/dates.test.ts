/** How days read. */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  dueIn,
  headDate,
  isDay,
  longDate,
  sentenceDate,
  shortDate,
  timeOf,
  weekdayDate,
} from './dates';

const NOW = '2026-11-23';

describe('dates', () => {
  it('writes a day in every length', () => {
    expect(longDate(NOW)).toBe('Mon 23 Nov 2026');
    expect(headDate(NOW)).toBe('Monday 23 November');
    expect(sentenceDate('2027-03-20')).toBe('20 March 2027');
    expect([weekdayDate('2026-11-20', NOW), weekdayDate('2027-03-20', NOW)]).toEqual(['Fri 20 Nov', 'Sat 20 Mar 2027']);
    expect([shortDate('2026-11-20', NOW), shortDate('2025-01-02', NOW)]).toEqual(['20 Nov', '2 Jan 2025']);
  });
  it('says how far a due day is', () => {
    expect(['2026-11-20', '2026-11-22', NOW, '2026-11-24', '2026-11-26'].map((day) => dueIn(day, NOW))).toEqual([
      '3 days late',
      '1 day late',
      'Today',
      'Tomorrow',
      'In 3 days',
    ]);
  });
  it('counts days across clock changes, months and leap years', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-09-21', 60)).toBe('2026-11-20');
  });
  it('knows a real day', () => {
    expect(
      ['2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-11-23T10:00:00Z'].map(isDay),
    ).toEqual([true, false, false, false, false, false, false]);
  });
  it('returns text that is no day unchanged', () => {
    expect([longDate('soon'), shortDate(''), timeOf('later'), addDays('x', 1)]).toEqual(['soon', '', 'later', 'x']);
    expect(daysBetween('x', NOW)).toBe(0);
  });
  it('writes the local time of an instant', () => {
    expect(timeOf('2026-11-23T10:42:00')).toBe('10:42');
  });
});
