/** Promises as they are drawn: who owes whom, by which day of the plan, and how each stands on a day. */
import { HEAD } from '../api/labels';
import type { Commitment, Phase, Promised, Stand } from '../api/types';
import { addDays, daysBetween, dueIn, longDate } from '../kit/dates';
import type { TableData } from '../kit/table';

/** How each promise stands on the day, by id, as the core says it. */
export type Stands = Record<string, Stand | undefined>;

/** Said beside each mark, so that no sign stands alone. */
export const STANDING: Record<Stand, string> = { kept: 'kept', late: 'late', to_come: 'to come', let_go: 'let go' };

/** Days of the plan under which promises are listed. */
export const DAYS = [30, 60, 90, 180] as const;

/** The position in DAYS under which a promise of that day stands: the first that is not before it, the last for all later ones. */
export function column(day: number): number {
  const found = DAYS.findIndex((one) => day <= one);
  return found < 0 ? DAYS.length - 1 : found;
}

/** How far along the line over the columns a day is, 0–1: each column is one stretch of it, however many days it has. */
export function along(day: number): number {
  if (day <= 0) return 0;
  const at = DAYS.findIndex((one) => day <= one);
  if (at < 0) return 1;
  const from = at === 0 ? 0 : (DAYS[at - 1] ?? 0);
  return (at + (day - from) / ((DAYS[at] ?? 0) - from)) / DAYS.length;
}

/** What one party owes another, by column. */
export interface Owed {
  by: string;
  to: string;
  columns: Promised[][];
}

/** Who owes whom, in the order they first promised something, each party's rows together; `start` is day 0. */
export function owed(promises: Promised[], start: string): Owed[] {
  const rows: Owed[] = [];
  for (const promise of byDay(promises)) {
    let row = rows.find((one) => one.by === promise.by && one.to === promise.to);
    if (!row) {
      row = { by: promise.by, to: promise.to, columns: DAYS.map(() => []) };
      rows.push(row);
    }
    row.columns[column(daysBetween(start, promise.due))]?.push(promise);
  }
  const parties = [...new Set(rows.map((row) => row.by))];
  return rows.toSorted((one, other) => parties.indexOf(one.by) - parties.indexOf(other.by));
}

/** The promise alone, without what became of it: what is sent when it is changed. */
export function bare({ id, by, to, text, due, phase, from }: Promised): Commitment {
  return { id, by, to, text, due, phase, from };
}

/** To whom, inside a sentence: "the team". */
export function owedTo(to: string): string {
  return to.replace(/^The /, 'the ');
}

/** Who owes something to whom: "Willow Hart owes the team". */
export function owes({ by, to }: Pick<Commitment, 'by' | 'to'>): string {
  return `${by} owes ${owedTo(to)}`;
}

/** By the day they are due. */
export function byDay<T extends Pick<Commitment, 'due'>>(promises: T[]): T[] {
  return promises.toSorted((one, other) => one.due.localeCompare(other.due));
}

/** Rows under the parts of the plan they belong to, without the parts that have none. */
export function inParts<T>(phases: Phase[], rows: T[], phaseOf: (row: T) => Phase): { phase: Phase; of: T[] }[] {
  return phases
    .map((phase) => ({ phase, of: rows.filter((row) => phaseOf(row) === phase) }))
    .filter((part) => part.of.length > 0);
}

/** Open promises, those past their day first. */
export function open(promises: Promised[]): Promised[] {
  return byDay(promises.filter((one) => !one.settled));
}

/** "3 days late" where it is late, "by Mon 2 Feb 2026" where its day is not the column's own. */
export function when(promise: Promised, stand: Stand | undefined, start: string, now: string): string {
  if (stand === 'late') return dueIn(promise.due, now);
  const days: readonly number[] = DAYS;
  return days.includes(daysBetween(start, promise.due)) ? '' : `by ${longDate(promise.due)}`;
}

/** On which day it was settled, or how late it is; nothing while it is to come. */
function since(promise: Promised, stand: Stand, now: string): string {
  if (promise.settled) return ` on ${longDate(promise.settled.on)}`;
  return stand === 'late' ? `, ${dueIn(promise.due, now)}` : '';
}

/** Every promise as a row. */
export function promisesTable(promises: Promised[], stands: Stands, now: string): TableData {
  return {
    columns: [
      { key: 'by', label: 'Who owes it' },
      { key: 'to', label: 'To whom' },
      { key: 'text', label: 'What' },
      { key: 'due', label: 'By' },
      { key: 'standing', label: HEAD.how_it_stands },
      { key: 'note', label: 'In a line' },
    ],
    rows: byDay(promises).map((one) => {
      const how = stands[one.id] ?? 'to_come';
      return {
        by: one.by,
        to: one.to,
        text: one.text,
        due: longDate(one.due),
        standing: `${STANDING[how]}${since(one, how, now)}`,
        note: one.settled?.note ?? null,
      };
    }),
  };
}

/** The day a column ends on. */
export function columnDay(start: string, index: number): string {
  return addDays(start, DAYS[index] ?? 0);
}

/** The parts that a kind of decision has, in their order. */
export function phasesOf(purpose: string): Phase[] {
  return purpose === 'promotion'
    ? ['downstream', 'upstream', 'support']
    : ['front_line', 'playbook', 'team', 'support'];
}
