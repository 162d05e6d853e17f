/** Data of the tornado: how far each weight alone moves the number that decides, which rows show, and its table twin. */
import { rating } from '../numbers';
import type { TableData } from '../table';

/** One weight: the number with nothing on it, and with much on it; the others keep their proportions. */
export interface TornadoRow {
  id: string;
  label: string;
  none: number;
  much: number;
  /** Whether the answer is another one at either end. */
  flips: boolean;
}

/** A line the number is held against: "trial" at 3.0. */
export interface TornadoLine {
  label: string;
  value: number;
}

const reach = (row: TornadoRow, now: number): number => Math.max(Math.abs(row.none - now), Math.abs(row.much - now));

/** Whether the way from one number to another passes the line; reaching it counts, as opening lines do. */
export function crosses(from: number, to: number, line: number): boolean {
  return from < line !== to < line;
}

/**
 * The rows to draw: those that flip first, then the widest, at most `most`. The rest is one row with the furthest of their
 * ends, named by `other` from how many they are.
 */
export function tornadoRows(rows: TornadoRow[], now: number, most: number, other: (count: number) => string): TornadoRow[] {
  const order = rows.toSorted((one, two) => Number(two.flips) - Number(one.flips) || reach(two, now) - reach(one, now));
  if (order.length <= most + 1) return order;
  const rest = order.slice(most);
  const furthest = (key: 'none' | 'much'): number => rest.map((row) => row[key]).reduce((far, value) => (Math.abs(value - now) > Math.abs(far - now) ? value : far));
  return [...order.slice(0, most), { id: 'rest', label: other(rest.length), none: furthest('none'), much: furthest('much'), flips: rest.some((row) => row.flips) }];
}

/** The nearest line on each side of the number, where it stands within one and a half times the widest row’s reach. */
export function nearLines(rows: TornadoRow[], now: number, lines: TornadoLine[]): TornadoLine[] {
  const far = 1.5 * Math.max(0, ...rows.map((row) => reach(row, now)));
  const near = lines.filter((line) => Math.abs(line.value - now) <= far).toSorted((one, two) => Math.abs(one.value - now) - Math.abs(two.value - now));
  return [near.find((line) => line.value <= now), near.find((line) => line.value > now)].filter((line) => line !== undefined);
}

/** The values at the two ends of the drawing: all that is drawn, with a little room. */
export function tornadoDomain(rows: TornadoRow[], now: number, lines: TornadoLine[]): [number, number] {
  const values = [now, ...rows.flatMap((row) => [row.none, row.much]), ...lines.map((line) => line.value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.08, 0.02);
  return [low - room, high + room];
}

/** Every weight as a line, none folded. `what` is the number that decides; `ends` are the words for no weight and much. */
export function tornadoTable(rows: TornadoRow[], what: string, ends: { none: string; much: string }): TableData {
  return {
    columns: [
      { key: 'name', label: 'Weight' },
      { key: 'none', label: `${what}, ${ends.none}`, kind: 'number', format: rating },
      { key: 'much', label: `${what}, ${ends.much}`, kind: 'number', format: rating },
      { key: 'flips', label: 'Flips the answer' },
    ],
    rows: rows.map((row) => ({ name: row.label, none: row.none, much: row.much, flips: row.flips ? 'yes' : 'no' })),
  };
}
