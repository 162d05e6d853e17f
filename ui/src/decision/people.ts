/** Whom the pages of follow through are about: in the job, or not chosen. */
import type { Candidate } from '../api/generated/Candidate';
import type { DecisionView } from '../api/generated/DecisionView';
import type { RecommendationKind } from '../api/generated/RecommendationKind';

const IN_THE_JOB: RecommendationKind[] = ['hire', 'hire_with_redecision', 'right_person_wrong_conditions', 'promote', 'trial'];
const ON_TRIAL: RecommendationKind[] = ['promote', 'trial'];

function whose(view: Pick<DecisionView, 'candidates' | 'in_force'>, kinds: RecommendationKind[]): Candidate[] {
  return view.candidates.filter(({ id }) => view.in_force.some((verdict) => verdict.candidate === id && kinds.includes(verdict.choice)));
}

/** Those a decision in force puts into the job: a plan is made for them. */
export function inTheJob(view: Pick<DecisionView, 'candidates' | 'in_force'>): Candidate[] {
  return whose(view, IN_THE_JOB);
}

/** Those who are rated again in the job. */
export function onTrial(view: Pick<DecisionView, 'candidates' | 'in_force'>): Candidate[] {
  return whose(view, ON_TRIAL);
}

/** Those who are not chosen now: they are owed a letter. */
export function notChosen(view: Pick<DecisionView, 'candidates' | 'in_force'>): Candidate[] {
  const chosen = inTheJob(view);
  return view.candidates.filter((one) => !chosen.includes(one));
}

/** The person the address names, else the first. */
export function about(people: Candidate[], asked: string | undefined): Candidate | null {
  return people.find((one) => one.id === asked) ?? people[0] ?? null;
}
