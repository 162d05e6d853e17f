/**
 * The sales figures of a promotion as a form: percentages as people type them, what is still missing, and the figures
 * as the core keeps them.
 */
import type { Candidate, SalesFigures } from '../api/types';

/** What is typed. Shares are in percent; `null` is empty. */
export interface SalesDraft {
  unit: string;
  /** Own sales by candidate. */
  own: Record<string, number | null>;
  reps: number | null;
  perRep: number | null;
  lostLow: number | null;
  lostHigh: number | null;
  effectLow: number | null;
  effectHigh: number | null;
}

const percentOf = (share: number): number => Number((share * 100).toFixed(6));
const shareOf = (percent: number): number => Number((percent / 100).toFixed(8));

/** The form over figures that are kept, or an empty one. */
export function salesDraft(figures: SalesFigures | null, candidates: Candidate[]): SalesDraft {
  return {
    unit: figures?.unit ?? '$k',
    own: Object.fromEntries(candidates.map((one) => [one.id, figures?.own_sales[one.id] ?? null])),
    reps: figures?.reps ?? null,
    perRep: figures?.sales_per_rep ?? null,
    lostLow: figures ? percentOf(figures.lost_share[0]) : null,
    lostHigh: figures ? percentOf(figures.lost_share[1]) : null,
    effectLow: figures ? percentOf(figures.manager_effect[0]) : null,
    effectHigh: figures ? percentOf(figures.manager_effect[1]) : null,
  };
}

/** What has to be filled in, in words for each field; empty when nothing is missing. Candidates' own sales may stay unknown. */
export function missingSales(draft: SalesDraft): Partial<Record<keyof SalesDraft, string>> {
  const found: Partial<Record<keyof SalesDraft, string>> = {};
  if (!draft.unit.trim()) found.unit = 'Say in which unit: $k, for instance.';
  if (draft.reps === null) found.reps = 'Say how many sell on the team.';
  if (draft.perRep === null) found.perRep = 'Say what one of them sells.';
  const ends = { lostLow: 'lostHigh', effectLow: 'effectHigh' } as const;
  for (const [low, high] of Object.entries(ends) as [keyof typeof ends, (typeof ends)[keyof typeof ends]][]) {
    if (draft[low] === null) found[low] = 'Give a low end you would bet on.';
    if (draft[high] === null) found[high] = 'Give a high end you would bet on.';
    else if ((draft[low] ?? draft[high]) > draft[high]) found[high] = 'The high end is below the low one.';
  }
  return found;
}

/** The figures to keep; `null` while something is missing. */
export function salesFigures(draft: SalesDraft): SalesFigures | null {
  const { reps, perRep, lostLow, lostHigh, effectLow, effectHigh } = draft;
  if (Object.keys(missingSales(draft)).length > 0) return null;
  if (
    reps === null ||
    perRep === null ||
    lostLow === null ||
    lostHigh === null ||
    effectLow === null ||
    effectHigh === null
  )
    return null;
  return {
    unit: draft.unit.trim(),
    own_sales: Object.fromEntries(
      Object.entries(draft.own).flatMap(([id, sales]) => (sales === null ? [] : [[id, sales]])),
    ),
    reps,
    sales_per_rep: perRep,
    lost_share: [shareOf(lostLow), shareOf(lostHigh)],
    manager_effect: [shareOf(effectLow), shareOf(effectHigh)],
  };
}
