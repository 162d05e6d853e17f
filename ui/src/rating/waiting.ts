/** Who has sealed and who has not, in sentences that give no rating away. */
import type { DecisionView, Member } from '../api/types';
import { count, inWords } from '../kit/numbers';

/** A member with how many of their sheets are sealed. */
export interface Progress {
  member: Member;
  /** Sheets sealed. */
  sealed: number;
  /** Sheets asked of them. */
  of: number;
  /** Answers open on the sheets not sealed. */
  open: number;
}

/** Everybody who has a sheet this round, in the panel's order. */
export function raters(view: Pick<DecisionView, 'members' | 'progress'>): Progress[] {
  return view.members.flatMap((member) => {
    const own = view.progress.filter((one) => one.member === member.id);
    if (own.length === 0) return [];
    const open = own.filter((one) => !one.sealed).reduce((sum, one) => sum + one.of - one.answered, 0);
    return [{ member, sealed: own.filter((one) => one.sealed).length, of: own.length, open }];
  });
}

/** Whether that member has nothing left to seal. */
export function isDone(one: Progress): boolean {
  return one.sealed === one.of;
}

/** "One of two others has sealed." Empty where nobody else rates. */
export function othersSealed(all: Progress[], viewer: string): string {
  const others = all.filter((one) => one.member.id !== viewer);
  if (others.length === 0) return '';
  const done = others.filter(isDone).length;
  if (others.length === 1) return done === 1 ? 'The other rater has sealed.' : 'The other rater has not sealed yet.';
  return `${inWords(done, true)} of ${inWords(others.length)} others ${done === 1 ? 'has' : 'have'} sealed.`;
}

/** Who is left and with how much: "Sage Arden has 2 of 3 sheets left." One sentence for each. */
export function whoIsLeft(all: Progress[]): string[] {
  return all
    .filter((one) => !isDone(one))
    .map((one) => {
      const left = one.of - one.sealed;
      const sheets = one.of === 1 ? 'their sheet' : `${left} of ${one.of} sheets`;
      return `${one.member.name} has ${sheets} left, ${one.open === 0 ? 'every answer given' : `${count(one.open, 'answer')} open`}.`;
    });
}

/** A message to those who are left, without a word about any rating. */
export function reminder(title: string, all: Progress[]): string {
  const names = all
    .filter((one) => !isDone(one))
    .map((one) => one.member.name)
    .join(', ');
  return `${names}: “${title}” waits for your ratings in Counterweight. Nobody sees them before all have sealed.`;
}
