/** The manager's week of the preview as days, blocks and hours, and my own hours beside it. Drawing only: no score. */
import type { Block } from '../api/generated/Block';
import type { Day } from '../api/generated/Day';
import type { DayWorked } from '../api/generated/DayWorked';
import type { Pole } from '../api/generated/Pole';
import type { Preview } from '../api/generated/Preview';
import type { WeekRow } from '../api/generated/WeekRow';
import { hours } from '../kit/numbers';
import type { TableData } from '../kit/table';

const NAMES: Record<Day, string> = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' };
const ORDER = Object.keys(NAMES) as Day[];

/** A line of a day: a block, or time with nothing in the calendar. */
export type DayLine = { kind: 'block'; block: Block } | { kind: 'free'; from: number; to: number };

/** "Monday". */
export function dayName(day: Day): string {
  return NAMES[day];
}

/** The days the preview has, in order. */
export function daysOf(preview: Preview): Day[] {
  return ORDER.filter((day) => preview.block.some((block) => block.day === day));
}

/** The first day without an answer after `from`, then from the start; nothing when all are answered. */
export function nextOpenDay(days: Day[], worked: Partial<Record<Day, DayWorked>>, from: Day): Day | null {
  const at = days.indexOf(from);
  return [...days.slice(at + 1), ...days.slice(0, at + 1)].find((day) => !worked[day]) ?? null;
}

/** A day's blocks in order, with the gaps between them. */
export function linesOf(preview: Preview, day: Day): DayLine[] {
  const lines: DayLine[] = [];
  let end: number | null = null;
  for (const block of preview.block.filter((one) => one.day === day)) {
    if (end !== null && block.from > end) lines.push({ kind: 'free', from: end, to: block.from });
    lines.push({ kind: 'block', block });
    end = block.to;
  }
  return lines;
}

/** Hours since midnight as a clock shows them: 9.5 is "9:30". */
export function clock(at: number): string {
  const minutes = Math.round(at * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Which side each activity belongs to. */
export function poleOf(preview: Preview, activity: string): Pole {
  return preview.activity.find((one) => one.id === activity)?.pole ?? 'none';
}

/** Hours by activity: the manager's in the preview, and mine where entered. */
export function weekRows(preview: Preview, own: Partial<Record<string, number>>): WeekRow[] {
  return preview.activity.map(({ id, title, pole }) => ({
    activity: id,
    title,
    pole,
    managers: preview.block.filter((block) => block.activity === id).reduce((sum, block) => sum + block.to - block.from, 0),
    mine: own[id] ?? null,
  }));
}

const sum = (rows: WeekRow[], of: (row: WeekRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The chart's caption: what the manager's week has more and less of than mine. */
export function weekFinding(rows: WeekRow[]): string {
  const entered = rows.filter((row) => row.mine !== null);
  if (entered.length === 0) {
    const selling = sum(rows.filter((row) => row.pole === 'a'), (row) => row.managers);
    return `${hours(selling)} of the manager’s ${hours(sum(rows, (row) => row.managers))} are the work I do now`;
  }
  const change = (row: WeekRow): number => row.managers - (row.mine ?? 0);
  const least = entered.reduce((one, two) => (change(two) < change(one) ? two : one));
  const most = entered.reduce((one, two) => (change(two) > change(one) ? two : one));
  const parts = [
    change(least) < 0 ? `${hours(-change(least))} less for “${lower(least.title)}”` : '',
    change(most) > 0 ? `${hours(change(most))} more for “${lower(most.title)}”` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `The manager’s week: ${parts.join(', ')}` : 'The manager’s week spends its hours as mine does';
}

/** The chart's twin. */
export function weekTable(rows: WeekRow[]): TableData {
  return {
    columns: [
      { key: 'title', label: 'Activity' },
      { key: 'mine', label: 'My week, hours', kind: 'number' },
      { key: 'managers', label: 'Manager’s week, hours', kind: 'number' },
    ],
    rows: rows.map((row) => ({ title: row.title, mine: row.mine, managers: row.managers })),
  };
}
