/** Data of the range bars: what lies between a low and a high end, against zero, and its table twin. */
import { scaleLinear } from 'd3-scale';
import type { TableData } from '../table';
import type { Pole } from './marks';

/** One range. `low` is not above `high`; both in the chart's unit. */
export interface RangeBar {
  label: string;
  pole: Pole;
  low: number;
  high: number;
}

/** What belongs together: one person, say. */
export interface RangeGroup {
  id: string;
  label: string;
  bars: RangeBar[];
}

/** Ends of an axis that holds every range and zero, on round numbers, and at most about `most` ticks. */
export function rangeAxis(groups: RangeGroup[], most = 5): { domain: [number, number]; ticks: number[] } {
  const ends = groups.flatMap((group) => group.bars.flatMap((bar) => [bar.low, bar.high]));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = scaleLinear().domain(low === high ? [-1, 1] : [low, high]).nice(most);
  const [from = -1, to = 1] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(most) };
}

/** A label needs about this much room for each letter, in px. */
const LETTER = 6.6;

/** The finest of these axes whose written ticks stand apart on that width. */
export function rangeAxisFor(groups: RangeGroup[], write: (value: number) => string, width: number): { domain: [number, number]; ticks: number[] } {
  const fits = ({ ticks }: { ticks: number[] }): boolean => {
    const longest = Math.max(...ticks.map((tick) => write(tick).length));
    return (longest * LETTER + 8) * (ticks.length - 1) <= width;
  };
  const axes = [5, 4, 3, 2].map((most) => rangeAxis(groups, most));
  return axes.find(fits) ?? rangeAxis(groups, 1);
}

/** A range in words: "−$300k to −$120k", or one number where both ends are written alike. */
export function rangeWords(bar: Pick<RangeBar, 'low' | 'high'>, write: (value: number) => string): string {
  const [low, high] = [write(bar.low), write(bar.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** One line for each range. */
export function rangeTable(groups: RangeGroup[], write: (value: number) => string): TableData {
  return {
    columns: [
      { key: 'name', label: 'Who' },
      { key: 'what', label: 'What' },
      { key: 'low', label: 'Low', kind: 'number', format: write },
      { key: 'high', label: 'High', kind: 'number', format: write },
    ],
    rows: groups.flatMap((group) => group.bars.map((bar) => ({ name: group.label, what: bar.label, low: bar.low, high: bar.high }))),
  };
}
