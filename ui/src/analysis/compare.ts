/** Candidates side by side: the rows of the comparison, their order, and its table twin. */
import type { Cards } from '../api/generated/Cards';
import type { Criterion } from '../api/generated/Criterion';
import type { CriterionScore } from '../api/generated/CriterionScore';
import { inWords, rating } from '../kit/numbers';
import type { TableColumn, TableData } from '../kit/table';
import type { Person } from './fit';

/** The orders on offer. */
export type Order = 'card' | 'apart' | 'thin' | 'musts';

export const ORDERS: { value: Order; label: string }[] = [
  { value: 'card', label: 'As on the card' },
  { value: 'apart', label: 'Furthest apart first' },
  { value: 'thin', label: 'Least evidence first' },
  { value: 'musts', label: 'Must-haves first' },
];

/** One criterion with what the panel said about each candidate, in the order of the columns. */
export interface CompareRow {
  criterion: Criterion;
  side: string;
  scores: (CriterionScore | undefined)[];
}

/** From the lowest to the highest median of a row; 0 with fewer than two. */
export function apart(row: CompareRow): number {
  const medians = row.scores.flatMap((score) => score?.median ?? []);
  return medians.length < 2 ? 0 : Math.max(...medians) - Math.min(...medians);
}

function missing(row: CompareRow): number {
  return row.scores.reduce((sum, score) => sum + (score ? score.asked - score.given : 0), 0);
}

/** The rows in an order; rows that are equal in it keep the card's. */
export function compareRows(cards: Cards, found: Person[], order: Order): CompareRow[] {
  const rows = cards.main.criterion.map((criterion) => ({
    criterion,
    side: cards.main.side.find((side) => side.id === criterion.side)?.title ?? criterion.side,
    scores: found.map((person) => person.reading.criteria.find((one) => one.criterion === criterion.id)),
  }));
  const key: Record<Order, (row: CompareRow) => number> = {
    card: () => 0,
    apart,
    thin: missing,
    musts: (row) => (row.criterion.floor ? 1 : 0),
  };
  return rows.toSorted((one, two) => key[order](two) - key[order](one));
}

/** The sentence over the comparison: where candidates differ most. */
export function compareFinding(rows: CompareRow[], names: string[]): string {
  if (names.length < 2) return `${names[0] ?? 'Nobody'}, criterion by criterion`;
  const widest = Math.max(0, ...rows.map(apart));
  if (widest === 0) return 'No criterion tells these candidates apart';
  const at = rows.filter((row) => apart(row) === widest);
  const first = at[0]?.criterion.short ?? '';
  const points = `${rating(widest)} points`;
  return at.length === 1 ? `They differ most on “${first}”: ${points}` : `They differ most on ${inWords(at.length)} criteria, by ${points} each`;
}

/** Median, range, marks given and flags of each candidate as columns. */
export function compareTable(rows: CompareRow[], names: string[]): TableData {
  const columns = names.flatMap((name, index): TableColumn[] => [
    { key: `median${index}`, label: `${name}, median`, kind: 'number', format: rating },
    { key: `range${index}`, label: `${name}, range` },
    { key: `given${index}`, label: `${name}, could say` },
    { key: `flags${index}`, label: `${name}, red flags`, kind: 'number' },
  ]);
  return {
    columns: [{ key: 'name', label: 'Criterion' }, { key: 'side', label: 'Side' }, ...columns],
    rows: rows.map((row) => ({
      name: row.criterion.title,
      side: row.side,
      ...Object.fromEntries(
        row.scores.flatMap((score, index) => [
          [`median${index}`, score?.median ?? null],
          [`range${index}`, score && score.low !== null && score.high !== null ? `${score.low}–${score.high}` : null],
          [`given${index}`, score ? `${score.given} of ${score.asked}` : null],
          [`flags${index}`, score?.flags.length ?? null],
        ]),
      ),
    })),
  };
}
