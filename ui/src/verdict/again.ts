/** Dates to look again, as the follow-through reads them. */
import type { Verdict } from '../api/generated/Verdict';
import { daysBetween, sentenceDate } from '../kit/dates';
import { count } from '../kit/numbers';

/** The decisions that hold: for each person the last one. Newest last, as they were made. */
export function inForce(verdicts: Verdict[]): Verdict[] {
  return verdicts.filter((one, index) => !verdicts.slice(index + 1).some((later) => later.candidate === one.candidate));
}

/** The next date among those that hold; nothing where none was set. */
export function nextLook(verdicts: Verdict[]): string | null {
  const dates = inForce(verdicts).flatMap((one) => (one.look_again ? [one.look_again] : []));
  return dates.sort((one, other) => one.localeCompare(other))[0] ?? null;
}

/** The next look as one sentence, seen from `now`. */
export function lookSentence(date: string | null, now: string): string {
  if (!date) return 'Decided, with no date to look again.';
  const days = daysBetween(now, date);
  if (days > 0) return `Look again on ${sentenceDate(date)}, in ${count(days, 'day')}.`;
  if (days === 0) return 'Today is the day to look again.';
  return `It was time to look again on ${sentenceDate(date)}, ${count(-days, 'day')} ago.`;
}
