/** Pay figures while they are typed, and where the pay chart puts its marks. What they mean is worked out by the core. */
import { scaleLinear } from 'd3-scale';
import type { Pay, PayMark } from '../api/types';
import { money } from '../kit/numbers';

/** The figures as far as they are typed; `null` is an empty field. */
export interface PayFigures {
  /** Newest first. */
  years: (number | null)[];
  base: number | null;
  variable: number | null;
  overTarget: number | null;
}

/** The saved figures, or three empty years and a plan that pays above target as below it. */
export function figuresOf(pay: Pay | null): PayFigures {
  if (!pay) return { years: [null, null, null], base: null, variable: null, overTarget: 1 };
  return { years: pay.own_years, base: pay.base, variable: pay.variable, overTarget: pay.over_target };
}

/** What to save: figures, `null` for none at all, or "unfinished" while some are missing. */
export function payOf(figures: PayFigures): Pay | null | 'unfinished' {
  const years = figures.years.filter((year) => year !== null);
  const { base, variable, overTarget } = figures;
  if (years.length === 0 && base === null && variable === null) return null;
  if (years.length === 0 || base === null || variable === null || overTarget === null) return 'unfinished';
  return { own_years: years, base, variable, over_target: overTarget };
}

/** Money without a currency sign: the figures are in whatever currency they were typed. */
export function plainMoney(value: number): string {
  return money(value, '');
}

/** The axis of the chart: ends with some air, and three to five round marks. */
export function payAxis(marks: PayMark[]): { domain: [number, number]; ticks: number[] } {
  const values = marks.map((mark) => mark.at);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.12, high * 0.02, 1);
  const scale = scaleLinear()
    .domain([Math.max(0, low - air), high + air])
    .nice(4);
  const [from = 0, to = 1] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(4) };
}

/** Places of labels on one line, moved apart to at least `gap` round their middle one. */
export function spreadLabels(places: number[], gap: number): number[] {
  const middle = Math.floor(places.length / 2);
  const moved = [...places];
  for (let index = middle + 1; index < moved.length; index += 1)
    moved[index] = Math.max(moved[index] ?? 0, (moved[index - 1] ?? 0) + gap);
  for (let index = middle - 1; index >= 0; index -= 1)
    moved[index] = Math.min(moved[index] ?? 0, (moved[index + 1] ?? 0) - gap);
  return moved;
}
