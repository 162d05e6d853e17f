/** Places of the rank bars: the share of draws in which a candidate comes first, second and so on. */
import { patternOf, type Pattern } from './patterns';

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

/** The parts of a bar that is `width` wide, from shares with their words; ranks that no draw gave are left out. */
export function rankParts(shares: [number, string][], width: number): RankPart[] {
  const LETTER = 6.3;
  let from = 0;
  return shares.flatMap(([share, words], rank) => {
    const x = from;
    from += share * width;
    if (share <= 0) return [];
    const wide = Math.max(1.5, share * width - 2);
    return [{ rank, x, wide, pattern: patternOf(rank), words, fits: wide >= words.length * LETTER + 12 }];
  });
}
