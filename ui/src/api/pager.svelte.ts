/** A long list read a part at a time: its first part at once, the next ones when they are asked for. */
import { asApiError, type ApiError } from './client';

/** A part of a list, and where the next one begins. */
export interface Part<T> {
  rows: T[];
  next: string | null;
}

export class Pager<T, P extends Part<T> = Part<T>> {
  /** What was read so far; `null` until the first part is there. */
  rows = $state.raw<T[] | null>(null);
  /** The part that was read last: what else it says is newest in it. */
  last = $state.raw<P | null>(null);
  /** Why the last reading failed; the rows before it stay. */
  failed = $state.raw<ApiError | null>(null);
  #ask: (after: string | null) => Promise<P>;
  #latest = 0;
  #working = false;

  constructor(ask: (after: string | null) => Promise<P>) {
    this.#ask = ask;
  }

  /** Whether there are more than were read. */
  get more(): boolean {
    return this.last?.next != null;
  }

  /** Begins with a part that somebody has read already. */
  begin(part: P): void {
    this.leave();
    this.rows = part.rows;
    this.last = part;
    this.failed = null;
  }

  /** A part that is on its way is not taken any more. */
  leave(): void {
    this.#latest += 1;
    this.#working = false;
  }

  /** Forgets what was read, and what is on its way. */
  clear(): void {
    this.leave();
    this.rows = null;
    this.last = null;
    this.failed = null;
  }

  /** Reads the first part anew. Never rejects: a failure is in `failed`. */
  async refresh(): Promise<void> {
    await this.#read(null, (part) => this.begin(part));
  }

  /** Reads the next part, where there is one. */
  async next(): Promise<void> {
    const after = this.last?.next;
    if (after == null || this.#working) return;
    this.#working = true;
    await this.#read(after, (part) => {
      this.rows = [...(this.rows ?? []), ...part.rows];
      this.last = part;
      this.failed = null;
    });
    this.#working = false;
  }

  async #read(after: string | null, take: (part: P) => void): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const part = await this.#ask(after);
      // A slower, older answer must not replace a newer one.
      if (mine === this.#latest) take(part);
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
    }
  }
}
