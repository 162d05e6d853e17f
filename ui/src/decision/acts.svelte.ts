/** Changes made at a place of a page, so that a refusal is shown beside what caused it. */
import type { ApiError } from '../api/client';
import type { Change, DecisionView } from '../api/types';
import type { OpenDecision } from './open.svelte';

/**
 * Makes a change; true when it is saved. Pass a function where the change builds on what others before it save (see
 * `OpenDecision.change`).
 */
export type Act = (change: Change | ((now?: DecisionView | null) => Change)) => Promise<boolean>;

export class Acts {
  #place = $state('');

  /** `open` is read at each act, so that a page can pass a value that changes. */
  constructor(readonly open: () => OpenDecision) {}

  /** The way to change things at one place of the page. */
  at(place: string): Act {
    return (change) => {
      this.#place = place;
      return this.open().change(change);
    };
  }

  /** The way to run another command at one place of the page. */
  does(place: string, command: Parameters<OpenDecision['does']>[0]): Promise<boolean> {
    this.#place = place;
    return this.open().does(command);
  }

  /** The refusal that was caused at that place, until the next change works. */
  refused(place: string): ApiError | null {
    return this.#place === place ? this.open().refused : null;
  }
}
