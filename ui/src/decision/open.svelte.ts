/** The decision that is open: its view, its cards, who acts, and the one way to change it. */
import { api } from '../api/commands';
import { asApiError, saves, type ApiError } from '../api/client';
import type { Cards, Change, DecisionView, MemberId } from '../api/types';
import { toast } from '../kit/announcer.svelte';
import { decisions } from './all.svelte';

/** Who acts in which decision, for as long as the window is open: the next rater takes over by choosing a name. */
const acting = new Map<string, MemberId>();

/** Changes that can move a date of a decision. Marks and words move none, and there are many of them. */
const DATED = new Set<Change['type']>([
  'retitled',
  'candidate_left',
  'candidate_back',
  'decided',
  'reopened',
  'plan_set',
  'commitment_made',
  'commitment_removed',
  'commitment_settled',
  'rechecked',
  'reviewed',
  'book_kept',
  'book_removed',
  'test_planned',
  'test_done',
]);

/**
 * How often a change may have moved a date of a decision since the window was opened: who lists dates reads them again
 * when it counts up.
 */
export const dates = $state({ moved: 0 });

export class OpenDecision {
  view = $state.raw<DecisionView | null>(null);
  cards = $state.raw<Cards | null>(null);
  /** Why it could not be loaded; replaces the page. */
  failed = $state.raw<ApiError | null>(null);
  /** The last refusal or failure of a change; shown beside what caused it until the next change works. */
  refused = $state.raw<ApiError | null>(null);
  /** Changes under way. */
  busy = $state(0);
  /** Changes are sent one after the other, so that typing fast cannot reorder them. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(readonly id: string) {}

  /** The member at the keyboard. */
  get acting(): MemberId | null {
    return this.view?.viewer ?? acting.get(this.id) ?? null;
  }

  async load(): Promise<void> {
    try {
      const [view, cards] = await Promise.all([api.view(this.id, acting.get(this.id) ?? null), api.cards(this.id)]);
      this.view = view;
      this.cards = cards;
      this.failed = null;
    } catch (reason) {
      this.failed = asApiError(reason);
    }
  }

  /** Somebody else takes the keyboard. */
  async actAs(member: MemberId): Promise<void> {
    acting.set(this.id, member);
    await this.#run(() => api.view(this.id, member), { dated: () => false });
  }

  /**
   * Makes a change. True when it is saved; false when it was refused, with the reason in `refused`.
   * A function is asked for the change when its turn comes, so that it can build on what the ones before it saved;
   * it gets the view of that moment, which holds also after what called it has left the screen.
   */
  change(change: Change | ((now?: DecisionView | null) => Change)): Promise<boolean> {
    let dated = false;
    return this.#run(
      () => {
        const made = typeof change === 'function' ? change(this.view) : change;
        dated = DATED.has(made.type);
        return api.change(this.id, this.acting, made);
      },
      { dated: () => dated },
    );
  }

  /** Runs another command that changes the decision and answers it as it is then. */
  does(command: (acting: MemberId | null) => Promise<DecisionView>): Promise<boolean> {
    return this.#run(() => command(this.acting));
  }

  undo(): Promise<boolean> {
    return this.#run(() => api.undo(this.id, this.acting), { say: 'Undone' });
  }

  redo(): Promise<boolean> {
    return this.#run(() => api.redo(this.id, this.acting), { say: 'Done again' });
  }

  /** `dated`: whether it may have moved a date, asked when it is done; it may where nobody knows better. */
  #run(
    work: () => Promise<DecisionView>,
    { say, dated = () => true }: { say?: string; dated?: () => boolean } = {},
  ): Promise<boolean> {
    const next = this.#queue.then(async () => {
      this.busy += 1;
      try {
        const before = this.view;
        this.view = await work();
        this.refused = null;
        if (!before || listedAs(before) !== listedAs(this.view)) void decisions.refresh();
        if (dated()) dates.moved += 1;
        if (say) toast(say);
        return true;
      } catch (reason) {
        this.refused = asApiError(reason);
        return false;
      } finally {
        this.busy -= 1;
      }
    });
    this.#queue = next;
    return saves(next);
  }
}

/** What the rail and Home show of a decision. */
function listedAs(view: DecisionView): string {
  return JSON.stringify([
    view.title,
    view.candidates.map((one) => one.name),
    view.gone.length,
    view.steps.map((one) => one.done),
    view.round.number,
  ]);
}

let current: OpenDecision | null = null;

/**
 * The open decision of that id. Pages of one decision share it, so going from Rate to Debrief loads nothing twice.
 * Ask for it in a derived value of its own: what a derived value makes itself it does not watch.
 */
export function openDecision(id: string): OpenDecision {
  if (current?.id !== id) {
    current = new OpenDecision(id);
    void current.load();
  }
  return current;
}

/** Forgets it, after the workspace or its samples changed. */
export function closeDecision(): void {
  current = null;
}
