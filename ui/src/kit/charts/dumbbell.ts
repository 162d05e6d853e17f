/** Data of the dumbbell chart: pairs of one strength alone and through others, and its table twin. */
import { rating, signed } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** One end of a pair. Ratings are on the 1–5 anchors; `null` is no evidence. */
export interface DumbbellEnd {
  label: string;
  /** Median of the raters. */
  value: number | null;
  /** Few saw it: drawn hollow. */
  thin?: boolean;
  /** A word in a box beside the name, such as "must". */
  tag?: string;
  /** What each rater gave, in the order of `raters`; `null` is no evidence. */
  marks?: (number | null)[];
}

/** A pair, or one end alone. `section` opens a new part with that heading above the row. */
export interface DumbbellRow {
  id: string;
  section?: string;
  a?: DumbbellEnd;
  b?: DumbbellEnd;
}

/** A rater as a column: "LM", with the full name as its tooltip. */
export interface DumbbellRater {
  short: string;
  label: string;
}

/** A mark a full point or more off the median gets a box. */
export function isOff(mark: number | null, median: number | null): boolean {
  return mark !== null && median !== null && Math.abs(mark - median) >= 1;
}

/** Lowest and highest mark given; `null` with fewer than two. */
export function rangeOf(end: DumbbellEnd | undefined): [number, number] | null {
  const given = (end?.marks ?? []).filter((mark) => mark !== null);
  return given.length < 2 ? null : [Math.min(...given), Math.max(...given)];
}

/** How many of the raters saw it: "3 of 4". */
function saw(end: DumbbellEnd | undefined): string | null {
  return end?.marks ? `${end.marks.filter((mark) => mark !== null).length} of ${end.marks.length}` : null;
}

/** One line for each end of each row, so that every number of the drawing is there. */
export function dumbbellTable(rows: DumbbellRow[], poles: { a: string; b: string }, raters: DumbbellRater[]): TableData {
  const columns: TableColumn[] = [
    { key: 'name', label: 'What' },
    { key: 'pole', label: 'How' },
    { key: 'value', label: 'Median', kind: 'number', format: rating },
    { key: 'change', label: 'Change', kind: 'number', format: signed },
    ...raters.map((rater, index): TableColumn => ({ key: `rater${index}`, label: rater.label, kind: 'number', format: (mark) => String(mark) })),
    { key: 'saw', label: 'Saw it' },
  ];
  const line = (row: DumbbellRow, pole: 'a' | 'b'): TableData['rows'] => {
    const end = row[pole];
    if (!end) return [];
    const change = pole === 'b' && row.a?.value != null && end.value !== null ? end.value - row.a.value : null;
    const marks = Object.fromEntries(raters.map((_, index) => [`rater${index}`, end.marks?.[index] ?? null]));
    return [{ name: end.label, pole: poles[pole], value: end.value, change, saw: saw(end), ...marks }];
  };
  return { columns, rows: rows.flatMap((row) => [...line(row, 'a'), ...line(row, 'b')]) };
}
