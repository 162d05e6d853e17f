/** The axis of the range bars: what lies between a low and a high end, against zero. */
import { scaleLinear } from 'd3-scale';
import type { RangeGroup } from '../api/types';

/** Ends of an axis that holds every range and zero, on round numbers, and at most about `most` ticks. */
export function rangeAxis(groups: RangeGroup[], most = 5): { domain: [number, number]; ticks: number[] } {
  const ends = groups.flatMap((group) => group.bars.flatMap((bar) => bar.range));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = scaleLinear()
    .domain(low === high ? [-1, 1] : [low, high])
    .nice(most);
  const [from = -1, to = 1] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(most) };
}

/** A label needs about this much room for each letter, in px. */
const LETTER = 6.6;

/** The finest of these axes whose written ticks stand apart on that width. */
export function rangeAxisFor(
  groups: RangeGroup[],
  write: (value: number) => string,
  width: number,
): { domain: [number, number]; ticks: number[] } {
  const fits = ({ ticks }: { ticks: number[] }): boolean => {
    const longest = Math.max(...ticks.map((tick) => write(tick).length));
    return (longest * LETTER + 8) * (ticks.length - 1) <= width;
  };
  const axes = [5, 4, 3, 2].map((most) => rangeAxis(groups, most));
  return axes.find(fits) ?? rangeAxis(groups, 1);
}
