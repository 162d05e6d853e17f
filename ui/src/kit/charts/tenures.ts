/** Data of the tenure bars: who held a role from when until when, the times without anybody, and the table twin. */
import { daysBetween, longDate } from '../dates';
import { decimal } from '../numbers';
import type { TableData } from '../table';

/** One tenure. Days are ISO text; `open` still holds it on `last`; `short` is marked by a word. `months` is how long it was. */
export interface TenureBar {
  id: string;
  label: string;
  from: string;
  last: string;
  months: number;
  open: boolean;
  short: boolean;
}

/** A time without a holder. */
export interface TenureGap {
  from: string;
  last: string;
  months: number;
}

/** Months as people say them: "1 month", "26 months", "under 1 month". */
export function monthWords(months: number): string {
  const whole = Math.round(months);
  if (whole === 0) return 'under 1 month';
  return whole === 1 ? '1 month' : `${decimal(whole)} months`;
}

/** The first day of each year between two days, for the axis; every second or fifth year where they would crowd. */
export function years(from: string, last: string, most = 9): string[] {
  const [first, end] = [Number(from.slice(0, 4)), Number(last.slice(0, 4))];
  const step = [1, 2, 5, 10, 20].find((one) => (end - first) / one <= most) ?? 50;
  const found: string[] = [];
  for (let year = Math.ceil((first + 1) / step) * step; year <= end; year += step) found.push(`${year}-01-01`);
  return found;
}

/** Where a day lies between two others, 0 to 1. */
export function shareOf(day: string, from: string, last: string): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, last));
}

/** Tenures, then gaps, in order of their first day. */
export function tenureTable(bars: TenureBar[], gaps: TenureGap[]): TableData {
  const rows = [
    ...bars.map((bar) => ({ name: bar.label, day: bar.from, from: longDate(bar.from), last: bar.open ? 'still there' : longDate(bar.last), months: bar.months, note: bar.short ? 'short' : '' })),
    ...gaps.map((gap) => ({ name: 'Nobody', day: gap.from, from: longDate(gap.from), last: longDate(gap.last), months: gap.months, note: '' })),
  ];
  return {
    columns: [
      { key: 'name', label: 'Who' },
      { key: 'from', label: 'First day' },
      { key: 'last', label: 'Last day' },
      { key: 'months', label: 'Months', kind: 'number', format: (value) => decimal(value, 1) },
      { key: 'note', label: 'Note' },
    ],
    rows: rows.sort((one, two) => one.day.localeCompare(two.day)),
  };
}
