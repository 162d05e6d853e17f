/** Data of the lever arrows: where each lever takes one number from a common start, and its table twin. */
import { decimal, signed } from '../numbers';
import type { TableData } from '../table';

/** One lever and where it leads. */
export interface LeverRow {
  id: string;
  label: string;
  strong?: boolean;
  value: number;
}

/** Room for a printed value outside the arrow's head, in axis units where an axis is about six long. */
const ROOM = 0.5;

/** The ends of the axis: whole numbers with room for every printed value, inside what is possible. */
export function axis(start: number, rows: LeverRow[], limits: [number, number]): [number, number] {
  const values = [start, ...rows.map((row) => row.value)];
  const low = Math.max(limits[0], Math.floor(Math.min(...values) - ROOM));
  const high = Math.min(limits[1], Math.ceil(Math.max(...values) + ROOM));
  return high > low ? [low, high] : [low, low + 1];
}

/** Whole numbers to mark, six steps at most. */
export function ticks([low, high]: [number, number]): number[] {
  const step = Math.max(1, Math.ceil((high - low) / 6));
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/** Which way an arrow points, as its printed number says: −1 to less, 1 to more, 0 where nothing shows. */
export function direction(start: number, value: number): -1 | 0 | 1 {
  const [from, to] = [decimal(start, 1), decimal(value, 1)];
  if (from === to) return 0;
  return value < start ? -1 : 1;
}

/** Every lever with where it leads and by how much. */
export function leverTable(start: number, rows: LeverRow[], names: { lever: string; value: string }): TableData {
  const one = (value: number): string => decimal(value, 1);
  return {
    columns: [
      { key: 'name', label: names.lever },
      { key: 'from', label: 'From', kind: 'number', format: one },
      { key: 'value', label: names.value, kind: 'number', format: one },
      { key: 'change', label: 'Change', kind: 'number', format: (value) => signed(value) },
    ],
    rows: rows.map((row) => ({ name: row.label, from: start, value: row.value, change: row.value - start })),
  };
}
