/** Labels stand apart inside their plot, whatever they are: a thousand made-up sets, and how words are broken. */
import { describe, expect, it } from 'vitest';
import { broken, placed, reach, stacked, type Box, type Plot, type Wanted } from './labels';

/** The same numbers every time (mulberry32). */
function chance(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ANCHORS = ['start', 'middle', 'end'] as const;
function made(seed: number): { labels: Wanted[]; plot: Plot; taken: Box[] } {
  const next = chance(seed);
  const wide = 60 + next() * 500;
  const plot = {
    left: next() < 0.5 ? 0 : 20,
    right: wide,
    top: next() < 0.5 ? 0 : 10,
    gap: Math.round(next() * 10),
    one: next() < 0.3,
  };
  // Near ties are the hard ones: in half of the sets all want about the same place.
  const spread = next() < 0.5 ? 8 : wide;
  const middle = next() * wide;
  const label = (): Wanted => ({
    x: middle + (next() - 0.5) * spread,
    anchor: ANCHORS[Math.floor(next() * 3)] ?? 'start',
    y: next() < 0.5 ? 0 : next() * 60,
    wide: 4 + next() * (next() < 0.1 ? 900 : 140),
    high: next() < 0.8 ? 14 : 10 + next() * 20,
  });
  const taken = Array.from({ length: Math.floor(next() * 4) }, () => {
    const left = plot.left + next() * (plot.right - plot.left) * 0.8;
    return { left, top: plot.top + next() * 40, wide: next() * (plot.right - left), high: 14, moved: false };
  });
  return { labels: Array.from({ length: Math.floor(next() * 13) }, label), plot, taken };
}
const meet = (one: Box, two: Box): boolean =>
  one.left < two.left + two.wide - 1e-6 &&
  two.left < one.left + one.wide - 1e-6 &&
  one.top < two.top + two.high - 1e-6 &&
  two.top < one.top + one.high - 1e-6;

describe('placed', () => {
  it('gives boxes that never meet and never leave the plot', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { labels, plot, taken } = made(seed);
      const boxes = placed(labels, plot, taken);
      expect(boxes).toHaveLength(labels.length);
      boxes.forEach((box, at) => {
        const others = [...taken, ...boxes.slice(0, at)];
        const what = `seed ${seed}, label ${at}`;
        expect(
          others.some((other) => meet(box, other)),
          `${what} meets another`,
        ).toBe(false);
        expect(box.left, what).toBeGreaterThanOrEqual(plot.left - 1e-6);
        expect(box.left + box.wide, what).toBeLessThanOrEqual(plot.right + 1e-6);
        expect(box.top, what).toBeGreaterThanOrEqual(plot.top);
        expect(box.wide, what).toBeLessThanOrEqual((labels[at]?.wide ?? 0) + 1e-6);
      });
    }
  });
  it('leaves labels where they want to be that meet nothing', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { labels, plot } = made(seed);
      for (const label of labels) {
        const [alone] = placed([{ ...label, y: plot.top + 3 }], plot);
        expect(alone).toMatchObject({ top: plot.top + 3, moved: false });
      }
    }
  });
  it('goes aside a little, and to another row before it goes far', () => {
    const plot = { left: 0, right: 200, top: 0, gap: 6 };
    const label = (x: number): Wanted => ({ x, anchor: 'middle', y: 0, wide: 60, high: 14 });
    expect(placed([label(60), label(120)], plot).map((box) => [box.left, box.top])).toEqual([
      [30, 0],
      [96, 0],
    ]);
    const [, under] = placed([label(60), label(70)], plot);
    expect(under).toMatchObject({ top: 14, left: 40, moved: true });
    expect(reach(placed([label(60), label(70)], plot), 14)).toBe(28);
  });
});

describe('placed in one row', () => {
  it('stays in the row as long as there is room', () => {
    const plot = { left: 0, right: 170, top: 4, gap: 4, one: true };
    const number = (x: number, anchor: 'start' | 'end'): Wanted => ({ x, anchor, y: 4, wide: 20, high: 14 });
    for (let at = -20; at < 190; at += 1) {
      const boxes = placed([number(at, 'start'), number(at + 6, 'end'), number(at, 'start')], plot);
      expect(boxes.map((box) => box.top)).toEqual([4, 4, 4]);
    }
  });
});

describe('stacked', () => {
  it('keeps a column apart and inside, as near to its places as it can', () => {
    const row = (at: number) => ({ at, high: 15 });
    expect(stacked([row(100), row(102), row(10)], 0, 115)).toEqual([79.5, 94.5, 2.5]);
    for (let seed = 1; seed <= 500; seed += 1) {
      const next = chance(seed);
      const labels = Array.from({ length: 1 + Math.floor(next() * 12) }, () => ({
        at: next() * 200,
        high: 15 * (1 + Math.floor(next() * 3)),
      }));
      const all = labels.reduce((sum, one) => sum + one.high, 0);
      const bottom = 10 + Math.max(all, 180);
      const tops = stacked(labels, 10, bottom);
      const boxes = labels.map((one, at) => ({ top: tops[at] ?? 0, low: (tops[at] ?? 0) + one.high }));
      for (const [at, box] of boxes.entries()) {
        expect(box.top, `seed ${seed}`).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(box.low, `seed ${seed}`).toBeLessThanOrEqual(bottom + 1e-6);
        const met = boxes.some((other, two) => two !== at && other.top < box.low - 1e-6 && box.top < other.low - 1e-6);
        expect(met, `seed ${seed}, label ${at}`).toBe(false);
      }
    }
  });
});

describe('broken', () => {
  const six = (words: string): number => words.length * 6;
  it('breaks at spaces, and a word that is too long by its letters', () => {
    expect(broken('promote from 3.5', 60, six)).toEqual(['promote', 'from 3.5']);
    expect(broken('abcdefghijkl m', 30, six)).toEqual(['abcde', 'fghij', 'kl m']);
    expect(broken('', 30, six)).toEqual([]);
  });
  it('keeps every letter, in order, on lines that fit', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = chance(seed);
      const words = Array.from({ length: 30 }, () => (next() < 0.2 ? ' ' : 'x')).join('');
      const lines = broken(words, 36, six);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      expect(lines.every((line) => six(line) <= 36)).toBe(true);
    }
  });
});
