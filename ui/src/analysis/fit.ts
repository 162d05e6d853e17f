/** Candidates with what the core says of each. */
import type { CandidateAnalysis, CandidateReading, Debrief, DecisionView } from '../api/types';

/** A candidate with the name people know them by. */
export interface Person {
  id: string;
  name: string;
  /** The name where space is short. */
  short: string;
  reading: CandidateAnalysis;
  /** What the core says of them. */
  said: CandidateReading;
}

/** Candidates in the order that the answer leaves. */
export function people(
  view: Pick<DecisionView, 'candidates'>,
  { analysis, reading: said }: Pick<Debrief, 'analysis' | 'reading'>,
): Person[] {
  return said.order.flatMap((id) => {
    const one = view.candidates.find((person) => person.id === id);
    const name = one?.name ?? id;
    const reading = analysis.candidates.find((read) => read.candidate === id);
    const says = said.candidates.find((words) => words.candidate === id);
    const short = name.length > 13 ? (one?.called ?? name) : name;
    return reading && says ? [{ id, name, short, reading, said: says }] : [];
  });
}
