/** Whom a sheet is about: names, comparison, and how an address carries it. */
import type { DecisionView, ProgressView, Subject } from '../api/types';

/** A subject as it stands in an address: "c." and the candidate's id, or "founder" for the founder's side. */
export function subjectKey(subject: Subject): string {
  return subject.kind === 'founder' ? 'founder' : `c.${subject.id}`;
}

/** Whether both are about the same. */
export function sameSubject(one: Subject, other: Subject): boolean {
  return subjectKey(one) === subjectKey(other);
}

/** The name a sentence gives it: the candidate's, or "the founder’s side". */
export function subjectName(view: Pick<DecisionView, 'candidates'>, subject: Subject): string {
  if (subject.kind === 'founder') return 'the founder’s side';
  return view.candidates.find((one) => one.id === subject.id)?.name ?? subject.id;
}

/** The sheets that the viewer has to fill in this round, in the decision's order. */
export function ownProgress(view: Pick<DecisionView, 'progress' | 'viewer'>): ProgressView[] {
  return view.progress.filter((one) => one.member === view.viewer);
}

/** The sheet to show: the one asked for in the address, else the first of one's own that is not sealed, else the first. */
export function chosenSheet(own: ProgressView[], asked: string | undefined): ProgressView | null {
  return own.find((one) => subjectKey(one.subject) === asked) ?? own.find((one) => !one.sealed) ?? own[0] ?? null;
}
