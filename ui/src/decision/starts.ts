/** The three choices a decision starts from, in the words of the person who makes it. */
import type { Purpose } from '../api/types';
import type { IconName } from '../kit/icons';

/** What a decision can be opened for; the founder's own card is never opened alone. */
export type Start = Exclude<Purpose, 'founder_readiness'>;

export interface StartChoice {
  purpose: Start;
  icon: IconName;
  title: string;
  text: string;
  raters: string;
  time: string;
  /** Name offered for the decision; empty where only you can know it. */
  name: string;
  /** Example of a name. */
  example: string;
  /** Example of a role. */
  role: string;
}

export const STARTS: readonly StartChoice[] = [
  {
    purpose: 'first_leader',
    icon: 'person',
    title: 'I’m hiring our first sales leader',
    text: 'For founders. Builder or scaler for the company you are today, the team they would hire, and whether you are ready to support them.',
    raters: 'Raters: you and 1–3 others',
    time: 'About 40 min to frame, 20 per candidate',
    name: 'First sales leader',
    example: 'First sales leader',
    role: 'Founder and CEO',
  },
  {
    purpose: 'promotion',
    icon: 'cards',
    title: 'I’m deciding on promoting a top seller',
    text: 'For managers. What made them a star beside what the job needs. Selling strength never counts towards readiness.',
    raters: 'Raters: 3–5 who work with them',
    time: 'About 15 min to frame, 25 per rater',
    name: '',
    example: 'Team lead, West',
    role: 'Sales director',
  },
  {
    purpose: 'self_assessment',
    icon: 'lock',
    title: 'I’m asking if I want to manage',
    text: 'For sellers. What you would give up beside what the job really is. It stays with you, on this computer.',
    raters: 'Only you',
    time: 'About 30 min, then real-life tests',
    name: 'Should I take the manager’s job?',
    example: 'Should I take the team lead job?',
    role: 'Senior seller',
  },
];

/** The choice of that name, as it stands in an address. */
export function startFor(purpose: string | undefined): StartChoice | undefined {
  return STARTS.find((one) => one.purpose === purpose);
}
