/** Placing values on an axis. */
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
