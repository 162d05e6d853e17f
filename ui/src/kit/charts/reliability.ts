/** Data of the reliability diagram: what was said in groups against how often it came, and its table twin. */
import { percent } from '../numbers';
import type { TableColumn, TableData } from '../table';

/** One group of forecasts. All shares run from 0 to 1. */
export interface ReliabilityPoint {
  /** Mean chance said. */
  said: number;
  /** Share that came true, with the ends of its interval. */
  came: number;
  low: number;
  high: number;
  /** Forecasts in the group, those of them that came true, and the decisions they belong to. */
  count: number;
  met: number;
  decisions: number;
}

/** Radius of a point: its number has to fit, and a larger group may look larger. In drawing units. */
export function radius(count: number): number {
  return Math.min(11, 7 + Math.sqrt(count) * 0.7);
}

/** A point in words: "said 70%: 3 of 4 came true". */
export function pointWords(point: ReliabilityPoint): string {
  return `said ${percent(point.said)}: ${point.met} of ${point.count} came true`;
}

/** Every point with its interval. */
export function reliabilityTable(points: ReliabilityPoint[]): TableData {
  const share = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: percent });
  return {
    columns: [
      share('said', 'Chance you gave'),
      share('came', 'Came true'),
      share('low', 'From'),
      share('high', 'To'),
      { key: 'count', label: 'Outcomes', kind: 'number' },
      { key: 'decisions', label: 'Decisions', kind: 'number' },
    ],
    rows: points.map((point) => ({ ...point })),
  };
}
