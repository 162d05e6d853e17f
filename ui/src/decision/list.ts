/** What a list of decisions says: kind and people in a line, where each goes, and the finding over it all. */
import { PURPOSE } from '../api/labels';
import type { Home, Listed } from '../api/types';
import { countWord } from '../kit/numbers';
import { stepPath } from './steps';

/** "Rowan Ash", "3 candidates", "No candidates yet"; a self-assessment is "private". */
export function people(one: Pick<Listed, 'purpose' | 'people'>): string {
  if (one.purpose === 'self_assessment') return 'private';
  if (one.people.length > 1) return `${one.people.length} candidates`;
  return one.people[0] ?? 'No candidates yet';
}

/** "Hiring · 3 candidates". */
export function kindLine(one: Pick<Listed, 'purpose' | 'people'>): string {
  return `${PURPOSE[one.purpose]} · ${people(one)}`;
}

/** The short line under a decision's name in the rail. */
export function railLine(one: Pick<Listed, 'purpose' | 'people' | 'sample'>): string {
  if (one.sample) return 'Sample decision';
  return one.purpose === 'self_assessment' ? 'Private' : people(one);
}

/** The address of the place where something is to be done next. */
export function nextHref(one: Pick<Listed, 'id' | 'purpose' | 'steps' | 'at'>): string {
  const step = one.steps[one.at]?.step ?? 'frame';
  return `#/d/${encodeURIComponent(one.id)}/${stepPath(one, step)}`;
}

/** Home's heading: how many of your own decisions wait for you: under way, or with a date that has come. Samples never count. */
export function finding({ all, samples, waiting }: Pick<Home, 'all' | 'samples' | 'waiting'>): string {
  if (all === samples) return all === 0 ? 'No decisions yet' : 'No decision of your own yet';
  if (waiting === 0) return 'Nothing needs you: every decision is made.';
  return `${countWord(waiting, 'decision')} ${waiting === 1 ? 'needs' : 'need'} you.`;
}
