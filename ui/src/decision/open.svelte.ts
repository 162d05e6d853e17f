/** The decision that is open: its view, its cards, who acts, and the one way to change it. */
import { api } from '../api/commands';
import { asApiError, type ApiError } from '../api/client';
import type { Cards } from '../api/generated/Cards';
import type { Change } from '../api/generated/Change';
import type { DecisionView } from '../api/generated/DecisionView';
import type { MemberId } from '../api/generated/MemberId';
import { toast } from '../kit/announcer.svelte';
import { decisions } from './all.svelte';

/** Who acts in which decision, for as long as the window is open: the next rater takes over by choosing a name. */
const acting = new Map<string, MemberId>();

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
    await this.#run(() => api.view(this.id, member));
  }

  /**
   * Makes a change. True when it is saved; false when it was refused, with the reason in `refused`.
   * A function is asked for the change when its turn comes, so that it can build on what the ones before it saved.
   */
  change(change: Change | (() => Change)): Promise<boolean> {
    return this.#run(() => api.change(this.id, this.acting, typeof change === 'function' ? change() : change));
  }

  /** Runs another command that changes the decision and answers it as it is then. */
  does(command: (acting: MemberId | null) => Promise<DecisionView>): Promise<boolean> {
    return this.#run(() => command(this.acting));
  }

  undo(): Promise<boolean> {
    return this.#run(() => api.undo(this.id, this.acting), 'Undone');
  }

  redo(): Promise<boolean> {
    return this.#run(() => api.redo(this.id, this.acting), 'Done again');
  }

  #run(work: () => Promise<DecisionView>, say?: string): Promise<boolean> {
    const next = this.#queue.then(async () => {
      this.busy += 1;
      try {
        const before = this.view;
        this.view = await work();
        this.refused = null;
        if (!before || listedAs(before) !== listedAs(this.view)) void decisions.refresh();
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
    return next;
  }
}

/** What the rail and Home show of a decision. */
function listedAs(view: DecisionView): string {
  return JSON.stringify([view.title, view.candidates.map((one) => one.name), view.steps.map((one) => one.done), view.round.number]);
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
