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

/** Room that words need inside a part beside their own width, in px. */
const ROOM = 12;

/** The parts of a bar that is `width` wide, from shares with their words and how wide these are; ranks that no draw gave are left out. */
export function rankParts(shares: [number, string][], width: number, measure: (words: string) => number): RankPart[] {
  let from = 0;
  return shares.flatMap(([share, words], rank) => {
    const x = from;
    from += share * width;
    if (share <= 0) return [];
    const wide = Math.max(1.5, share * width - 2);
    return [{ rank, x, wide, pattern: patternOf(rank), words, fits: wide >= measure(words) + ROOM }];
  });
}
