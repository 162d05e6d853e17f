/** Every decision of the workspace, as the rail and Home list them; loaded once, and again when something may have changed. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Listed } from '../api/generated/Listed';
import type { Status } from '../api/generated/Status';

class AllDecisions {
  /** Newest change first; `null` until it was read once. */
  list = $state.raw<Listed[] | null>(null);
  /** The workspace they are in; `null` until it was read once. */
  status = $state.raw<Status | null>(null);
  /** Why the last reading failed; the list before it stays. */
  failed = $state.raw<ApiError | null>(null);
  #latest = 0;

  /** Reads them anew. Never rejects: a failure is in `failed`. */
  async refresh(): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const [status, list] = await Promise.all([api.status(), api.list()]);
      // A slower, older answer must not replace a newer one.
      if (mine !== this.#latest) return;
      this.status = status;
      this.list = list;
      this.failed = null;
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
    }
  }
}

export const decisions = new AllDecisions();
