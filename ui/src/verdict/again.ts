/** Dates to look again, as the follow-through reads them. */
import type { Verdict } from '../api/types';

/** The decisions that hold: for each person the last one. Newest last, as they were made. */
export function inForce(verdicts: Verdict[]): Verdict[] {
  return verdicts.filter((one, index) => !verdicts.slice(index + 1).some((later) => later.candidate === one.candidate));
}

/** The next date among those that hold; nothing where none was set. */
export function nextLook(verdicts: Verdict[]): string | null {
  const dates = inForce(verdicts).flatMap((one) => (one.look_again ? [one.look_again] : []));
  return dates.sort((one, other) => one.localeCompare(other))[0] ?? null;
}
