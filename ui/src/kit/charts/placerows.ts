/** Data of the place rows: where each of several stands between two ends, with the range most runs stay in, and the table twin. */
import { decimal } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** One row. All places run from 0, the left end, to 1, the right end. `at` has a dot, `low` to `high` is the bar behind it. */
export interface PlaceRow {
  id: string;
  label: string;
  strong?: boolean;
  at: number;
  low: number;
  high: number;
  /** Where the person themselves stands: a hollow circle. */
  own?: number;
}

/** A place that is the same for all rows: a line through them. */
export interface PlaceLine {
  label: string;
  at: number;
}

/** A place as people write it: 0 to 100. */
export function hundredth(value: number): string {
  return decimal(value * 100, 0);
}

/** Where a label over a line starts, so that it stays inside the drawing. */
export function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.15) return 'start';
  return at > 0.85 ? 'end' : 'middle';
}

/** Every place, 0 to 100. */
export function placeTable(rows: PlaceRow[], names: { who: string; own: string; at: string }, lines: PlaceLine[]): TableData {
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: hundredth });
  return {
    columns: [
      { key: 'name', label: names.who },
      number('own', names.own),
      number('at', names.at),
      number('low', '8 in 10, from'),
      number('high', '8 in 10, to'),
      ...lines.map((line, index) => number(`line${index}`, line.label)),
    ],
    rows: rows.map((row) => ({
      name: row.label,
      own: row.own ?? null,
      at: row.at,
      low: row.low,
      high: row.high,
      ...Object.fromEntries(lines.map((line, index) => [`line${index}`, line.at])),
    })),
  };
}
