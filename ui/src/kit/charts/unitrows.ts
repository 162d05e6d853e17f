/** Data of the unit rows: so many of a whole, one mark each, with the range most runs stay in, and its table twin. */
import { decimal } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** One row: `filled` of `of` units; `low` and `high` are the ends of the bracket, in units. */
export interface UnitRow {
  id: string;
  label: string;
  strong?: boolean;
  filled: number;
  of: number;
  low: number;
  high: number;
  /** A line under the row. */
  note?: string;
  /** A column of its own in the table, where `noteHead` names it. */
  value?: number | null;
}

/** From one unit's middle to the next, in px. */
export const PITCH = 17.5;
/** The middle of the first unit, in px. */
export const FIRST = 9;
/** Half a unit's width, in px. */
export const REACH = 6;

/** Middle of the unit at `index`, counted from 0. */
export function unitAt(index: number): number {
  return FIRST + index * PITCH;
}

/** Width of a row of that many units, in px. */
export function rowWidth(of: number): number {
  return unitAt(Math.max(of, 1) - 1) + FIRST;
}

/** How many units are drawn filled: whole ones, never more than there are. A half counts as one more. */
export function whole(filled: number, of: number): number {
  return Math.min(of, Math.max(0, Math.round(filled)));
}

/** The two ends of the bracket: under the middle of the lowest and of the highest unit; none at all is left of the first. */
export function bracket(row: Pick<UnitRow, 'low' | 'high' | 'of'>): [number, number] {
  const end = (units: number): number => {
    const n = whole(units, row.of);
    return n === 0 ? 0.5 : unitAt(n - 1);
  };
  return [end(row.low), end(row.high)];
}

/** A count as people write it: whole, or with one decimal where it lies between. */
export function units(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}

/** Every row's count, bracket and note. */
export function unitTable(rows: UnitRow[], names: { filled: string; who: string; value?: string }): TableData {
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: units });
  return {
    columns: [
      { key: 'name', label: names.who },
      number('filled', names.filled),
      number('of', 'Out of'),
      number('low', '8 in 10, from'),
      number('high', '8 in 10, to'),
      ...(names.value ? [number('value', names.value)] : []),
    ],
    rows: rows.map((row) => ({ name: row.label, filled: row.filled, of: row.of, low: row.low, high: row.high, value: row.value ?? null })),
  };
}
