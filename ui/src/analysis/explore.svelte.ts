/** A question to the core that changes while it is answered: one in flight, the latest wins, a coarse answer first and then a fine one. */
import { asApiError, type ApiError } from '../api/client';
import type { Explored, WhatIf } from '../api/types';

/** What to try; how many draws is decided here. */
export type Question = Omit<WhatIf, 'draws'>;

/** Everything as the decision has it. */
export const IN_FORCE: Question = { weights: null, builder_share: null, doubt: null };

/** Draws for an answer at once: about two points of sampling error. */
export const COARSE = 2_000;
/** Draws for the answer that stays: about a third of a point. */
export const FINE = 100_000;
/** How long a question has to stand before it is answered finely, in ms. */
const SETTLE = 150;

export class Exploration {
  /** The last answer; it stays while a newer one is worked out. */
  found = $state.raw<Explored | null>(null);
  /** Why the last question has no answer. */
  failed = $state.raw<ApiError | null>(null);
  /** Whether `found` answers the last question with all its draws. */
  settled = $state(false);

  #next: { question: Question; turn: number } | null = null;
  #turn = 0;
  /** Answers to questions before this turn no longer count. */
  #from = 0;
  /** The last turn that has its coarse answer. */
  #coarse = 0;
  #running = false;
  #wake: () => void = () => undefined;

  /** `explore` asks the core; it is called once at a time. */
  constructor(
    readonly explore: (whatIf: WhatIf) => Promise<Explored>,
    readonly settle = SETTLE,
  ) {}

  /** Puts a question in place of the one before. Coarse answers to overtaken questions still show, so that the page moves with a slider. */
  ask(question: Question): void {
    this.#turn += 1;
    this.#next = { question, turn: this.#turn };
    this.settled = false;
    this.#wake();
    if (!this.#running) void this.#run();
  }

  /** Asks after the decision itself has changed: nothing that is under way counts any more. */
  renew(question: Question = IN_FORCE): void {
    this.ask(question);
    this.#from = this.#turn;
  }

  /** Nobody is looking any more. */
  stop(): void {
    this.#turn += 1;
    this.#from = this.#turn;
    this.#next = null;
    this.#wake();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#next) {
      const { question, turn } = this.#next;
      const fine = this.#coarse === turn;
      if (fine) await this.#quiet();
      if (turn !== this.#turn) continue;
      try {
        const found = await this.explore({ ...question, draws: fine ? FINE : COARSE });
        if (turn < this.#from || (fine && turn !== this.#turn)) continue;
        this.found = found;
        this.failed = null;
        this.#coarse = turn;
        if (fine) this.#done();
      } catch (reason) {
        if (turn !== this.#turn) continue;
        this.failed = asApiError(reason);
        this.#next = null;
      }
    }
    this.#running = false;
  }

  #done(): void {
    this.settled = true;
    this.#next = null;
  }

  /** Until the question has stood for a while, or another one comes. */
  #quiet(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.settle);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
