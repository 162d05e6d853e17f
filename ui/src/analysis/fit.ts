/** Candidates against the company's stage as the charts draw it: left is all builder, right is all scaler. */
import type { Analysis } from '../api/generated/Analysis';
import type { CandidateAnalysis } from '../api/generated/CandidateAnalysis';
import type { CandidateRank } from '../api/generated/CandidateRank';
import type { DecisionView } from '../api/generated/DecisionView';
import type { StageReading } from '../api/generated/StageReading';
import type { DotRangeRow } from '../kit/charts/dotrange';
import type { FitLine, FitStage } from '../kit/charts/linefit';
import { percent, rating } from '../kit/numbers';
import { firstName } from './words';

/** A candidate with the name people know them by. */
export interface Person {
  id: string;
  name: string;
  /** The name where space is short. */
  short: string;
  reading: CandidateAnalysis;
}

/** Candidates by suitability, or in the decision's order where the answer is withheld (`ranked` false). */
export function people(view: Pick<DecisionView, 'candidates'>, analysis: Pick<Analysis, 'candidates' | 'ranking'>, ranked = true): Person[] {
  const order = ranked && analysis.ranking.length > 0 ? analysis.ranking : view.candidates.map((one) => one.id);
  const firsts = view.candidates.map((one) => firstName(one.name));
  return order.flatMap((id) => {
    const name = view.candidates.find((one) => one.id === id)?.name ?? id;
    const reading = analysis.candidates.find((one) => one.candidate === id);
    const alone = firsts.filter((first) => first === firstName(name)).length === 1;
    return reading ? [{ id, name, short: name.length > 13 && alone ? firstName(name) : name, reading }] : [];
  });
}

/** What the facts allow, with the place their share stands at. Nothing where no fact votes. */
export function factsBand(stage: StageReading, label = 'today'): FitStage | undefined {
  return stage.share === null ? undefined : { label, from: 1 - stage.share_high, to: 1 - stage.share_low, at: 1 - stage.share };
}

/** The builder share that the user set instead, as a line. */
export function ownShare(stage: StageReading): FitStage | undefined {
  const at = 1 - (stage.share_used ?? 0);
  return stage.share_used === null ? undefined : { label: 'your share', from: at, to: at, at };
}

/** A line from the builder value to the scaler value; those without both are left out. */
export function fitLines(found: Person[], lead: string | null): FitLine[] {
  return found.flatMap(({ id, short, reading }) => {
    const { builder, scaler } = reading.fit ?? {};
    if (builder == null || scaler == null) return [];
    return [{ id, label: short, strong: id === lead, points: [{ x: 0, y: builder }, { x: 1, y: scaler }] }];
  });
}

/** The part of 1–5 to draw: from 2 where nothing lies under it, else the whole. */
export function fitDomain(lines: FitLine[]): [number, number] {
  return lines.every((line) => line.points.every((point) => point.y >= 2)) ? [2, 5] : [1, 5];
}

/** How to read the columns beside the marks. */
export function fitHow(ranked: boolean, ranks: CandidateRank[]): string | undefined {
  if (!ranked) return undefined;
  return `Today’s fit together with culture and the rest${ranks.length > 0 ? '. First in: share of draws of weights and marks' : ''}`;
}

/** Builder, scaler and today of each candidate, what they are ranked by unless the ranking is withheld, and how often they come first where that is known. */
export function fitRows(found: Person[], lead: string | null, ranked: boolean, ranks: CandidateRank[] = []): DotRangeRow[] {
  const first = (id: string): string => {
    const share = ranks.find((one) => one.candidate === id)?.ranks[0];
    // Under a narrow head, so shorter than elsewhere.
    return share === undefined ? '–' : percent(share).replace('under ', '<').replace('over ', '>');
  };
  return found.map(({ id, short, reading: { fit } }) => ({
    id,
    label: short,
    strong: id === lead,
    marks: [{ pole: 'a', value: fit?.builder ?? null }, { pole: 'b', value: fit?.scaler ?? null }],
    ...(fit?.low != null && fit.high != null ? { band: [fit.low, fit.high] as [number, number] } : {}),
    values: [...[fit?.builder, fit?.scaler, fit?.today, ...(ranked ? [fit?.suitability] : [])].map(rating), ...(ranks.length > 0 ? [first(id)] : [])],
  }));
}
