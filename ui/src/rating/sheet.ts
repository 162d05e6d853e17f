/** A sheet as the screen walks through it: criteria in order, how each is answered, and what is missing before it can be sealed. The core judges; this only shows the way. */
import type { Answer } from '../api/generated/Answer';
import type { Criterion } from '../api/generated/Criterion';
import type { Rating } from '../api/generated/Rating';
import type { Sheet } from '../api/generated/Sheet';
import type { Template } from '../api/generated/Template';
import { count } from '../kit/numbers';

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

/** An answer in the width of a list's box: "4", "n/e", "met", "not yet"; empty without one. */
export function shortMark(answer: Answer | null | undefined): string {
  switch (answer?.kind) {
    case 'mark':
      return String(answer.level);
    case 'no_evidence':
      return 'n/e';
    case 'met':
      return 'met';
    case 'unmet':
      return 'not yet';
    default:
      return '';
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

/** What is missing before a sheet can be sealed, with the place where each begins. */
export interface Gaps {
  /** Criteria without an answer. */
  open: string[];
  /** Criteria with a mark and no evidence. */
  bare: string[];
  /** Criteria with a red flag and no note on it. */
  unsaid: string[];
  /** Whether the overall judgement is missing. */
  overall: boolean;
}

function isBare(rating: Rating | undefined): boolean {
  return rating?.answer?.kind === 'mark' && rating.evidence.length === 0;
}

function isUnsaid(rating: Rating | undefined): boolean {
  return Object.values(rating?.flags ?? {}).some((note) => (note ?? '').trim() === '');
}

/** What is missing on a sheet; everything, where nothing is on it yet. */
export function gaps(card: Template, sheet: Sheet | null): Gaps {
  const ids = numbered(card).map((one) => one.criterion.id);
  const rating = (id: string): Rating | undefined => sheet?.ratings[id];
  return {
    open: ids.filter((id) => !rating(id)?.answer),
    bare: ids.filter((id) => isBare(rating(id))),
    unsaid: ids.filter((id) => isUnsaid(rating(id))),
    overall: asksOverall(card) && !sheet?.overall,
  };
}

/** Why the sheet cannot be sealed now, shortest way on first; nothing when it can. */
export function notYet(missing: Gaps): { short: string; why: string; at: string } | null {
  const { open, bare, unsaid } = missing;
  if (open[0]) {
    return { short: `Seal: ${open.length} open`, why: `Not yet: ${count(open.length, 'criterion is', 'criteria are')} open. Give each a mark or “No evidence”.`, at: open[0] };
  }
  if (bare[0]) {
    return { short: `Seal: ${bare.length} without evidence`, why: `Not yet: ${count(bare.length, 'mark has', 'marks have')} no evidence. Add one dated piece to each, or choose “No evidence”.`, at: bare[0] };
  }
  if (unsaid[0]) {
    return { short: `Seal: ${unsaid.length} without note`, why: `Not yet: red flags on ${count(unsaid.length, 'criterion has', 'criteria have')} no note. Say what was seen, or untick them.`, at: unsaid[0] };
  }
  if (missing.overall) return { short: 'Seal: overall open', why: 'Not yet: your overall judgement comes last. Give it first.', at: OVERALL };
  return null;
}

/** The place `by` steps from `from` in the walk, staying inside it. The overall judgement comes after the last criterion once it is open. */
export function step(places: string[], from: string, by: 1 | -1): string {
  const index = Math.max(0, places.indexOf(from));
  return places[Math.min(places.length - 1, Math.max(0, index + by))] ?? from;
}

/** The places of the walk: criteria, then the overall judgement where the card asks for it and nothing is open. */
export function places(card: Template, missing: Gaps): string[] {
  const ids = numbered(card).map((one) => one.criterion.id);
  return asksOverall(card) && missing.open.length === 0 ? [...ids, OVERALL] : ids;
}
