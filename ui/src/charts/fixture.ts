/** A chart as the core hands it over, for tests: what a drawing stands in. */
import type { Cell, Chart, Table } from '../api/types';

/** A cell that says `text`. */
export function cell(text: string, number: number | null = null): Cell {
  return { text, number, boxed: false };
}

/** A table whose rows are named by their first cell. */
export function table(heads: string[], rows: string[][]): Table {
  return {
    summary: '',
    columns: heads.map((title, index) => ({
      title,
      long: '',
      align: index === 0 ? 'left' : 'right',
      width: 0,
      detail: false,
    })),
    rows: rows.map((cells) => cells.map((text) => cell(text))),
    row_heads: true,
    more: 0,
  };
}

/** A chart with that drawing. */
export function chart<D>(drawing: D, part: Partial<Omit<Chart<D>, 'drawing'>> = {}): Chart<D> {
  const finding = part.finding ?? 'What it shows';
  return { finding, how: '', legend: [], alt: `${finding}.`, table: table(['Who'], [['Hazel']]), ...part, drawing };
}
