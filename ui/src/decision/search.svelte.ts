/** Search over titles, people and notes while one types: waits for a pause, and a slow answer never replaces a newer one. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Listed } from '../api/generated/Listed';

/** How long typing must rest before the search runs, in milliseconds. */
export const PAUSE_MS = 180;

export class Search {
  /** What was found; `null` while nothing is searched for. */
  found = $state.raw<Listed[] | null>(null);
  failed = $state.raw<ApiError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  /** Searches for these words after the pause; empty ones end the search at once. */
  ask(words: string): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const mine = this.#latest;
    const query = words.trim();
    if (!query) {
      this.found = null;
      this.failed = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#run(query, mine), PAUSE_MS);
  }

  async #run(query: string, mine: number): Promise<void> {
    try {
      const found = await api.list(query);
      if (mine !== this.#latest) return;
      this.found = found;
      this.failed = null;
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
    }
  }
}
