/** Figures or ticks that are saved as one piece: what is on screen runs ahead of what is saved, and never falls behind it. */

/** Holds the piece while it is edited. Several fields of one piece can change before the first answer comes back. */
export class Draft<T> {
  value = $state.raw() as T;
  #waiting = 0;

  constructor(first: T) {
    this.value = first;
  }

  /** Takes over what is saved (after undo, after another window), unless own changes are on their way. */
  sync(saved: T): void {
    if (this.#waiting === 0) this.value = saved;
  }

  /** Shows `next` at once and saves it. `save` answers whether it was kept; a refused piece stays on screen. */
  async send(next: T, save: (value: T) => Promise<boolean>): Promise<boolean> {
    this.value = next;
    this.#waiting += 1;
    try {
      return await save(next);
    } finally {
      this.#waiting -= 1;
    }
  }
}
