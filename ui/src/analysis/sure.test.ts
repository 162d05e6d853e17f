/** How sure an answer is, in words; and trying weights: what is asked, what is kept, what stays. */
import { describe, expect, it } from 'vitest';
import { firstLeader, starSeller } from './fixtures';
import { exploredLeader, exploredSeller } from './fixtures/explored';
import { anyWeightsWords, centralTable, doubtOf, favourWords, holdsFinding, numberWords, oneWeightWords, ranksFinding, samplingWords, shareParts, tornadoEnds, tornadoFinding, workedOut } from './sure';
import { boundsProblem, changed, keepWeights, orderOf, questionOf, rebased, shareOf, sidesOf, trialOf, withShare } from './trial';

const { cards, view } = starSeller();
const seller = exploredSeller().robustness;
const leader = exploredLeader().robustness;
const [answer] = seller.answers;
const [lead] = leader.answers;
if (!answer || !lead) throw new Error('the fixtures have answers');
const nameOf = (id: string): string => firstLeader().view.candidates.find((one) => one.id === id)?.name ?? id;

describe('how sure', () => {
  it('says the share, what it was drawn from, and the number that decides', () => {
    expect(holdsFinding(answer)).toBe('Holds in 83% of reasonable weights and marks');
    expect(samplingWords(seller)).toBe('100,000 draws, ± 0.3 points of sampling');
    expect(samplingWords({ draws: 2000, sampling_error: 0.0219 })).toBe('2,000 draws, ± 2 points of sampling');
    expect(samplingWords({ draws: 100_000, sampling_error: 0 })).toBe('100,000 draws, ± under 0.1 points of sampling');
    expect(numberWords(answer, 'Readiness')).toBe('Readiness is 2.4. Develop first from 2.5, trial from 3.0, promotion from 3.5.');
    expect(numberWords({ now: null, lines: [] }, 'Readiness')).toBe('Readiness is unknown.');
  });
  it('puts the answer in force first, whoever leads, and names people where they differ', () => {
    expect(shareParts(lead, nameOf).map((part) => part.label)).toEqual(['Right person, wrong conditions: Hazel', 'Not this person', 'Right person, wrong conditions: Linden']);
    expect(shareParts(answer).map((part) => part.label)).toEqual(['Honour as a senior seller', 'Develop first', 'Trial']);
  });
  it('puts a long tail together', () => {
    const kinds = ['promote', 'trial', 'develop', 'honour_as_senior', 'too_little_evidence'] as const;
    const parts = shareParts({ kind: 'promote', candidate: 'x', shares: kinds.map((kind) => ({ kind, candidate: 'x', share: 0.2 })) });
    expect(parts.map((part) => part.label)).toEqual(['Promote', 'Trial', 'Develop first', 'Two other answers']);
    expect(parts.at(-1)?.share).toBeCloseTo(0.4);
  });
  it('finds the answer for a candidate, or the one there is', () => {
    expect(doubtOf(seller, 'juniper-reed')).toBe(answer);
    expect(doubtOf(leader, null)).toBe(lead);
    expect(doubtOf(null, 'juniper-reed')).toBeUndefined();
  });
});

describe('what flips it', () => {
  it('says how many weights do alone, and which', () => {
    expect(tornadoFinding(answer)).toBe('Only one weight flips it alone');
    expect(tornadoFinding({ one_weight: [] })).toBe('No weight flips it alone');
    expect(tornadoEnds(answer).much).toBe('at 30% of its side');
    expect(tornadoEnds({ tornado: answer.tornado.map((bar, index) => ({ ...bar, much: index === 0 ? 0.5 : 0.3 })) }).much).toBe('at 30% of its side, or twice its own');
    expect(oneWeightWords(answer, cards)).toEqual([{ id: 'B13', words: 'Runs a control book: from 9% to 20% of its side', gives: 'Develop first' }]);
  });
  it('says the smallest change of all weights in its moves', () => {
    expect(anyWeightsWords(answer, cards)).toEqual({ says: 'Moving 7% of all the weight gives Develop first:', moves: ['Delegates outcomes 9% → 2%', 'Runs a control book 9% → 16%'] });
    expect(anyWeightsWords(lead, cards)).toBeNull();
  });
});

