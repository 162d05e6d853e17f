/** Which answer is shown; and trying weights: what is asked, what is kept, what stays. */
import { describe, expect, it } from 'vitest';
import { starSeller } from './fixtures';
import { answerOf, exploredLeader, exploredSeller } from './fixtures/explored';
import { answerFor } from './sure';
import {
  boundsProblem,
  changed,
  keepWeights,
  orderOf,
  questionOf,
  rebased,
  shareOf,
  trialOf,
  withShare,
} from './trial';

const { cards, view } = starSeller();

describe('how sure', () => {
  it('finds the answer for a candidate, or the one there is', () => {
    const { sure } = exploredSeller();
    expect(answerFor(sure, 'juniper-reed')).toBe(sure.answers[0]);
    expect(answerFor(exploredLeader().sure, null)).toEqual(answerOf(exploredLeader()));
    expect(answerFor(null, 'juniper-reed')).toBeUndefined();
  });
});

describe('a trial', () => {
  const { sides } = exploredSeller().sure;
  const now = trialOf(cards, view);
  const [readiness] = sides;
  if (!readiness) throw new Error('readiness decides');
  it('moves one weight and leaves the others in proportion', () => {
    expect(sides.map((side) => [side.id, side.criteria.length])).toEqual([['readiness', 16]]);
    const weights = withShare(now.weights, readiness, 'B13', 30);
    expect(shareOf(weights, readiness, 'B13')).toBeCloseTo(0.3, 3);
    expect(weights['B5']).toBe(now.weights['B5']);
    expect(shareOf(withShare(weights, readiness, 'B13', 100), readiness, 'B13')).toBeCloseTo(0.95, 3);
    expect(shareOf({}, readiness, 'B13')).toBe(0);
    expect(withShare({ B13: 0 }, readiness, 'B13', 40)['B13']).toBe(1);
  });
  it('asks only for what differs from what is in force', () => {
    expect(questionOf(now, cards, view)).toEqual({ weights: null, builder_share: null, doubt: null });
    const weights = withShare(now.weights, readiness, 'B13', 30);
    expect(questionOf({ ...now, weights, share: 60 }, cards, view)).toEqual({
      weights,
      builder_share: 0.6,
      doubt: null,
    });
    expect(changed({ ...now, doubt: { kind: 'level', level: 'sure' } }, cards, view)).toEqual({
      weights: false,
      doubt: true,
    });
    expect(keepWeights({ ...now, weights }, cards, view, 'We sell by the book.')).toEqual([
      { type: 'weights_set', weights: { B13: weights['B13'] }, reason: 'We sell by the book.' },
    ]);
  });
  it('keeps what is still tried when something else comes into force', () => {
    const tried = {
      ...now,
      weights: withShare(now.weights, readiness, 'B13', 30),
      doubt: { kind: 'level' as const, level: 'unknown' as const },
    };
    const after = { ...now, weights: tried.weights };
    expect(rebased(tried, now, after)).toEqual(tried);
    expect(rebased(tried, now, now)).toEqual(tried);
    expect(rebased(tried, after, now).weights).toEqual(now.weights);
  });
  it('knows bounds that leave no weights', () => {
    expect(boundsProblem({ B13: [0.3, 0.2] }, sides)).toBe('“Runs a control book” has its lowest above its highest.');
    expect(boundsProblem({ B13: [0.6, 1], B5: [0.5, 1] }, sides)).toMatch(/come to more than 100%/);
    expect(
      boundsProblem(
        Object.fromEntries(readiness.criteria.map((one) => [one.id, [0, 0.05] as [number, number]])),
        sides,
      ),
    ).toMatch(/come to less than 100%/);
    expect(boundsProblem({ B13: [0.1, 0.4] }, sides)).toBeNull();
  });
  it('begins an order with the heaviest', () => {
    expect(orderOf({ ...now.weights, B13: 3 }, sides)[0]).toBe('B13');
  });
});
