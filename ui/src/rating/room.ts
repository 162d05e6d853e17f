/** What the rating page shows for an address: whose sheet about whom, at which criterion, and what is still missing. */
import type { Cards } from '../api/generated/Cards';
import type { Criterion } from '../api/generated/Criterion';
import type { DecisionView } from '../api/generated/DecisionView';
import type { ProgressView } from '../api/generated/ProgressView';
import type { Rating } from '../api/generated/Rating';
import type { Sheet } from '../api/generated/Sheet';
import type { Template } from '../api/generated/Template';
import { asksOverall, gaps, notYet, numbered, OVERALL, places, type Gaps, type Numbered } from './sheet';
import { chosenSheet, ownProgress, sameSubject, subjectName } from './subject';

/** The part of an address that says where one is in a sheet. */
export interface Place {
  /** A subject's key. */
  about?: string;
  /** A criterion's id, or "overall". */
  criterion?: string;
}

/** A sheet, open at a place. */
export interface Room {
  chosen: ProgressView;
  /** Whom it is about. */
  name: string;
  card: Template;
  /** Absent until the first answer. */
  sheet: Sheet | null;
  rows: Numbered[];
  /** The walk through the sheet. */
  places: string[];
  /** Where one is in it. */
  at: string;
  row: Numbered | null;
  criterion: Criterion | null;
  rating: Rating | undefined;
  missing: Gaps;
  /** Why it cannot be sealed now; nothing when it can. */
  waits: ReturnType<typeof notYet>;
  overall: 'none' | 'locked' | 'open';
  /** Whether answers can still be changed here. */
  open: boolean;
}

/** The room at a place; nothing where the viewer has no sheet this round. Without a criterion it opens at the first that has no answer. */
export function roomAt(view: DecisionView, cards: Cards, place: Place): Room | null {
  const chosen = chosenSheet(ownProgress(view), place.about);
  const card = chosen?.subject.kind === 'founder' ? cards.founder : cards.main;
  if (!chosen || !card) return null;
  const sheet = view.round.sheets.find((one) => one.member === view.viewer && sameSubject(one.subject, chosen.subject)) ?? null;
  const rows = numbered(card);
  const missing = gaps(card, sheet);
  const walk = places(card, missing);
  const asked = place.criterion !== undefined && walk.includes(place.criterion) ? place.criterion : undefined;
  const waits = notYet(missing);
  const at = asked ?? waits?.at ?? walk[0] ?? OVERALL;
  const row = rows.find((one) => one.criterion.id === at) ?? null;
  return {
    chosen, card, sheet, rows, missing, at, row, waits,
    name: subjectName(view, chosen.subject),
    places: walk,
    criterion: row?.criterion ?? null,
    rating: row ? sheet?.ratings[row.criterion.id] : undefined,
    overall: !asksOverall(card) ? 'none' : missing.open.length === 0 ? 'open' : 'locked',
    open: !chosen.sealed && view.round.revealed === null,
  };
}
