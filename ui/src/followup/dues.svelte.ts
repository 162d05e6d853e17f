/** Every date of every decision, as Home lists them and the rail counts them; loaded once, and again when something may have changed. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Due } from '../api/generated/Due';

class AllDues {
  /** By day; `null` until they were read once. */
  list = $state.raw<Due[] | null>(null);
  /** Why the last reading failed; the list before it stays. */
  failed = $state.raw<ApiError | null>(null);
  #latest = 0;

  /** Reads them anew. Never rejects: a failure is in `failed`. */
  async refresh(): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const list = await api.dues();
      // A slower, older answer must not replace a newer one.
      if (mine !== this.#latest) return;
      this.list = list;
      this.failed = null;
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
    }
  }
}

export const dues = new AllDues();
