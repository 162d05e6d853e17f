/** Promises as they are drawn: who owes whom, by which day of the plan, and how each stands on a day. */
import type { Commitment } from '../api/generated/Commitment';
import type { FollowUp } from '../api/generated/FollowUp';
import type { Phase } from '../api/generated/Phase';
import type { Promised } from '../api/generated/Promised';
import { addDays, daysBetween, dueIn, longDate } from '../kit/dates';
import { inWords } from '../kit/numbers';
import type { TableData } from '../kit/table';

/** How a promise stands: settled one way or the other, past its day, or still to come. */
export type Standing = 'kept' | 'late' | 'to_come' | 'let_go';

/** Said beside each mark, so that no sign stands alone. */
export const STANDING: Record<Standing, string> = { kept: 'kept', late: 'late', to_come: 'to come', let_go: 'let go' };

export function standing({ settled, due }: Pick<Promised, 'settled' | 'due'>, now: string): Standing {
  if (settled) return settled.kept ? 'kept' : 'let_go';
  return due < now ? 'late' : 'to_come';
}

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
  for (const promise of promises.toSorted((one, other) => one.due.localeCompare(other.due))) {
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

/** Open promises, those past their day first. */
export function open(promises: Promised[]): Promised[] {
  return promises.filter((one) => !one.settled).toSorted((one, other) => one.due.localeCompare(other.due));
}

/** "Two promises are late, four are kept and five are to come." */
export function promisesSay({ kept, late, to_come: toCome, let_go: letGo }: Pick<FollowUp, 'kept' | 'late' | 'to_come' | 'let_go'>): string {
  const parts = [[late, 'late'], [kept, 'kept'], [toCome, 'to come'], [letGo, 'let go']] as const;
  const said = parts.filter(([number]) => number > 0);
  const [first] = said;
  if (!first) return 'Nothing is promised yet.';
  const be = (number: number): string => (number === 1 ? 'is' : 'are');
  const rest = said.slice(1).map(([number, word]) => `${inWords(number)} ${be(number)} ${word}`);
  const head = `${inWords(first[0], true)} ${first[0] === 1 ? 'promise' : 'promises'} ${be(first[0])} ${first[1]}`;
  const last = rest.pop();
  return `${[head, ...rest].join(', ')}${last ? ` and ${last}` : ''}.`;
}

/** "3 days late" where it is late, "by Mon 2 Feb 2026" where its day is not the column's own. */
export function when(promise: Promised, start: string, now: string): string {
  if (standing(promise, now) === 'late') return dueIn(promise.due, now);
  const days: readonly number[] = DAYS;
  return days.includes(daysBetween(start, promise.due)) ? '' : `by ${longDate(promise.due)}`;
}

/** Every promise as a row. */
export function promisesTable(promises: Promised[], now: string): TableData {
  return {
    columns: [
      { key: 'by', label: 'Who owes it' },
      { key: 'to', label: 'To whom' },
      { key: 'text', label: 'What' },
      { key: 'due', label: 'By' },
      { key: 'standing', label: 'How it stands' },
      { key: 'note', label: 'In a line' },
    ],
    rows: promises.toSorted((one, other) => one.due.localeCompare(other.due)).map((one) => {
      const how = standing(one, now);
      const settled = one.settled ? ` on ${longDate(one.settled.on)}` : how === 'late' ? `, ${dueIn(one.due, now)}` : '';
      return { by: one.by, to: one.to, text: one.text, due: longDate(one.due), standing: `${STANDING[how]}${settled}`, note: one.settled?.note ?? null };
    }),
  };
}

/** The day a column ends on. */
export function columnDay(start: string, index: number): string {
  return addDays(start, DAYS[index] ?? 0);
}

/** Parts of a plan, as people choose among them. */
export const PHASES: Record<Phase, string> = {
  front_line: 'Front line: in the field, closing',
  playbook: 'Playbook: writing down what won',
  team: 'Team: hiring and teaching',
  downstream: 'Downstream: the team and its customers',
  upstream: 'Upstream: what upper management needs',
  support: 'Support: what the company owes the person',
};

/** The parts that a kind of decision has, in their order. */
export function phasesOf(purpose: string): Phase[] {
  return purpose === 'promotion' ? ['downstream', 'upstream', 'support'] : ['front_line', 'playbook', 'team', 'support'];
}
