/** Asks the core for the teams: few runs for a first answer, then many. What a later question has overtaken is dropped. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { CulturePlan, TeamsShown } from '../api/types';

/** Runs of the first answer and of the one that stays. */
export const COARSE = 500;
export const FINE = 4000;

export class TeamsReading {
  /** The last answer; it stays while a newer one is worked out. */
  found = $state.raw<TeamsShown | null>(null);
  failed = $state.raw<ApiError | null>(null);
  /** Whether a finer answer is on its way. */
  busy = $state(false);
  #turn = 0;

  /** `plan` is tried in place of the decision's own; null for its own. `first` is told the first answer, unless it was overtaken. */
  async ask(id: string, plan: CulturePlan | null, first?: (teams: TeamsShown) => void): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    this.busy = true;
    for (const runs of [COARSE, FINE]) {
      try {
        const teams = await api.teams(id, plan, runs);
        if (mine !== this.#turn) return;
        this.found = teams;
        this.failed = null;
        if (runs === COARSE) first?.(teams);
      } catch (reason) {
        if (mine !== this.#turn) return;
        this.failed = asApiError(reason);
        break;
      }
    }
    this.busy = false;
  }

  /** Drops what is under way. */
  stop(): void {
    this.#turn += 1;
    this.busy = false;
  }
}
