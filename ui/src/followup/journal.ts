/** The journal of decisions: what stands behind each entry, and the finding over them all. */
import { HEAD, HINT } from '../api/labels';
import type { Journaled, JournalPage } from '../api/types';
import { sentenceDate } from '../kit/dates';
import { countWord, inWords } from '../kit/numbers';

/** Where looking back stands: "Reviewed on 20 March 2027", "Review opens on …", or that no outcome was stated. */
export function lookedBack(one: Journaled, now: string): string {
  const review = one.verdict.reviews.at(-1);
  if (review) return `Reviewed on ${sentenceDate(review.on)}`;
  if (one.verdict.choice === 'not_decided' && one.verdict.look_again)
    return `${HEAD.look_again_on} ${sentenceDate(one.verdict.look_again)}`;
  if (!one.outcomes_on) return 'No outcome was stated';
  return one.outcomes_on <= now
    ? `Review open since ${sentenceDate(one.outcomes_on)}`
    : `Review opens on ${sentenceDate(one.outcomes_on)}`;
}

/** The finding over the journal: how many decisions, and how many departed from the scorecard. Samples never count. */
export function journalFinding({ all, own, departed }: Pick<JournalPage, 'all' | 'own' | 'departed'>): string {
  if (own === 0) return all === 0 ? HINT.nothing_decided : 'No decision of your own yet';
  const made = `${countWord(own, 'decision')} ${own === 1 ? 'is' : 'are'} made`;
  if (departed === 0) return `${made}, ${own === 1 ? 'as the scorecard said.' : 'none departed from the scorecard.'}`;
  return own === 1
    ? `${made}, departing from the scorecard.`
    : `${made}, ${inWords(departed)} departed from the scorecard.`;
}
