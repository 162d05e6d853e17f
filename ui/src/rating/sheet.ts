/**
 * A sheet as the screen walks through it: criteria in order, how each is answered, and what is missing before it can be
 * sealed. The core judges; this only shows the way.
 */
import type { Answer, Criterion, Template } from '../api/types';
import type { WalkPlace } from '../kit/WalkList.svelte';

/** Place in the walk that is no criterion: the judgement asked last. */
export const OVERALL = 'overall';

/** One criterion with its number from 1 and the title of its side. */
export interface Numbered {
  criterion: Criterion;
  number: number;
  side: string;
}

/** Criteria side by side in the card's order of sides, numbered as the list shows them. */
export function numbered(card: Template): Numbered[] {
  const rows = card.side.flatMap((side) =>
    card.criterion.filter((one) => one.side === side.id).map((criterion) => ({ criterion, side: side.title })),
  );
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

/** An answer in the width of a list's box: "4", "n/e", a tick, a dash; empty without one. */
export function listMark(answer: Answer | null): Pick<WalkPlace, 'mark' | 'icon' | 'state'> {
  switch (answer?.kind) {
    case 'mark':
      return { mark: String(answer.level), state: 'given' };
    case 'no_evidence':
      return { mark: 'n/e', state: 'words' };
    case 'met':
      return { mark: '', icon: 'check', state: 'given' };
    case 'unmet':
      return { mark: '–', state: 'given' };
    default:
      return { mark: '', state: 'open' };
  }
}

/** An answer in words, for tables and for those who listen. */
export function spokenMark(answer: Answer | null | undefined): string {
  switch (answer?.kind) {
    case 'mark':
      return `${answer.level} of 5`;
    case 'no_evidence':
      return 'No evidence';
    case 'met':
      return answer.fact ? `Met: ${answer.fact}` : 'Met';
    case 'unmet':
      return answer.fact ? `Not met yet: ${answer.fact}` : 'Not met yet';
    default:
      return 'Not answered';
  }
}

/** Whether the sheet of this card ends with an overall judgement; the founder's conditions do not. */
export function asksOverall(card: Pick<Template, 'scale'>): boolean {
  return card.scale === 'anchored';
}

/** The places of the walk: criteria, then the overall judgement where the card asks for it and nothing is `open`. */
export function places(card: Template, open: number): string[] {
  const ids = numbered(card).map((one) => one.criterion.id);
  return asksOverall(card) && open === 0 ? [...ids, OVERALL] : ids;
}
