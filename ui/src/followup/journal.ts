/** The journal of decisions: which entries are shown, and what stands behind each. */
import type { Journaled } from '../api/generated/Journaled';
import type { Purpose } from '../api/generated/Purpose';
import { sentenceDate } from '../kit/dates';
import { countWord, inWords } from '../kit/numbers';

/** Which entries are shown. */
export interface Filter {
  kind: Purpose | '';
  words: string;
}

/** Entries of a kind in which every word stands somewhere: title, person, why, or the reason for departing. */
export function matching(all: Journaled[], { kind, words }: Filter): Journaled[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    if (kind && one.purpose !== kind) return false;
    const text = [one.title, one.person ?? '', one.verdict.why, one.verdict.departs ?? ''].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Where looking back stands: "Reviewed on 20 March 2027", "Review opens on …", or that no outcome was stated. */
export function lookedBack(one: Journaled, now: string): string {
  const review = one.verdict.reviews.at(-1);
  if (review) return `Reviewed on ${sentenceDate(review.on)}`;
  if (!one.outcomes_on) return 'No outcome was stated';
  return one.outcomes_on <= now ? `Review open since ${sentenceDate(one.outcomes_on)}` : `Review opens on ${sentenceDate(one.outcomes_on)}`;
}

/** The finding over the journal: how many decisions, and how many departed from the scorecard. Samples never count. */
export function journalFinding(all: Journaled[]): string {
  const own = all.filter((one) => !one.sample);
  if (own.length === 0) return all.length === 0 ? 'Nothing is decided yet' : 'No decision of your own yet';
  const away = own.filter((one) => one.departed).length;
  const made = `${countWord(own.length, 'decision')} ${own.length === 1 ? 'is' : 'are'} made`;
  if (away === 0) return `${made}, ${own.length === 1 ? 'as the scorecard said.' : 'none departed from the scorecard.'}`;
  return own.length === 1 ? `${made}, departing from the scorecard.` : `${made}, ${inWords(away)} departed from the scorecard.`;
}
