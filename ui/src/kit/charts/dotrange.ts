/** Data of the dot-and-range chart: a few marks on one axis for each row, and its table twin. */
import { rating } from '../numbers';
import type { TableColumn, TableData } from '../table';
import type { Pole } from './marks';
import { ANCHORS } from './scale';

/** The axis of the drawings. */
export interface DotAxis {
  /** Values at the two ends. */
  domain: [number, number];
  /** Where lines and numbers stand. */
  ticks: readonly number[];
  /** How a value is written beside the drawing and in the table. */
  write: (value: number) => string;
  /** How a number on the axis is written; as it is when absent. */
  tick?: (value: number) => string;
  /** The tick drawn as a line to measure from. */
  zero?: number;
  /** The axis in words: "1 to 5". */
  says: string;
  /** Said for a mark without a value; "no evidence" when absent. */
  none?: string;
}

/** The five anchors of the rating scale. */
export const RATINGS: DotAxis = { domain: [1, 5], ticks: ANCHORS, write: rating, says: '1 to 5' };

/** One mark. `value` is on the axis; `null` is no evidence and draws nothing. */
export interface DotMark {
  pole: Pole;
  value: number | null;
  thin?: boolean;
}

/** One row. `range` is the spread behind the marks; `band` is where the answer lies today (accent bar). */
export interface DotRangeRow {
  id: string;
  label: string;
  strong?: boolean;
  marks: DotMark[];
  range?: [number, number];
  band?: [number, number];
  /** What is printed beside the drawing, one for each of `columns`. */
  values?: string[];
}

/** A printed column, with the sign of what it prints. */
export interface DotRangeColumn {
  label: string;
  sign?: Pole | 'band';
}

/** Every mark, range and printed value as a line; `write` is how the axis writes a value. */
export function dotRangeTable(rows: DotRangeRow[], names: Record<Pole, string>, bandName: string, columns: DotRangeColumn[], write: DotAxis['write'] = rating, rangeName = 'Range'): TableData {
  const poles = (['a', 'b', 'plain'] as const).filter((pole) => rows.some((row) => row.marks.some((mark) => mark.pole === pole)));
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: write });
  const spans = (key: 'range' | 'band', label: string): TableColumn[] =>
    rows.some((row) => row[key]) ? [number(`${key}0`, `${label}, lowest`), number(`${key}1`, `${label}, highest`)] : [];
  return {
    columns: [
      { key: 'name', label: 'Who or what' },
      ...poles.map((pole) => number(pole, names[pole])),
      ...spans('range', rangeName),
      ...spans('band', bandName),
      ...columns.map((column, index): TableColumn => ({ key: `value${index}`, label: column.label })).filter((_, index) => columns[index]?.sign === undefined),
    ],
    rows: rows.map((row) => ({
      name: row.label,
      ...Object.fromEntries(poles.map((pole) => [pole, row.marks.find((mark) => mark.pole === pole)?.value ?? null])),
      range0: row.range?.[0] ?? null,
      range1: row.range?.[1] ?? null,
      band0: row.band?.[0] ?? null,
      band1: row.band?.[1] ?? null,
      ...Object.fromEntries((row.values ?? []).map((value, index) => [`value${index}`, value])),
    })),
  };
}
