/** Data of the share dots: a share on each of several days against one line, and the table twin. */
import { daysBetween, longDate } from '../dates';
import type { TableData } from '../table';

/** One dot. */
export interface ShareDot {
  id: string;
  /** ISO day. */
  on: string;
  /** 0–100. */
  share: number;
  label: string;
}

/** Where each dot stands across the drawing, 0–1 by its day; in the middle where all fall on one day. */
export function across(dots: ShareDot[]): number[] {
  const days = dots.map((dot) => daysBetween(dots[0]?.on ?? dot.on, dot.on));
  const last = Math.max(...days, 0);
  return days.map((day) => (last === 0 ? 0.5 : day / last));
}

/** Every dot as a row. */
export function shareTable(dots: ShareDot[], names: { who: string; share: string }): TableData {
  return {
    columns: [
      { key: 'on', label: 'Day' },
      { key: 'label', label: names.who },
      { key: 'share', label: names.share, kind: 'number', format: (value) => `${value}%` },
    ],
    rows: dots.map((dot) => ({ on: longDate(dot.on), label: dot.label, share: dot.share })),
  };
}
