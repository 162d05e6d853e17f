/** What a list of decisions says: kind and people in a line, where each goes, and the finding over it all. */
import type { Listed } from '../api/generated/Listed';
import type { Purpose } from '../api/generated/Purpose';
import { countWord } from '../kit/numbers';
import { stepPath } from './steps';

const KINDS: Record<Purpose, string> = {
  first_leader: 'Hiring',
  promotion: 'Promotion',
  self_assessment: 'Self-assessment',
  founder_readiness: 'Founder readiness',
};

/** "Rowan Ash", "3 candidates", "No candidates yet"; a self-assessment is "private". */
export function people(one: Pick<Listed, 'purpose' | 'people'>): string {
  if (one.purpose === 'self_assessment') return 'private';
  if (one.people.length > 1) return `${one.people.length} candidates`;
  return one.people[0] ?? 'No candidates yet';
}

/** "Hiring · 3 candidates". */
export function kindLine(one: Pick<Listed, 'purpose' | 'people'>): string {
  return `${KINDS[one.purpose]} · ${people(one)}`;
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

/** Whether it is decided, so that only following through is left. */
export function isDecided(one: Pick<Listed, 'steps' | 'at'>): boolean {
  return one.steps[one.at]?.step === 'follow_through';
}

/** A list as Home shows it; your own before the samples, each in the order given. */
export interface Grouped {
  open: Listed[];
  decided: Listed[];
}

export function grouped(list: Listed[]): Grouped {
  const ordered = [...list.filter((one) => !one.sample), ...list.filter((one) => one.sample)];
  return {
    open: ordered.filter((one) => !isDecided(one)),
    decided: ordered.filter(isDecided),
  };
}

/** Home's heading: how many of your own decisions wait for you, because they are under way or a date of theirs has come. Samples never count. */
export function finding(list: Listed[], pressing: ReadonlySet<string>): string {
  const own = list.filter((one) => !one.sample);
  if (own.length === 0) return list.length === 0 ? 'No decisions yet' : 'No decision of your own yet';
  const waiting = own.filter((one) => !isDecided(one) || pressing.has(one.id)).length;
  if (waiting === 0) return 'Nothing needs you: every decision is made.';
  return `${countWord(waiting, 'decision')} ${waiting === 1 ? 'needs' : 'need'} you.`;
}
