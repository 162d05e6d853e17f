/** How sure an answer is, in words and as the charts draw it. Every share is a share of draws, 0–1. */
import type { AnswerDoubt } from '../api/generated/AnswerDoubt';
import type { AnswerShare } from '../api/generated/AnswerShare';
import type { CandidateRank } from '../api/generated/CandidateRank';
import type { Cards } from '../api/generated/Cards';
import type { DoubtLevel } from '../api/generated/DoubtLevel';
import type { Purpose } from '../api/generated/Purpose';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { Robustness } from '../api/generated/Robustness';
import type { Weighted } from '../api/generated/Weighted';
import type { TornadoLine, TornadoRow } from '../kit/charts/tornado';
import { count, decimal, grouped, inWords, percent, rating } from '../kit/numbers';
import type { TableColumn, TableData } from '../kit/table';
import { criterionOf } from './panel';
import { firstName, KIND, list } from './words';

/** How sure the stated weights are, as people say it. The parts are our judgement. */
export const LEVELS: { value: DoubtLevel; label: string }[] = [
  { value: 'sure', label: 'I am sure of these weights' },
  { value: 'fairly_sure', label: 'Fairly sure: a third is open' },
  { value: 'unsure', label: 'Unsure: two thirds are open' },
  { value: 'unknown', label: 'Don’t know: any weights' },
];

/** The number that decides, as a name at the beginning of a sentence. */
export function deciding(purpose: Purpose): string {
  return purpose === 'promotion' ? 'Readiness' : 'Fit in all';
}

/** The answer's doubt for a candidate; the only one where the answer is about all of them. */
export function doubtOf(robustness: Robustness | null, candidate: string | null): AnswerDoubt | undefined {
  return robustness?.answers.find((one) => one.candidate === candidate) ?? (robustness?.answers.length === 1 ? robustness.answers[0] : undefined);
}

/** How exact the shares are: "100,000 draws, ± 0.3 points of sampling". */
export function samplingWords({ draws, sampling_error }: Pick<Robustness, 'draws' | 'sampling_error'>): string {
  const points = sampling_error * 100;
  const error = points < 0.05 ? 'under 0.1' : decimal(points, points < 1 ? 1 : 0);
  return `${count(draws, 'draw')}, ± ${error} points of sampling`;
}

/** The caption of the bar. */
export function holdsFinding(answer: Pick<AnswerDoubt, 'holds'>): string {
  return `Holds in ${percent(answer.holds)} of reasonable weights and marks`;
}

/** The answers the draws gave, the one in force first, small ones together. `nameOf` where answers name different people. */
export function shareParts(answer: Pick<AnswerDoubt, 'kind' | 'candidate' | 'shares'>, nameOf?: (candidate: string) => string): { label: string; share: number }[] {
  const MOST = 4;
  const same = (one: AnswerShare): boolean => one.kind === answer.kind && (one.candidate === null || one.candidate === answer.candidate);
  const order = answer.shares.toSorted((one, two) => Number(same(two)) - Number(same(one)));
  const parts = order.map((one) => ({ label: answerName(one.kind, one.candidate, nameOf), share: one.share }));
  if (parts.length <= MOST) return parts;
  const rest = parts.slice(MOST - 1);
  return [...parts.slice(0, MOST - 1), { label: `${inWords(rest.length, true)} other answers`, share: rest.reduce((sum, one) => sum + one.share, 0) }];
}

/** An answer as a few words: "Trial", or "Hire: Hazel" where it matters who. */
function answerName(kind: RecommendationKind, candidate: string | null, nameOf?: (candidate: string) => string): string {
  return candidate && nameOf ? `${KIND[kind]}: ${firstName(nameOf(candidate))}` : KIND[kind];
}

const LINES: Record<string, string> = { develop_from: 'develop first', trial_from: 'trial', promote_from: 'promotion', hire_from: 'hire' };

