/** Typed words become days: every day that is printed is read back, and what names no day is none. */
import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  daysBetween,
  fullDate,
  longDate,
  sentenceDate,
  shortDate,
  weekdayDate,
  weekdayOf,
  workday,
} from './dates';
import { dayFirstHere, readDay, weekStartsHere } from './daywords';

const TODAY = '2026-11-29';
const read = (text: string, more: Partial<Parameters<typeof readDay>[1]> = {}): string | null =>
  readDay(text, { today: TODAY, dayFirst: true, ...more });
const range = (from: string, count: number): string[] => Array.from({ length: count }, (_, at) => addDays(from, at));

describe('what is printed is read back', () => {
  it('with its year, whatever today is', () => {
    for (const iso of range('2023-12-25', 3000))
      for (const print of [longDate, sentenceDate, fullDate, (day: string) => day])
        for (const dayFirst of [true, false]) expect(read(print(iso), { dayFirst })).toBe(iso);
  });
  it('without its year, as the next to come', () => {
    for (const today of ['2026-01-01', '2026-11-29', '2028-02-29'])
      for (const iso of range(today, 365))
        for (const print of [shortDate, weekdayDate])
          if (iso.slice(0, 4) === today.slice(0, 4)) expect(read(print(iso, today), { today })).toBe(iso);
  });
  it('in numbers, in both orders', () => {
    for (const iso of range('2024-02-01', 800)) {
      const [year, month, day] = iso.split('-').map(Number);
      expect(read(`${day}/${month}/${year}`)).toBe(iso);
      expect(read(`${month}/${day}/${year}`, { dayFirst: false })).toBe(iso);
      expect(read(`${day}.${month}.${year}`, { dayFirst: false })).toBe(iso);
    }
  });
});

describe('words', () => {
  it.each([
    ['today', '2026-11-29'],
    ['Tomorrow', '2026-11-30'],
    ['yesterday', '2026-11-28'],
    ['in 3 months', '2027-02-28'],
    ['in a week', '2026-12-06'],
    ['in two weeks', '2026-12-13'],
    ['in one quarter', '2027-02-28'],
    ['3 days ago', '2026-11-26'],
    ['a year ago', '2025-11-29'],
    ['Friday', '2026-12-04'],
    ['next Friday', '2026-12-04'],
    ['sunday', '2026-12-06'],
    ['last friday', '2026-11-27'],
    ['next week', '2026-11-30'],
    ['next month', '2026-12-29'],
    ['12 March', '2027-03-12'],
    ['March 12', '2027-03-12'],
    ['12th of March, 2028', '2028-03-12'],
    ['12.3.', '2027-03-12'],
    ['3/12', '2026-12-03'],
    ['2027 3 5', '2027-03-05'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['end of March', '2027-03-31'],
    ['end of the month', '2026-11-30'],
    ['end of next quarter', '2027-03-31'],
    ['end of the year', '2026-12-31'],
    ['29 Feb', '2028-02-29'],
  ])('“%s” is %s', (text, iso) => expect(read(text)).toBe(iso));
  it('means a day that can be, where only one can', () => {
    expect(read('12 March', { max: TODAY })).toBe('2026-03-12');
    expect(read('12 March', { min: '2028-01-01' })).toBe('2028-03-12');
  });
  it.each([
    '',
    'soon',
    '31 June',
    '2026-02-30',
    '32/1/2027',
    'Monday 5 March 2027',
    'in months',
    'in 3',
    '12 March 20',
    '12',
    'March',
    '3 months',
    'ma 5',
    'the',
  ])('“%s” is none', (text) => expect(read(text)).toBeNull());
  it('never throws and never gives what is no day', () => {
    const pieces = ['in', '3', 'next', 'end', 'of', 'march', '/', '-', '2027', '99', 'ago', 'fri', '.', 'the', '0'];
    for (let seed = 0; seed < 5000; seed += 1) {
      const text = [seed % 15, (seed * 7) % 13, (seed * 11) % 15, (seed * 3) % 14].map((at) => pieces[at]).join(' ');
      expect(read(text) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('here', () => {
  it('a system that names no language is read as if it were British', () => {
    const name = vi.spyOn(navigator, 'language', 'get').mockReturnValue('C.UTF-8');
    expect([dayFirstHere(), weekStartsHere()]).toEqual([true, 1]);
    name.mockRestore();
  });
  it('the order and the first day of the week are the locale’s', () => {
    expect([dayFirstHere('en-US'), dayFirstHere('en-GB'), dayFirstHere('de')]).toEqual([false, true, true]);
    expect([weekStartsHere('en-GB'), weekStartsHere('nonsense!')]).toEqual([1, 1]);
  });
});

it('a suggested day is never on a weekend, and the next one then', () => {
  for (const iso of range('2026-01-01', 800)) {
    const day = workday(iso);
    expect([1, 2, 3, 4, 5]).toContain(weekdayOf(day));
    expect(daysBetween(iso, day)).toBeLessThanOrEqual(2);
  }
});
