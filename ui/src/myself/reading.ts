/** My own reading from the core: pulls, pay and week, the answer with its reasons, and the dates to look again. */
import type { Debrief, DecisionChoice, MyselfCharts, Recommendation, ReferenceClass, SelfReading } from '../api/types';

/** What a page after the last answer works with. */
export interface SelfAnswer {
  reading: SelfReading;
  charts: MyselfCharts;
  answer: Recommendation;
  choices: DecisionChoice[];
  /** Days to look again, soonest first. */
  dates: string[];
  /** What is known of such cases in general. */
  general: ReferenceClass[];
}

/** The parts of a debrief that a self-assessment has; nothing where it is no self-assessment. */
export function selfAnswer(debrief: Debrief): SelfAnswer | null {
  const [answer] = debrief.recommendations;
  const reading = debrief.analysis.myself;
  const charts = debrief.myself;
  if (!reading || !charts || !answer) return null;
  const choices = debrief.deciding[0]?.choices ?? [];
  return { reading, charts, answer, choices, dates: debrief.look_again[0] ?? [], general: debrief.reading.general };
}
