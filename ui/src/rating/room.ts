/** What the rating page shows for an address: whose sheet about whom, at which criterion, and what is still missing. */
import type { Cards, Criterion, DecisionView, ProgressView, Rating, Sheet, Template, Waits } from '../api/types';
import { asksOverall, numbered, OVERALL, places, type Numbered } from './sheet';
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
  /** Why it cannot be sealed now; nothing when it can. */
  waits: Waits | null;
  overall: 'none' | 'locked' | 'open';
  /** Whether answers can still be changed here. */
  open: boolean;
}

/** The room at a place; nothing where the viewer has no sheet this round. Without a criterion it opens at the first that has no answer. */
export function roomAt(view: DecisionView, cards: Cards, place: Place): Room | null {
  const chosen = chosenSheet(ownProgress(view), place.about);
  const card = chosen?.subject.kind === 'founder' ? cards.founder : cards.main;
  if (!chosen || !card) return null;
  const sheet =
    view.round.sheets.find((one) => one.member === view.viewer && sameSubject(one.subject, chosen.subject)) ?? null;
  const rows = numbered(card);
  const open = chosen.of - chosen.answered;
  const walk = places(card, open);
  const asked = place.criterion !== undefined && walk.includes(place.criterion) ? place.criterion : undefined;
  const waits = chosen.gaps?.waits ?? null;
  const at = asked ?? (waits ? (waits.at ?? OVERALL) : walk[0]) ?? OVERALL;
  const row = rows.find((one) => one.criterion.id === at) ?? null;
  const door = open === 0 ? 'open' : 'locked';
  return {
    chosen,
    card,
    sheet,
    rows,
    at,
    row,
    waits,
    name: subjectName(view, chosen.subject),
    places: walk,
    criterion: row?.criterion ?? null,
    rating: row ? sheet?.ratings[row.criterion.id] : undefined,
    overall: asksOverall(card) ? door : 'none',
    open: !chosen.sealed && view.round.revealed === null,
  };
}
