/** Whom the pages of follow through are about, as the view names them. */
import type { Candidate, CandidateId, DecisionView } from '../api/types';

/** The candidates of those ids: `view.in_the_job`, `view.rated_again` or `view.not_chosen`. */
export function people(view: Pick<DecisionView, 'candidates' | 'gone'>, ids: CandidateId[]): Candidate[] {
  return [...view.candidates, ...view.gone.map((one) => one.candidate)].filter(({ id }) => ids.includes(id));
}

/** The person the address names, else the first. */
export function about(people: Candidate[], asked: string | undefined): Candidate | null {
  return people.find((one) => one.id === asked) ?? people[0] ?? null;
}
