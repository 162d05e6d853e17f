/** My own reading from the core: pulls, pay and week, the answer with its reasons, and the dates to look again. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Debrief } from '../api/generated/Debrief';
import type { Recommendation } from '../api/generated/Recommendation';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { SelfReading } from '../api/generated/SelfReading';

/** What a page after the last answer works with. */
export interface SelfAnswer {
  reading: SelfReading;
  answer: Recommendation;
  choices: RecommendationKind[];
  /** Days to look again, soonest first. */
  dates: string[];
}

/** The parts of a debrief that a self-assessment has; nothing where it is no self-assessment. */
export function selfAnswer(debrief: Debrief): SelfAnswer | null {
  const [answer] = debrief.recommendations;
  const reading = debrief.analysis.myself;
  return reading && answer ? { reading, answer, choices: debrief.choices, dates: debrief.look_again[0] ?? [] } : null;
}

/** Loads it, and keeps the last one on screen while a newer one is worked out. */
export class Reading {
  found = $state.raw<SelfAnswer | null>(null);
  failed = $state.raw<ApiError | null>(null);
  #turn = 0;

  /** Loads the reading of a decision; an answer that a later call has overtaken is dropped. */
  async load(id: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const debrief = await api.debrief(id);
      if (turn !== this.#turn) return;
      this.found = selfAnswer(debrief);
      this.failed = null;
    } catch (reason) {
      if (turn === this.#turn) this.failed = asApiError(reason);
    }
  }
}
