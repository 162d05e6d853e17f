/** Search over titles, people and notes while one types: waits for a pause, and a slow answer never replaces a newer one. */
import { api } from '../api/commands';
import { Pager } from '../api/pager.svelte';
import type { DecisionsPage, Listed } from '../api/types';

/** How long typing must rest before the search runs, in milliseconds. */
export const PAUSE_MS = 180;

export class Search extends Pager<Listed, DecisionsPage> {
  #query: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super((after) => api.list('all', this.#query, after));
    this.#query = '';
  }

  /** Searches for these words after the pause; empty ones end the search at once. */
  ask(words: string): void {
    clearTimeout(this.#timer);
    this.#query = words.trim();
    // An answer to what was typed before is not waited for any more; what it found stays until the next is there.
    this.leave();
    if (!this.#query) {
      this.clear();
      return;
    }
    this.#timer = setTimeout(() => void this.refresh(), PAUSE_MS);
  }
}
