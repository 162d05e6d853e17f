/** A small card for the tests of the editor. */
import type { CheckedCard, Criterion, Template } from '../api/types';

/** A criterion with five anchors. */
export function criterion(id: string, side: string, more: Partial<Criterion> = {}): Criterion {
  return {
    id,
    side,
    title: `Title ${id}`,
    short: `Short ${id}`,
    definition: `Definition ${id}`,
    weight: 1,
    anchors: ['a', 'b', 'c', 'd', 'e'],
    source: [],
    ...more,
  };
}

/** Two sides, three criteria, a twin across, and a test that shows two of them. */
export const CARD: Template = {
  format: 2,
  id: 'ours',
  version: 3,
  title: 'Ours',
  about: 'About.',
  purpose: 'promotion',
  scale: 'anchored',
  based_on: { id: 'first-line-manager', version: 1 },
  side: [
    { id: 'strength', title: 'Strength', pole: 'a', about: '' },
    { id: 'readiness', title: 'Readiness', pole: 'b', about: '' },
  ],
  criterion: [
    criterion('B1', 'strength'),
    criterion('B2', 'strength', { questions: ['Why?'] }),
    criterion('B3', 'readiness', { twin: 'B1' }),
  ],
  thresholds: { trial_from: { value: 3, meaning: 'A trial.', grade: 'ours' } },
  test: [{ id: 'coach', title: 'Coach', how: 'Weekly.', days: 28, criteria: ['B1', 'B3'] }],
};

/** What the core says about a card without problems. */
export function checked(card: Template, more: Partial<CheckedCard> = {}): CheckedCard {
  return { text: JSON.stringify(card), card, problems: [], differences: [], shares: {}, reweighted: [], ...more };
}
