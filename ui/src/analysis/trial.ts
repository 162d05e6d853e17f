/** Weights, builder share and doubt as they are tried out: what to ask the core, and what to keep. */
import type { Cards, Change, DecisionView, WeightDoubt, WeightedSide } from '../api/types';
import { IN_FORCE, type Question } from './explore.svelte';
import { changesFor, draftOf, type Draft } from './lines';

/** What is tried. Weights are relative inside a side; the share is a percentage, nothing for the one in force. */
export interface Trial {
  weights: Record<string, number>;
  share: number | null;
  doubt: WeightDoubt;
}

/** The largest share of a side that one slider gives: the others keep their proportions, so they cannot be nothing. */
export const MOST = 95;

type InForce = Pick<DecisionView, 'weights' | 'thresholds' | 'builder_share' | 'doubt'>;

/** What is in force. */
export function trialOf(cards: Cards, view: InForce): Trial {
  const { weights, share } = draftOf(cards, view);
  return { weights, share, doubt: view.doubt };
}

/** A trial after what is in force has changed from one to another: what changed starts anew, the rest stays as it is tried. */
export function rebased(trial: Trial, before: Trial, after: Trial): Trial {
  return {
    weights: differ(before.weights, after.weights) ? after.weights : trial.weights,
    share: before.share === after.share ? trial.share : after.share,
    doubt: same(before.doubt, after.doubt) ? trial.doubt : after.doubt,
  };
}

const sum = (weights: Record<string, number>, ids: string[]): number =>
  ids.reduce((total, id) => total + (weights[id] ?? 0), 0);
const idsOf = (side: Pick<WeightedSide, 'criteria'>): string[] => side.criteria.map((one) => one.id);

/** A criterion's share of its side, 0–1; nothing weighs anything where all weights are 0. */
export function shareOf(weights: Record<string, number>, side: Pick<WeightedSide, 'criteria'>, id: string): number {
  const total = sum(weights, idsOf(side));
  return total > 0 ? (weights[id] ?? 0) / total : 0;
}

/** The weights with one criterion at `percent` of its side, 0–MOST; the others keep their proportions. */
export function withShare(
  weights: Record<string, number>,
  side: Pick<WeightedSide, 'criteria'>,
  id: string,
  percent: number,
): Record<string, number> {
  const share = Math.min(MOST, Math.max(0, percent)) / 100;
  const others = sum(
    weights,
    idsOf(side).filter((one) => one !== id),
  );
  // A thousandth is as fine as a weight is kept; what the slider says stays right to the percent.
  const next = others > 0 ? Math.round((share / (1 - share)) * others * 1000) / 1000 : 1;
  return { ...weights, [id]: next };
}

/** Two doubts are the same whatever order their bounds are written in. */
const plain = (doubt: WeightDoubt): string =>
  JSON.stringify(doubt.kind === 'bounds' ? Object.entries(doubt.bounds).sort() : doubt);
const same = (one: WeightDoubt, two: WeightDoubt): boolean => plain(one) === plain(two);
const differ = (one: Record<string, number>, two: Record<string, number>): boolean =>
  Object.keys({ ...one, ...two }).some((id) => one[id] !== two[id]);

/** Which parts of a trial are not what is in force. */
export function changed(trial: Trial, cards: Cards, view: InForce): { weights: boolean; doubt: boolean } {
  const now = trialOf(cards, view);
  return {
    weights: differ(trial.weights, now.weights) || trial.share !== now.share,
    doubt: !same(trial.doubt, now.doubt),
  };
}

/** What to ask; what is as it is in force is left out. */
export function questionOf(trial: Trial, cards: Cards, view: InForce): Question {
  const now = trialOf(cards, view);
  return {
    ...IN_FORCE,
    ...(differ(trial.weights, now.weights) ? { weights: trial.weights } : {}),
    ...(trial.share === now.share || trial.share === null ? {} : { builder_share: trial.share / 100 }),
    ...(same(trial.doubt, now.doubt) ? {} : { doubt: trial.doubt }),
  };
}

/** The changes that keep the weights and the builder share of a trial. */
export function keepWeights(trial: Trial, cards: Cards, view: InForce, reason: string): Change[] {
  const now: Draft = draftOf(cards, view);
  return changesFor(cards, now, { ...now, weights: trial.weights, share: trial.share }, reason);
}

/** Why these bounds leave no weights, in words; nothing where they do. Shares of a side, 0–1. */
export function boundsProblem(bounds: Record<string, [number, number]>, sides: WeightedSide[]): string | null {
  const ROOM = 1e-9;
  for (const side of sides) {
    const crossed = side.criteria.find((one) => (bounds[one.id]?.[0] ?? 0) > (bounds[one.id]?.[1] ?? 1));
    if (crossed) return `“${crossed.label}” has its lowest above its highest.`;
    const lows = side.criteria.reduce((total, one) => total + (bounds[one.id]?.[0] ?? 0), 0);
    const highs = side.criteria.reduce((total, one) => total + (bounds[one.id]?.[1] ?? 1), 0);
    if (lows > 1 + ROOM) return `The lowest of “${side.title}” come to more than 100%.`;
    if (highs < 1 - ROOM) return `The highest of “${side.title}” come to less than 100%.`;
  }
  return null;
}

/** The criteria by their weight, heaviest first inside each side: where an order of one's own begins. */
export function orderOf(weights: Record<string, number>, sides: WeightedSide[]): string[] {
  return sides.flatMap((side) => idsOf(side).toSorted((one, two) => (weights[two] ?? 0) - (weights[one] ?? 0)));
}
