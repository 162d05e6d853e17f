/** What the page asks the core for: the newest answer, and why there is none. */
import { asApiError, type ApiError } from './client';

export class Asked<T> {
  /** The last answer; it stays while a newer one is worked out. */
  answer = $state.raw<T | null>(null);
  failed = $state.raw<ApiError | null>(null);
  #latest = 0;

  /**
   * Asks. What comes after a later question was asked is dropped: then, and where there is no answer, it returns null. Never rejects: why
   * there is no answer is in `failed`.
   */
  async ask(question: () => Promise<T>): Promise<T | null> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const answer = await question();
      if (mine !== this.#latest) return null;
      this.answer = answer;
      this.failed = null;
      return answer;
    } catch (reason) {
      if (mine === this.#latest) this.failed = asApiError(reason);
      return null;
    }
  }

  /** Takes the last answer away, and takes none that is on its way. */
  forget(): void {
    this.#latest += 1;
    this.answer = null;
    this.failed = null;
  }
}
