/** Data of the rank bars: the share of draws in which each candidate comes first, second and so on, and its table twin. */
import { percent } from '../numbers';
import type { TableData } from '../table';
import { patternOf, type Pattern } from './patterns';

/** One candidate. `ranks` are shares of all draws, 0–1, first rank first. */
export interface RankRow {
  id: string;
  label: string;
  strong?: boolean;
  ranks: number[];
}

/** A part of one bar, in px. */
export interface RankPart {
  rank: number;
  x: number;
  wide: number;
  pattern: Pattern;
  words: string;
  /** Whether the words have room inside. */
  fits: boolean;
}

const NAMES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The name of a rank counted from 0: "first"; from the eleventh on "11th". */
export function rankName(rank: number): string {
  return NAMES[rank] ?? `${rank + 1}th`;
}

/** The parts of a bar that is `width` wide; ranks that no draw gave are left out. */
export function rankParts(ranks: number[], width: number): RankPart[] {
  const LETTER = 6.3;
  let from = 0;
  return ranks.flatMap((share, rank) => {
    const x = from;
    from += share * width;
    if (share <= 0) return [];
    const wide = Math.max(1.5, share * width - 2);
    const words = percent(share);
    return [{ rank, x, wide, pattern: patternOf(rank), words, fits: wide >= words.length * LETTER + 12 }];
  });
}

/** One line for each candidate, one column for each rank. */
export function rankTable(rows: RankRow[]): TableData {
  const places = Math.max(0, ...rows.map((row) => row.ranks.length));
  return {
    columns: [{ key: 'name', label: 'Candidate' }, ...Array.from({ length: places }, (_, rank) => ({ key: `rank${rank}`, label: rankName(rank), kind: 'number' as const, format: percent }))],
    rows: rows.map((row) => ({ name: row.label, ...Object.fromEntries(row.ranks.map((share, rank) => [`rank${rank}`, share])) })),
  };
}
