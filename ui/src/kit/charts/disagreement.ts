/** Data of the disagreement map: what each rater gave on each criterion, in the order worth talking about, and its table twin. */
import { rating } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** A criterion. Marks are whole numbers 1–5 in the order of `raters`; `null` is no evidence. */
export interface MapRow {
  id: string;
  label: string;
  /** Opens a new part with that heading above the row. */
  section?: string;
  /** A word or two in a box beside the name, such as "must". */
  tag?: string;
  median: number | null;
  marks: (number | null)[];
  /** How far the number that decides moves between the lowest mark and the highest, in points. */
  swing?: number | null;
  /** What settling it could do, said strongly: "could change the answer". */
  strong?: string;
  /** Why it is worth talking about, in a sentence. */
  why?: string;
}

/** A rater as a column: "LM", with name and role as the long form. */
export interface MapRater {
  short: string;
  label: string;
}

/** Where a mark stands against the median: a full point or more above, below, or near. `null` without a mark or a median. */
export type Stand = 'above' | 'below' | 'near' | null;

export function sideOf(mark: number | null, median: number | null): Stand {
  if (mark === null || median === null) return null;
  if (mark - median >= 1) return 'above';
  return median - mark >= 1 ? 'below' : 'near';
}

const WORDS: Record<Exclude<Stand, null>, string> = { above: 'a full point or more above the median', below: 'a full point or more below the median', near: '' };

/** A cell as screen readers say it: "Line manager: 4, a full point or more above the median". */
export function cellWords(rater: MapRater, mark: number | null, median: number | null, none: string): string {
  const stand = sideOf(mark, median);
  return `${rater.label}: ${[mark === null ? none : String(mark), stand && WORDS[stand]].filter(Boolean).join(', ')}`;
}

/** Every mark, median and reason as a line, in the order of the map. */
export function mapTable(rows: MapRow[], raters: MapRater[], swing: string): TableData {
  const columns: TableColumn[] = [
    { key: 'name', label: 'What' },
    ...raters.map((rater, index): TableColumn => ({ key: `rater${index}`, label: rater.label, kind: 'number', format: (mark) => String(mark) })),
    { key: 'median', label: 'Median', kind: 'number', format: rating },
    { key: 'swing', label: swing, kind: 'number', format: rating },
    { key: 'flip', label: 'Settling it' },
    { key: 'why', label: 'Why talk about it' },
  ];
  return {
    columns,
    rows: rows.map((row) => ({
      name: row.label,
      ...Object.fromEntries(raters.map((_, index) => [`rater${index}`, row.marks[index] ?? null])),
      median: row.median,
      swing: row.swing ?? null,
      flip: row.strong ?? null,
      why: row.why ?? null,
    })),
  };
}
