/** The sheet of my answers: each item needs both its energy and how often I have done it before it is kept. */
import type { Sheet, Subject } from '../api/types';
import type { Act } from './act';

/** An answer as far as it is given. Energy −2 to +2; lived 0 never, 1 once, 2 regularly (in pairs: for four weeks or more). */
export interface Given {
  energy: number | null;
  lived: number | null;
}

const NOTHING: Given = { energy: null, lived: null };

/** Whether an item is untouched, half answered, or done. */
export function stateOf({ energy, lived }: Given): 'open' | 'half' | 'done' {
  if (energy !== null && lived !== null) return 'done';
  return energy === null && lived === null ? 'open' : 'half';
}

/** Half answers wait here; whole ones are saved. */
export class AnswerBook {
  /** Answers on screen that are not saved: halves, and whole ones on their way or refused. */
  #pending = $state.raw<Record<string, Given>>({});

  constructor(
    readonly items: string[],
    private readonly sheet: () => Sheet | undefined,
    private readonly subject: () => Subject,
    private readonly act: Act,
  ) {}

  /** What stands on screen for an item. */
  given(id: string): Given {
    const pending = this.#pending[id];
    if (pending) return pending;
    const answer = this.sheet()?.ratings[id]?.answer;
    return answer?.kind === 'energy' ? { energy: answer.energy, lived: answer.lived } : NOTHING;
  }

  /** Items with a whole answer. */
  get done(): number {
    return this.items.filter((id) => stateOf(this.given(id)) === 'done').length;
  }

  /** Answers one half or both; saved once both are there. True when it is saved. */
  async answer(id: string, half: Partial<Given>): Promise<boolean> {
    const next = { ...this.given(id), ...half };
    this.#pending = { ...this.#pending, [id]: next };
    const { energy, lived } = next;
    if (energy === null || lived === null) return false;
    const saved = await this.act({
      type: 'rated',
      subject: this.subject(),
      criterion: id,
      answer: { kind: 'energy', energy, lived },
    });
    // A newer half may have been chosen meanwhile; it stays.
    if (saved && this.#pending[id] === next) this.#forget(id);
    return saved;
  }

  /** The next item after `id`, round the end, that is not done; nothing when all are. */
  nextOpen(id: string): string | null {
    const at = this.items.indexOf(id);
    const round = [...this.items.slice(at + 1), ...this.items.slice(0, at)];
    return round.find((one) => stateOf(this.given(one)) !== 'done') ?? null;
  }

  #forget(id: string): void {
    this.#pending = Object.fromEntries(Object.entries(this.#pending).filter(([one]) => one !== id));
  }
}
