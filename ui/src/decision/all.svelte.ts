/** Every decision of the workspace, as the rail and Home list them, a part at a time; read again when something may have changed. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import { Pager } from '../api/pager.svelte';
import type { DecisionsPage, Home, Listed, Status, Which } from '../api/types';

const listOf = (which: Which): Pager<Listed, DecisionsPage> => new Pager((after) => api.list(which, '', after));

class AllDecisions {
  /** How many there are and wait; `null` until they were read once. */
  home = $state.raw<Home | null>(null);
  /** All, newest change first. */
  newest = listOf('all');
  /** Under way: your own before the samples. */
  open = listOf('open');
  /** Decided, in the same order. */
  decided = listOf('decided');
  /** Put away. */
  archived = listOf('archived');
  /** The workspace they are in; `null` until it was read once. */
  status = $state.raw<Status | null>(null);
  /** Why the last reading failed; the lists before it stay. */
  failed = $state.raw<ApiError | null>(null);
  #latest = 0;

  /** Reads them anew. Never rejects: a failure is in `failed`. */
  async refresh(): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const [status, home] = await Promise.all([api.status(), api.home()]);
      // A slower, older answer must not replace a newer one.
      if (mine !== this.#latest) return;
      this.status = status;
      this.home = home;
      this.newest.begin(home.newest);
      this.open.begin(home.open);
      this.decided.begin(home.decided);
      this.failed = null;
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
    }
  }
}

export const decisions = new AllDecisions();
