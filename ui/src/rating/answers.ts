/** Keys and cards of the sheet as answers of the card's scale, and back. */
import type { Answer, Scale } from '../api/types';

/**
 * The answer that a key or card stands for. 0 is "no evidence"; on anchors 1–5 are the marks, on conditions 1 is met and 2 not yet.
 * `fact` is kept when a condition's answer changes. Nothing where the scale has no such card.
 */
export function answerOf(scale: Scale, key: number, fact = ''): Answer | null {
  if (scale === 'energy_evidence') return null;
  if (key === 0) return { kind: 'no_evidence' };
  if (scale === 'anchored') return key >= 1 && key <= 5 ? { kind: 'mark', level: key } : null;
  if (key === 1) return { kind: 'met', fact };
  return key === 2 ? { kind: 'unmet', fact } : null;
}

/** The card an answer is drawn on. */
export function choiceOf(answer: Answer | null): string | null {
  switch (answer?.kind) {
    case 'mark':
      return String(answer.level);
    case 'no_evidence':
      return '0';
    case 'met':
      return '1';
    case 'unmet':
      return '2';
    default:
      return null;
  }
}
