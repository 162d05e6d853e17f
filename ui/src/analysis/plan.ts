/** A plan for the team as a draft on a form: what is still wrong with it, and pairs that come and go. */
import type { CulturePlan, ValuePair } from '../api/types';

/** Most value pairs that are read together. */
export const MOST_PAIRS = 8;

/** A pair with nothing named yet and everybody in the middle. */
export function newPair(): ValuePair {
  return { one: '', other: '', wanted: 0, pool: 0.5, leaders: {} };
}

/** Which end of which pair has no name yet, as words for its field. */
export function unnamed(pair: ValuePair): { one: string | null; other: string | null } {
  const say = (name: string): string | null => (name.trim() ? null : 'Name this end, in a few words.');
  return { one: say(pair.one), other: say(pair.other) };
}

/** Whether it can be simulated: at least one pair, and every end named. The core checks the rest. */
export function whole(plan: CulturePlan): boolean {
  return plan.values.length > 0 && plan.values.every((pair) => pair.one.trim() && pair.other.trim());
}

/** A copy to change, without the holes of what it was copied from. */
export function copyOf(plan: CulturePlan): CulturePlan {
  return { ...plan, values: plan.values.map((pair) => ({ ...pair, leaders: { ...pair.leaders } })) };
}

/** Whether two plans say the same. */
export function same(one: CulturePlan, two: CulturePlan): boolean {
  const plain = (plan: CulturePlan): string =>
    JSON.stringify([
      plan.values.map(({ one: left, other, wanted, pool, leaders }) => [
        left,
        other,
        wanted,
        pool,
        Object.entries(leaders).sort(([a], [b]) => a.localeCompare(b)),
      ]),
      plan.hires,
      plan.applicants,
      plan.standard,
      plan.founder_first,
      plan.second_hirer,
      plan.span,
      plan.pool_spread,
      plan.socialisation,
      plan.turnover,
    ]);
  return plain(one) === plain(two);
}
