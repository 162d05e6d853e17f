/** Data of the then-and-now rows: a rating before and after on the 1–5 anchors, and the table twin. */
import { rating, signed } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** One row. `null` is no evidence. */
export interface ThenNowRow {
  id: string;
  label: string;
  then: number | null;
  now: number | null;
  /** What each rater gave now; the same raters in each row. */
  marks?: { label: string; level: number | null }[];
}

/** Both numbers, how far they moved, and each rater's mark now. */
export function thenNowTable(rows: ThenNowRow[], names: { what: string; then: string; now: string }): TableData {
  const raters = [...new Set(rows.flatMap((row) => (row.marks ?? []).map((mark) => mark.label)))];
  const number = (key: string, label: string, format: (value: number) => string): TableColumn => ({ key, label, kind: 'number', format });
  return {
    columns: [
      { key: 'name', label: names.what },
      number('then', names.then, rating),
      number('now', names.now, rating),
      number('change', 'Change', signed),
      ...raters.map((label, index) => number(`rater${index}`, label, String)),
    ],
    rows: rows.map((row) => ({
      name: row.label,
      then: row.then,
      now: row.now,
      change: row.then === null || row.now === null ? null : row.now - row.then,
      ...Object.fromEntries(raters.map((label, index) => [`rater${index}`, row.marks?.find((mark) => mark.label === label)?.level ?? null])),
    })),
  };
}