describe('who is first', () => {
  const [hazel, linden] = leader.ranks;
  if (!hazel || !linden) throw new Error('the fixture has two candidates');
  it('says who, and which weights favour them', () => {
    const { cards: main } = firstLeader();
    expect(ranksFinding(leader.ranks, nameOf)).toBe('Hazel comes first in 71% of draws');
    expect(ranksFinding([{ ...hazel, ranks: [0.5, 0.5] }, { ...linden, ranks: [0.5, 0.5] }], nameOf)).toBe('Hazel and Linden come first in 50% of draws each');
    expect(favourWords(hazel, leader.weights, main, nameOf)).toBe('The weights that favour Hazel most are Finds the motion first (5% → 9%) and Carries customer learning (5% → 8%). With the weights that favour Hazel, the marks that were drawn put Hazel first in 86%.');
    expect(favourWords(linden, leader.weights, main, nameOf)).toBe('No weights and marks that were drawn put Linden first.');
    const table = centralTable(leader, main, nameOf);
    expect(table.columns.map((column) => column.label)).toEqual(['Criterion', 'In force', 'Hazel first', 'Linden first']);
    expect(table.rows[0]).toMatchObject({ now: 0.05, then1: null });
  });
  it('explains the draws as they were made', () => {
    expect(workedOut(seller, 'promotion')[0]).toContain('your weights for two thirds, any weights for one third');
    expect(workedOut({ ...seller, doubt: { kind: 'ranking', order: [] } }, 'first_leader')[0]).toMatch(/keep your order.*the builder share from what the facts allow/);
    expect(workedOut(seller, 'promotion').at(-1)).toMatch(/SMAA-2.*Lahdelma and P. Salminen.*2001/);
  });
});

describe('a trial', () => {
  const sides = sidesOf(seller, cards);
  const now = trialOf(cards, view);
  const [readiness] = sides;
  if (!readiness) throw new Error('readiness decides');
  it('moves one weight and leaves the others in proportion', () => {
    expect(sides.map((side) => [side.id, side.criteria.length])).toEqual([['readiness', 11]]);
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
    expect(questionOf({ ...now, weights, share: 60 }, cards, view)).toEqual({ weights, builder_share: 0.6, doubt: null });
    expect(changed({ ...now, doubt: { kind: 'level', level: 'sure' } }, cards, view)).toEqual({ weights: false, doubt: true });
    expect(keepWeights({ ...now, weights }, cards, view, 'We sell by the book.')).toEqual([{ type: 'weights_set', weights: { B13: weights['B13'] }, reason: 'We sell by the book.' }]);
  });
  it('keeps what is still tried when something else comes into force', () => {
    const tried = { ...now, weights: withShare(now.weights, readiness, 'B13', 30), doubt: { kind: 'level' as const, level: 'unknown' as const } };
    const after = { ...now, weights: tried.weights };
    expect(rebased(tried, now, after)).toEqual(tried);
    expect(rebased(tried, now, now)).toEqual(tried);
    expect(rebased(tried, after, now).weights).toEqual(now.weights);
  });
  it('knows bounds that leave no weights', () => {
    expect(boundsProblem({ B13: [0.3, 0.2] }, sides)).toBe('“Runs a control book” has its lowest above its highest.');
    expect(boundsProblem({ B13: [0.6, 1], B5: [0.5, 1] }, sides)).toMatch(/come to more than 100%/);
    expect(boundsProblem(Object.fromEntries(readiness.criteria.map((one) => [one.id, [0, 0.05] as [number, number]])), sides)).toMatch(/come to less than 100%/);
    expect(boundsProblem({ B13: [0.1, 0.4] }, sides)).toBeNull();
  });
  it('begins an order with the heaviest', () => {
    expect(orderOf({ ...now.weights, B13: 3 }, sides)[0]).toBe('B13');
  });
});
