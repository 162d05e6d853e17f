/** A change that could not be written is tried again until it is: after growing pauses, and at once when somebody asks. */
import { asApiError, type ApiError } from '../api/client';

/** The first pause and the longest, in milliseconds. Our judgement: a disk is rarely cleared sooner, and nobody waits a minute in vain. */
const FIRST_MS = 2000;
const LONGEST_MS = 60_000;

/** Why something is not kept yet, and when it is tried again. */
export interface Unsaved {
  why: ApiError;
  /** Milliseconds since 1970. */
  at: number;
}

export class Again {
  /** What is not kept; null where everything is. */
  unsaved = $state.raw<Unsaved | null>(null);
  #wake: () => void = () => undefined;

  /** Does the work, and does it again where the workspace could not be written. What the rules refuse is thrown at once. */
  async until<T>(work: () => Promise<T>): Promise<T> {
    for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) {
      try {
        const done = await work();
        this.unsaved = null;
        return done;
      } catch (reason) {
        const why = asApiError(reason);
        if (why.code !== 'not_written') {
          this.unsaved = null;
          throw why;
        }
        this.unsaved = { why, at: Date.now() + pause };
        await this.#rest(pause);
      }
    }
  }

  /** Tries at once. */
  now = (): void => this.#wake();

  #rest(pause: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
