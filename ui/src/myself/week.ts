/** The manager's week of the preview as days, blocks and hours. Drawing only: no score. */
import { DAY } from '../api/labels';
import type { Block, Day, DayWorked, Pole, Preview } from '../api/types';

const ORDER = Object.keys(DAY) as Day[];

/** A line of a day: a block, or time with nothing in the calendar. */
export type DayLine = { kind: 'block'; block: Block } | { kind: 'free'; from: number; to: number };

/** "Monday". */
export function dayName(day: Day): string {
  return DAY[day];
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