/** The lines as a chart names them: "trial" at 3.0. */
export function linesOn(answer: Pick<AnswerDoubt, 'lines'>): TornadoLine[] {
  return answer.lines.map(([name, value]) => ({ label: LINES[name] ?? name.replace(/_from$/, '').replaceAll('_', ' '), value }));
}

/** The number that decides against its lines: "Readiness is 2.9. Trial from 3.0, promotion from 3.5." */
export function numberWords(answer: Pick<AnswerDoubt, 'now' | 'lines'>, what: string): string {
  const lines = linesOn(answer).map((line) => `${line.label} from ${rating(line.value)}`).join(', ');
  return `${what} is ${answer.now === null ? 'unknown' : rating(answer.now)}.${lines ? ` ${lines.charAt(0).toUpperCase()}${lines.slice(1)}.` : ''}`;
}

const shortOf = (cards: Cards, id: string): string => criterionOf(cards, id)?.short ?? id;

/** The bars of a tornado. */
export function tornadoOf(answer: Pick<AnswerDoubt, 'tornado'>, cards: Cards): TornadoRow[] {
  return answer.tornado.map((bar) => ({ id: bar.criterion, label: shortOf(cards, bar.criterion), none: bar.at_none, much: bar.at_much, flips: bar.flips }));
}

/** How many weights flip it alone. */
export function tornadoFinding(answer: Pick<AnswerDoubt, 'one_weight'>): string {
  const flips = answer.one_weight.length;
  if (flips === 0) return 'No weight flips it alone';
  return flips === 1 ? 'Only one weight flips it alone' : `${inWords(flips, true)} weights flip it alone`;
}

/** What the two ends of a bar stand for; "much" is named where it is the same for all. */
export function tornadoEnds(answer: Pick<AnswerDoubt, 'tornado'>): { none: string; much: string } {
  const much = new Set(answer.tornado.map((bar) => percent(bar.much)));
  const [only] = much;
  return { none: 'at no weight', much: much.size === 1 && only ? `at ${only} of its side` : 'at 30% of its side, or twice its own' };
}

/** Every weight that flips the answer alone, in words. */
export function oneWeightWords(answer: AnswerDoubt, cards: Cards, nameOf?: (candidate: string) => string): { id: string; words: string; gives: string }[] {
  return answer.one_weight.map((flip) => ({
    id: flip.criterion,
    words: `${shortOf(cards, flip.criterion)}: from ${percent(flip.from)} to ${percent(flip.to)} of its side`,
    gives: answerName(flip.gives, flip.candidate, nameOf),
  }));
}

/** The smallest change of any weights, in words: what it comes to, and each move. Nothing where none flips the answer. */
export function anyWeightsWords(answer: AnswerDoubt, cards: Cards, nameOf?: (candidate: string) => string): { says: string; moves: string[] } | null {
  const found = answer.any_weights;
  if (!found) return null;
  const ways = found.moves.toSorted((one, two) => Math.abs(two.to - two.from) - Math.abs(one.to - one.from));
  return {
    says: `Moving ${percent(found.distance / 2)} of all the weight gives ${answerName(found.gives, found.candidate, nameOf)}:`,
    moves: ways.map((move) => `${shortOf(cards, move.criterion)} ${percent(move.from)} → ${percent(move.to)}`),
  };
}

/** Who comes first most often. */
export function ranksFinding(ranks: CandidateRank[], nameOf: (candidate: string) => string): string {
  const top = Math.max(0, ...ranks.map((one) => one.ranks[0] ?? 0));
  const first = ranks.filter((one) => percent(one.ranks[0] ?? 0) === percent(top));
  return `${list(first.map((one) => firstName(nameOf(one.candidate))))} ${first.length === 1 ? 'comes' : 'come'} first in ${percent(top)} of draws${first.length > 1 ? ' each' : ''}`;
}

