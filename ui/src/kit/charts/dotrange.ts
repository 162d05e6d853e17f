/** Data of the dot-and-range chart: a few marks on the 1–5 anchors for each row, and its table twin. */
import { rating } from '../numbers';
import type { TableColumn, TableData } from '../table';
import type { Pole } from './marks';

/** One mark. `value` on the 1–5 anchors; `null` is no evidence and draws nothing. */
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

/** Every mark, range and printed value as a line. */
export function dotRangeTable(rows: DotRangeRow[], names: Record<Pole, string>, bandName: string, columns: DotRangeColumn[]): TableData {
  const poles = (['a', 'b', 'plain'] as const).filter((pole) => rows.some((row) => row.marks.some((mark) => mark.pole === pole)));
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: rating });
  const spans = (key: 'range' | 'band', label: string): TableColumn[] =>
    rows.some((row) => row[key]) ? [number(`${key}0`, `${label}, lowest`), number(`${key}1`, `${label}, highest`)] : [];
  return {
    columns: [
      { key: 'name', label: 'Who or what' },
      ...poles.map((pole) => number(pole, names[pole])),
      ...spans('range', 'Range'),
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
