/** Dates to keep, as Home shows them: late, today, the days ahead; and the page where each is done. */
import type { Due, DueKind } from '../api/types';

/** Dates by when they are due. The list comes by day and stays so. */
export function dueGroups(all: Due[], today: string): Record<'late' | 'today' | 'soon', Due[]> {
  return {
    late: all.filter((one) => one.on < today),
    today: all.filter((one) => one.on === today),
    soon: all.filter((one) => one.on > today),
  };
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
