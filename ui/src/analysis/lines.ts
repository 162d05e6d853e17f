/** Weights and lines as a draft to change, and the changes that a draft asks for. */
import type { Cards, Change, DecisionView, Threshold } from '../api/types';

/**
 * Values on the form. Weights by criterion (relative, inside a side), lines by name; the share is a percentage, nothing
 * for the facts' own.
 */
export interface Draft {
  weights: Record<string, number>;
  lines: Record<string, number>;
  share: number | null;
}

/** A line of the recommendation with where it comes from. */
export interface Line extends Threshold {
  name: string;
  /** Why it differs from the card's, where it does. */
  reason: string;
}

/** Every line the answer depends on: the card's, the founder's card's, the stage model's. `value` is the card's own. */
export function linesOf(cards: Cards, view: Pick<DecisionView, 'thresholds'>): Line[] {
  const all = { ...cards.stage?.thresholds, ...cards.founder?.thresholds, ...cards.main.thresholds };
  return Object.entries(all).map(([name, line]) => ({ ...line, name, reason: view.thresholds[name]?.[1] ?? '' }));
}

/** The card's own values. */
export function cardDraft(cards: Cards): Draft {
  return {
    weights: Object.fromEntries(cards.main.criterion.map((one) => [one.id, one.weight])),
    lines: Object.fromEntries(linesOf(cards, { thresholds: {} }).map((line) => [line.name, line.value])),
    share: null,
  };
}

/** The values in force. */
export function draftOf(cards: Cards, view: Pick<DecisionView, 'weights' | 'thresholds' | 'builder_share'>): Draft {
  const card = cardDraft(cards);
  return {
    weights: { ...card.weights, ...view.weights },
    lines: {
      ...card.lines,
      ...Object.fromEntries(Object.entries(view.thresholds).map(([name, [value]]) => [name, value])),
    },
    share: view.builder_share ? Math.round(view.builder_share[0] * 100) : null,
  };
}

/** What has to be changed to get from the values in force to the draft. Weights that are the card's again are not named. */
export function changesFor(cards: Cards, now: Draft, draft: Draft, reason: string): Change[] {
  const card = cardDraft(cards);
  const changes: Change[] = [];
  if (Object.entries(draft.weights).some(([id, weight]) => now.weights[id] !== weight)) {
    const weights = Object.fromEntries(
      Object.entries(draft.weights).filter(([id, weight]) => card.weights[id] !== weight),
    );
    changes.push({ type: 'weights_set', weights, reason });
  }
  for (const [name, value] of Object.entries(draft.lines)) {
    if (now.lines[name] !== value) changes.push({ type: 'threshold_set', name, value, reason });
  }
  if (now.share !== draft.share)
    changes.push({ type: 'builder_share_set', share: draft.share === null ? null : draft.share / 100, reason });
  return changes;
}
