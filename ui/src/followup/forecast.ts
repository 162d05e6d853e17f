/** One's own record as the charts take it. */
import type { CalibrationBin } from '../api/generated/CalibrationBin';
import type { CalibrationScores } from '../api/generated/CalibrationScores';
import type { HitRate } from '../api/generated/HitRate';
import type { Hits } from '../api/generated/Hits';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { Stat } from '../api/generated/Stat';
import type { DotAxis, DotRangeRow } from '../kit/charts/dotrange';
import type { ReliabilityPoint } from '../kit/charts/reliability';
import { count, percent } from '../kit/numbers';

/** The scores where there are any. */
export function scoresOf(scores: Stat<CalibrationScores>): CalibrationScores | null {
  return 'brier' in scores ? scores : null;
}

/** The points of the reliability diagram. */
export function points(diagram: CalibrationBin[]): ReliabilityPoint[] {
  return diagram.map((bin) => ({ said: bin.said, came: bin.met.value, low: bin.met.low, high: bin.met.high, count: bin.outcomes, met: bin.met.count, decisions: bin.decisions }));
}

/** Shares from none to all. */
export const SHARES: DotAxis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], write: percent, tick: (value) => String(value * 100), says: '0 to 100 in a hundred', none: 'none' };

/** One row for those who followed a recommendation and one for those who departed from it. */
export function hitRows(hits: HitRate[], kinds: Record<RecommendationKind, string>): DotRangeRow[] {
  const row = (rate: HitRate, way: 'followed' | 'departed', found: Hits | null): DotRangeRow[] => {
    if (!found) return [];
    const { met } = found;
    const label = `${kinds[rate.recommended]}, ${way === 'followed' ? 'followed' : 'departed from'}`;
    return [{ id: `${rate.recommended}-${way}`, label, marks: [{ pole: 'plain', value: met.value }], range: [met.low, met.high], values: [`${met.count} of ${met.of}`, count(found.decisions, 'decision')] }];
  };
  return hits.flatMap((rate) => [...row(rate, 'followed', rate.followed), ...row(rate, 'departed', rate.departed)]);
}
