/** Data of the fit-against-stage chart: one line each, from one pole of the stage to the other, and its table twin. */
import { rating } from '../numbers';
import type { TableData } from '../table';

/** A point: `x` from 0 (left end) to 1 (right end), `y` a fit on the 1–5 anchors. */
export interface FitPoint {
  x: number;
  y: number;
}

/** One line. `strong` is the one the finding speaks of. Points are in order of x, two or more. */
export interface FitLine {
  id: string;
  label: string;
  strong?: boolean;
  points: FitPoint[];
}

/** A stage to mark: `from` and `to` from 0 to 1; the same value twice draws a dotted line instead of a band. */
export interface FitStage {
  label: string;
  from: number;
  to: number;
  /** Where in the band the fit is read; its middle when absent. */
  at?: number;
}

/** The place in a stage where the fit is read. */
export function stageAt(stage: FitStage): number {
  return stage.at ?? (stage.from + stage.to) / 2;
}

/** The fit at a stage, on the straight line between its neighbours; the nearest end outside. `null` without points. */
export function fitAt(line: FitLine, x: number): number | null {
  const first = line.points[0];
  const last = line.points.at(-1);
  if (!first || !last) return null;
  if (x <= first.x) return first.y;
  for (let index = 1; index < line.points.length; index += 1) {
    const [left, right] = [line.points[index - 1], line.points[index]];
    if (left && right && x <= right.x) {
      return right.x === left.x ? right.y : left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
    }
  }
  return last.y;
}

/** The fit of each line at both ends and at each stage. */
export function fitTable(lines: FitLine[], ends: { left: string; right: string }, stages: FitStage[]): TableData {
  const places = [
    { key: 'left', label: ends.left, x: 0 },
    ...stages.map((stage, index) => ({ key: `stage${index}`, label: stage.label, x: stageAt(stage) })),
    { key: 'right', label: ends.right, x: 1 },
  ].sort((one, two) => one.x - two.x);
  return {
    columns: [
      { key: 'name', label: 'Who' },
      ...places.map(({ key, label }) => ({ key, label: `Fit, ${label}`, kind: 'number' as const, format: rating })),
    ],
    rows: lines.map((line) => ({ name: line.label, ...Object.fromEntries(places.map(({ key, x }) => [key, fitAt(line, x)])) })),
  };
}
