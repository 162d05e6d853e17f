/** One's own record: its scores. */
import type { CalibrationScores, Stat } from '../api/types';

/** The scores where there are any. */
export function scoresOf(scores: Stat<CalibrationScores>): CalibrationScores | null {
  return 'brier' in scores ? scores : null;
}
