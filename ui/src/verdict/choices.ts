/** The human decision beside the scorecard's: which recommendation it answers, whether it departs from it, and what is still to write. */
import type { CandidateId } from '../api/generated/CandidateId';
import type { Debrief } from '../api/generated/Debrief';
import type { Recommendation } from '../api/generated/Recommendation';
import type { RecommendationKind } from '../api/generated/RecommendationKind';

/** What each decision means for the person, in a sentence. Self-assessments have words of their own. */
export const MEANS: Partial<Record<RecommendationKind, string>> = {
  hire: 'For the company of today, as the facts describe it.',
  hire_with_redecision: 'Now, with a dated second look when the company has changed.',
  right_person_wrong_conditions: 'You would hire them, and first mend what is open on your side.',
  not_this_person: 'Keep looking. Nobody here reaches the line.',
  founder_keeps_selling: 'Not yet. You sell on until the facts have changed.',
  promote: 'The job and the title, now.',
  trial: 'Acting lead of a small team for a quarter, then decide again.',
  develop: 'Not yet. Work on what is missing, with a date to look again.',
  honour_as_senior: 'Stays a seller, with rank, pay and a say that show it is an honour.',
};

/** The recommendation a decision about this person answers: theirs, else the only one there is. Nothing where there is none. */
export function answered(debrief: Pick<Debrief, 'recommendations'>, candidate: CandidateId | null): number | null {
  const { recommendations } = debrief;
  const own = recommendations.findIndex((one) => one.candidate === candidate);
  if (own >= 0) return own;
  return recommendations.length === 1 ? 0 : null;
}

/** Whether the decision differs from the recommendation, in what it is or whom it names. */
export function departs(recommendation: Recommendation | null, choice: RecommendationKind, candidate: CandidateId | null): boolean {
  if (!recommendation) return false;
  if (recommendation.kind !== choice) return true;
  return candidate !== null && recommendation.candidate !== null && candidate !== recommendation.candidate;
}

/** Decisions that are about the candidates as a whole and name nobody. The core says so too; here it keeps the question off the page. */
export function namesNobody(choice: RecommendationKind | null): boolean {
  return choice === 'not_this_person' || choice === 'founder_keeps_selling';
}
