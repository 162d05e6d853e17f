/** The scorecards that can be read, loaded once and again when the folder may have changed. */
import { Asked } from '../api/asked.svelte';
import { api } from '../api/commands';
import type { Library, Status } from '../api/types';

export class LibraryReading extends Asked<[Library, Status]> {
  get library(): Library | null {
    return this.answer?.[0] ?? null;
  }

  get status(): Status | null {
    return this.answer?.[1] ?? null;
  }

  /** Reads the cards and the folder anew. */
  async load(): Promise<void> {
    await this.ask(() => Promise.all([api.library(), api.status()]));
  }
}
