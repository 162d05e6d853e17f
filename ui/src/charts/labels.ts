/** Where labels stand: none over another, none outside the plot. Measured sizes in, boxes out; what makes room is a row further. */

/** What wants to stand somewhere. */
export interface Wanted {
  /** Its place across, and what of the label stands there. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  /** Of its upper edge. */
  y: number;
  /** As measured. */
  wide: number;
  high: number;
}

/** Where labels may stand. It is as high as it has to be: without room, labels go on below. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  /** Kept free between two labels of a row. */
  gap: number;
  /** All in one row: they only go aside, as far as they have to, and to another row only where the row is full. */
  one?: boolean;
}

/** Where a label stands. */
export interface Box {
  left: number;
  top: number;
  wide: number;
  high: number;
  /** Whether it had to go to another height, so that it wants a line to its place. */
  moved: boolean;
}

const ANCHORED = { start: 0, middle: 0.5, end: 1 } as const;
/** Going aside by a px costs as much as going up or down by this many: a label that stays in its row is read first. Our judgement. */
const ASIDE = 0.6;
/** How far aside a label may go in its own row before it takes another, in shares of its width. Our judgement. */
const FAR = 0.5;

const within = (at: number, low: number, high: number): number => Math.max(low, Math.min(at, high));

function meets(one: Box, two: Box, gap: number): boolean {
  return (
    one.left < two.left + two.wide + gap &&
    two.left < one.left + one.wide + gap &&
    one.top < two.top + two.high &&
    two.top < one.top + one.high
  );
}

/**
 * A box for each label, in their order, inside the plot. The first keep their places; each later one takes the free place nearest to its
 * own. `taken` is kept free, too: marks and labels that stand already. A label wider than the plot is as wide as the plot: break its
 * words first (`broken`).
 */
export function placed(labels: readonly Wanted[], plot: Plot, taken: readonly Box[] = []): Box[] {
  const there: Box[] = [...taken];
  return labels.map((label) => {
    const wide = Math.min(label.wide, plot.right - plot.left);
    const inside = (left: number): number => within(left, plot.left, plot.right - wide);
    const wanted = { left: inside(label.x - ANCHORED[label.anchor] * wide), top: Math.max(plot.top, label.y) };
    const acrosses = new Set([wanted.left]);
    const downs = new Set([wanted.top]);
    for (const box of there) {
      for (const left of [box.left + box.wide + plot.gap, box.left - wide - plot.gap]) acrosses.add(inside(left));
      if (!plot.one) for (const top of [box.top + box.high, box.top - label.high]) if (top >= plot.top) downs.add(top);
    }
    let best: Box | null = null;
    let least = Infinity;
    for (const top of downs)
      for (const left of acrosses) {
        const aside = Math.abs(left - wanted.left);
        if (!plot.one && aside > wide * FAR) continue;
        const cost = aside * ASIDE + Math.abs(top - wanted.top);
        if (cost >= least) continue;
        const box = { left, top, wide, high: label.high, moved: top !== wanted.top };
        if (there.some((other) => meets(box, other, plot.gap))) continue;
        [best, least] = [box, cost];
      }
    // Below all of them there is always room.
    const below = Math.max(wanted.top, ...there.map((box) => box.top + box.high));
    const stands = best ?? { ...wanted, top: below, wide, high: label.high, moved: true };
    there.push(stands);
    return stands;
  });
}

/**
 * Upper edges of labels of a column, in their order, each with its middle as near to `at` as the others and the ends allow. Where they
 * are higher together than the column, they go on below it.
 */
export function stacked(labels: readonly { at: number; high: number }[], top: number, bottom: number): number[] {
  const order = labels
    .map(({ at, high }, index) => ({ top: at - high / 2, high, index }))
    .sort((one, two) => one.top - two.top);
  let ceiling = bottom;
  for (const label of order.toReversed()) {
    label.top = Math.min(label.top, ceiling - label.high);
    ceiling = label.top;
  }
  let floor = top;
  for (const label of order) {
    label.top = Math.max(label.top, floor);
    floor = label.top + label.high;
  }
  const tops = labels.map(() => 0);
  for (const label of order) tops[label.index] = label.top;
  return tops;
}

/** How far down the labels reach. */
export const reach = (boxes: readonly Box[], least = 0): number =>
  boxes.reduce((low, box) => Math.max(low, box.top + box.high), least);

/** Words broken at spaces, and a word by its letters where it has to be, so that no line is wider than `wide`. */
export function broken(words: string, wide: number, measure: (words: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= wide) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of letters(word)) {
      if (line && measure(line + letter) > wide) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** What people count as letters: no accent is torn from its letter. */
function letters(word: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word), (one) => one.segment);
}
