/** Dates to keep, as Home shows them: late, today, the next thirty days; and the page where each is done. */
import type { Due } from '../api/generated/Due';
import type { DueKind } from '../api/generated/DueKind';
import { addDays } from '../kit/dates';

/** How far ahead a date is listed, in days. */
export const AHEAD_DAYS = 30;

/** Dates still to be kept. `later` is how many lie further ahead. */
export interface DueGroups {
  late: Due[];
  today: Due[];
  soon: Due[];
  later: number;
}

/** What is not done, by when it is due. The list comes by day and stays so. */
export function dueGroups(all: Due[], today: string): DueGroups {
  const open = all.filter((one) => !one.done);
  const until = addDays(today, AHEAD_DAYS);
  return {
    late: open.filter((one) => one.on < today),
    today: open.filter((one) => one.on === today),
    soon: open.filter((one) => one.on > today && one.on <= until),
    later: open.filter((one) => one.on > until).length,
  };
}

/** What cannot wait: late and of today, in decisions that are one's own. */
export function pressing(all: Due[], samples: ReadonlySet<string>, today: string): Due[] {
  return all.filter((one) => !one.done && one.on <= today && !samples.has(one.decision));
}

/** The place in the decision where it is done, and the word on its button. */
export const DUE_PLACES = {
  look_again: { step: 'follow', word: 'Look again' },
  promise: { step: 'plan', word: 'Open the plan' },
  sign: { step: 'follow', word: 'Look for it' },
  recheck: { step: 'recheck', word: 'Rate again' },
  review: { step: 'review', word: 'Review' },
  test: { step: 'follow', word: 'Write it down' },
  next_step: { step: 'book', word: 'Open the book' },
  customer: { step: 'book', word: 'Open the book' },
  ask: { step: 'book', word: 'Open the book' },
} as const satisfies Record<DueKind, { step: string; word: string }>;
