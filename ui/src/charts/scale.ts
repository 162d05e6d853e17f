/** Placing values on an axis, and keeping labels apart. */
import { scaleLinear } from 'd3-scale';

/** From a value to a place in SVG units, one decimal. */
export type Place = (value: number) => number;

/** `domain` are the values at the two ends, `range` their places. */
export function place(domain: readonly [number, number], range: readonly [number, number]): Place {
  const scale = scaleLinear().domain(domain).range(range);
  return (value) => Math.round(scale(value) * 10) / 10;
}

/** The five anchors of the rating scale. */
export const ANCHORS = [1, 2, 3, 4, 5] as const;

/** Moves label heights apart to at least `gap`, in their order, staying as near as they can within `[top, bottom]`. */
export function spread(heights: number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((one, two) => one.height - two.height);
  let floor = top;
  for (const label of order) {
    label.height = Math.max(label.height, floor);
    floor = label.height + gap;
  }
  let ceiling = bottom;
  for (const label of order.reverse()) {
    label.height = Math.min(label.height, ceiling);
    ceiling = label.height - gap;
  }
  const moved = [...heights];
  for (const label of order) moved[label.index] = label.height;
  return moved;
}
