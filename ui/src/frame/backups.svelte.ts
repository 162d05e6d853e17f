/** Back-up copies of the workspace: made at a key, where they go, and why the last one was not made. */
import { asApiError, settled, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { BackUps } from '../api/types';
import { toast } from '../kit/announcer.svelte';
import { keepAll } from '../kit/autosave';
import { once } from '../kit/fields';

/** Asked over the system's dialog for the folder. */
const WHERE = 'Where back-up copies go';

class Desk {
  known = $state.raw<BackUps | null>(null);
  /** A copy is being made. */
  busy = $state(false);
  /** Why none was made, or the place was not kept. */
  failed = $state.raw<ApiError | null>(null);

  load = async (): Promise<void> => {
    try {
      this.known = await api.backUps();
    } catch {
      // The page that needs the workspace says what is wrong with it.
    }
  };

  /** Makes a copy where copies go; asks where that is the first time. */
  now = once(async () => {
    if (!this.known) await this.load();
    const into = this.known?.folder ? null : await api.askFolder(WHERE);
    if (into === null && !this.known?.folder) return;
    await this.#make(into);
  });

  /** Chooses another place and makes a copy there at once: a place that cannot hold one is noticed now. */
  elsewhere = once(async () => {
    const into = await api.askFolder(WHERE);
    if (into !== null) await this.#make(into);
  });

  async #make(into: string | null): Promise<void> {
    this.busy = true;
    this.failed = null;
    try {
      // What is typed and waits belongs into the copy.
      keepAll();
      await settled();
      this.known = await api.backUp(into);
      if (this.known.last) toast(this.known.last.says);
    } catch (reason) {
      this.failed = asApiError(reason);
    } finally {
      this.busy = false;
    }
  }
}

export const backUps = new Desk();
