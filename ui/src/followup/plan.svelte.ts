/** A plan while it is drafted: its head, the promises it could hold, and keeping them one after the other. */
import type { Change, Commitment, Plan, PlanDraft, Promised, Sign, Source } from '../api/types';
import { addDays, daysBetween } from '../kit/dates';
import { count, inWords } from '../kit/numbers';

/** A promise of the draft: whether it will be kept in the plan, and why it is offered. */
export interface DraftRow {
  promise: Commitment;
  sources: Source[];
  ticked: boolean;
}

/** Makes a change; true when it is saved. A function is asked when its turn comes, and gets the decision as it is then. */
export type ActOnPlan = (change: Change | ((now?: { plan: Plan | null } | null) => Change)) => Promise<boolean>;

/**
 * A change to a plan that is kept. It is made from the newest plan at the moment it is sent: the one on screen
 * may not hold yet what was typed a moment before, and would write over it.
 */
export function planChange(
  shown: Plan,
  part: (plan: Plan) => Partial<Plan>,
): (now?: { plan: Plan | null } | null) => Change {
  return (now) => {
    const newest = now?.plan?.person === shown.person ? now.plan : shown;
    return { type: 'plan_set', plan: { ...newest, ...part(newest) } };
  };
}

/**
 * Where a sign that was on screen at `index` of `shown` stands among the newest; -1 where it is gone.
 * A change on the way may have given it other words, or moved it up by taking one out above it.
 */
export function placeNow(shown: Sign[], index: number, newest: Sign[]): number {
  const one = shown[index];
  const same = (other: Sign | undefined): boolean =>
    other !== undefined && other.day === one?.day && other.text === one.text;
  if (same(newest[index])) return index;
  const moved = newest.findIndex(same);
  return moved < 0 && newest.length === shown.length ? index : moved;
}

export class Drafting {
  plan: Plan;
  rows: DraftRow[];
  /** Steps done and in all, while they are kept. */
  progress = $state<{ done: number; of: number } | null>(null);
  /** What was kept before something went wrong; empty while nothing did. */
  stopped = $state('');

  /** Promises that stand in the decision already are not offered again. `kept` is the plan that is there. */
  constructor(draft: PlanDraft, kept: Plan | null, promised: Promised[]) {
    const known = new Set(promised.map((one) => one.id));
    this.plan = $state(kept ?? draft.plan);
    this.rows = $state(
      draft.promises
        .filter(({ promise }) => !known.has(promise.id))
        // A plan that is there was gone through once: what was left out then is offered unticked.
        .map(({ promise, sources }) => ({ promise, sources, ticked: kept === null })),
    );
  }

  get ticked(): DraftRow[] {
    return this.rows.filter((row) => row.ticked);
  }

  /** Another first day moves every promise that is not kept yet with it. */
  startOn(day: string): void {
    const by = daysBetween(this.plan.start, day);
    for (const row of this.rows) row.promise.due = addDays(row.promise.due, by);
    this.plan.start = day;
  }

  /**
   * Keeps the plan, then each ticked promise. Stops at the first that is refused and says what was kept until then;
   * what was kept leaves the draft, so that trying again goes on from there.
   */
  async keep(act: ActOnPlan, withPlan: boolean): Promise<boolean> {
    // A second click while they are kept would make every promise twice.
    if (this.progress) return false;
    const todo = this.ticked;
    const of = todo.length + (withPlan ? 1 : 0);
    this.stopped = '';
    this.progress = { done: 0, of };
    try {
      if (withPlan && !(await act({ type: 'plan_set', plan: $state.snapshot(this.plan) }))) {
        this.stopped = 'Nothing was kept.';
        return false;
      }
      if (withPlan) this.progress.done += 1;
      for (const [index, row] of todo.entries()) {
        if (!(await act({ type: 'commitment_made', commitment: $state.snapshot(row.promise) }))) {
          const promises = index === 0 ? 'no promise' : `${inWords(index)} of ${count(todo.length, 'promise')}`;
          this.stopped = `Kept until here: ${withPlan ? 'the plan and ' : ''}${promises}. What follows is not kept: “${row.promise.text}”`;
          return false;
        }
        this.rows = this.rows.filter((one) => one !== row);
        this.progress.done += 1;
      }
      return true;
    } finally {
      this.progress = null;
    }
  }
}
