/** Dates to keep, as Home shows them: late, today, the days ahead; and the page where each is done. */
import type { Due, DueKind, DuesPage } from '../api/types';
import { addDays } from '../kit/dates';
import { countWord } from '../kit/numbers';

/** Dates by when they are due, the days ahead being the next so many. The list comes by day and stays so. */
export function dueGroups(all: Due[], today: string, days: number): Record<'late' | 'today' | 'soon' | 'later', Due[]> {
  const until = addDays(today, days);
  return {
    late: all.filter((one) => one.on < today),
    today: all.filter((one) => one.on === today),
    soon: all.filter((one) => one.on > today && one.on <= until),
    later: all.filter((one) => one.on > until),
  };
}

/** The finding over all dates: how many are late or of today; else how many come. */
export function dueFinding({ late, today, soon, later }: Pick<DuesPage, 'late' | 'today' | 'soon' | 'later'>): string {
  const said = [late > 0 && `${countWord(late, 'date')} late`, today > 0 && `${countWord(today, 'date')} today`].filter(
    (part) => part !== false,
  );
  if (said.length > 0)
    return `${said.join(', ').replace(/, (\w)/, (_, letter: string) => `, ${letter.toLowerCase()}`)}.`;
  return soon + later > 0 ? `Nothing is late. ${countWord(soon + later, 'date')} to come.` : 'No dates to keep.';
}

/** The place in the decision where it is done. */
export const DUE_PLACES = {
  look_again: 'follow',
  promise: 'plan',
  sign: 'follow',
  recheck: 'recheck',
  review: 'review',
  test: 'follow',
  next_step: 'book',
  customer: 'book',
  ask: 'book',
} as const satisfies Record<DueKind, string>;
