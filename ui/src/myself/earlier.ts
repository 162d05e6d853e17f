/** An earlier look beside this one: which answers moved, and how far. */
import type { Personal } from '../api/generated/Personal';
import type { Pole } from '../api/generated/Pole';
import type { RoundView } from '../api/generated/RoundView';
import type { Template } from '../api/generated/Template';
import { signed } from '../kit/numbers';
import type { TableData } from '../kit/table';
import { LIVED_WORDS } from './words';

/** One item in two looks. Energies −2 to +2, lived 0 to 2; `null` where it was not answered. */
export interface Moved {
  id: string;
  label: string;
  pole: Pole;
  then: { energy: number; lived: number } | null;
  now: { energy: number; lived: number } | null;
}

function answerIn(round: RoundView, id: string): Moved['then'] {
  for (const sheet of round.sheets) {
    const answer = sheet.ratings[id]?.answer;
    if (answer?.kind === 'energy') return { energy: answer.energy, lived: answer.lived };
  }
  return null;
}

/** How far an item moved; 0 where one of the answers is missing. */
export function change(row: Moved): number {
  return row.then && row.now ? row.now.energy - row.then.energy : 0;
}

/** Every item of the card, those that moved furthest first, otherwise in the card's order. */
export function movedRows(card: Template, then: RoundView, now: RoundView): Moved[] {
  return card.criterion
    .map((one): Moved => ({
      id: one.id,
      label: one.short,
      pole: card.side.find((side) => side.id === one.side)?.pole ?? 'none',
      then: answerIn(then, one.id),
      now: answerIn(now, one.id),
    }))
    .sort((one, two) => Math.abs(change(two)) - Math.abs(change(one)));
}

/** The caption: how many answers moved, and the one that moved most. */
export function movedFinding(rows: Moved[]): string {
  const moved = rows.filter((row) => change(row) !== 0);
  const most = moved[0];
  if (!most?.then || !most.now) return 'Not one of my answers has moved';
  const which = `“${most.label}”, from ${signed(most.then.energy, 0)} to ${signed(most.now.energy, 0)}`;
  return moved.length === 1 ? `One answer moved: ${which}` : `${moved.length} of ${rows.length} answers moved, most of all ${which}`;
}

/** The chart's twin. */
export function movedTable(rows: Moved[]): TableData {
  const energy = (value: number): string => signed(value, 0);
  const lived = (one: Moved['then']): string | null => (one ? (LIVED_WORDS[one.lived] ?? null) : null);
  return {
    columns: [
      { key: 'label', label: 'What' },
      { key: 'then', label: 'Then', kind: 'number', format: energy },
      { key: 'now', label: 'Now', kind: 'number', format: energy },
      { key: 'change', label: 'Change', kind: 'number', format: energy },
      { key: 'livedThen', label: 'Done, then' },
      { key: 'livedNow', label: 'Done, now' },
    ],
    rows: rows.map((row) => ({
      label: row.label,
      then: row.then?.energy ?? null,
      now: row.now?.energy ?? null,
      change: row.then && row.now ? change(row) : null,
      livedThen: lived(row.then),
      livedNow: lived(row.now),
    })),
  };
}

/** Motives ticked now and not then, and the other way round, by their words. */
export function motivesMoved(card: Template, then: Personal, now: Personal): { new: string[]; gone: string[] } {
  const words = (ids: string[]): string[] => (card.motive ?? []).filter((motive) => ids.includes(motive.id)).map((motive) => motive.title);
  return {
    new: words(now.motives.filter((id) => !then.motives.includes(id))),
    gone: words(then.motives.filter((id) => !now.motives.includes(id))),
  };
}