/** A criterion and its share of the whole: in force, and on average where somebody comes first. */
interface Favour {
  criterion: string;
  now: number;
  then: number;
}

/** The weights that grow most where this candidate comes first, at most three; those that grow by under one point are not named. */
function favours(rank: Pick<CandidateRank, 'central_weights'>, weights: Weighted[]): Favour[] {
  const LEAST = 0.01;
  return (rank.central_weights ?? [])
    .flatMap((then, index) => {
      const weight = weights[index];
      return weight && then - weight.weight >= LEAST ? [{ criterion: weight.criterion, now: weight.weight, then }] : [];
    })
    .sort((one, two) => two.then - two.now - (one.then - one.now))
    .slice(0, 3);
}

/** Which weights favour somebody, and how sure first place is with them. */
export function favourWords(rank: CandidateRank, weights: Weighted[], cards: Cards, nameOf: (candidate: string) => string): string {
  const who = firstName(nameOf(rank.candidate));
  if (!rank.central_weights) return `No weights and marks that were drawn put ${who} first.`;
  const found = favours(rank, weights).map((one) => `${shortOf(cards, one.criterion)} (${percent(one.now)} → ${percent(one.then)})`);
  const which = found.length > 0 ? `The weights that favour ${who} most are ${list(found)}.` : `${who} needs no weight to be larger than it is.`;
  return rank.confidence === null ? which : `${which} With the weights that favour ${who}, the marks that were drawn put ${who} first in ${percent(rank.confidence)}.`;
}

/** All weights that decide as shares of the whole: in force, and on average where each candidate comes first. */
export function centralTable(robustness: Pick<Robustness, 'ranks' | 'weights'>, cards: Cards, nameOf: (candidate: string) => string): TableData {
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', format: percent });
  return {
    columns: [{ key: 'name', label: 'Criterion' }, number('now', 'In force'), ...robustness.ranks.map((one, index) => number(`then${index}`, `${firstName(nameOf(one.candidate))} first`))],
    rows: robustness.weights.map((weight, at) => ({
      name: shortOf(cards, weight.criterion),
      now: weight.weight,
      ...Object.fromEntries(robustness.ranks.map((one, index) => [`then${index}`, one.central_weights?.[at] ?? null])),
    })),
  };
}

/** How the draws are made, in plain words, a sentence or two each. */
export function workedOut(robustness: Robustness, purpose: Purpose): string[] {
  const { doubt } = robustness;
  const drawn =
    doubt.kind === 'ranking'
      ? 'any weights that keep your order, each set as likely as any other'
      : doubt.kind === 'bounds'
        ? 'any weights inside your bounds, each set as likely as any other'
        : { sure: 'your weights as they are', fairly_sure: 'your weights for two thirds, any weights for one third', unsure: 'your weights for one third, any weights for two thirds', unknown: 'any weights, each set as likely as any other' }[doubt.level];
  return [
    `The answer is worked out ${grouped(robustness.draws)} times. Each time the weights are drawn anew: ${drawn}. ${purpose === 'first_leader' ? 'Weights are drawn inside their side, and the builder share from what the facts allow, unless it is set.' : 'Weights are drawn inside their side.'}`,
    'Each time the marks are drawn anew, too: around the panel’s mean, and further from it where raters differ, where few could say and where the evidence is weak. Where nobody could say, it is anything from 1 to 5. Weak evidence makes a mark less certain, never lower.',
    'Each draw goes through the same rule as the answer itself, must-haves included. “Holds in 83%” means: 83 of 100 draws give the same answer for the same person. It is no chance that the person will do well.',
    `The draws come from a fixed seed (${robustness.seed}), so the same decision gives the same numbers on every computer.`,
    'The method is SMAA-2, stochastic multicriteria acceptability analysis: R. Lahdelma and P. Salminen, Operations Research 49 (2001). How much is open at each level of doubt, and where an answer counts as fragile, is our judgement.',
  ];
}
