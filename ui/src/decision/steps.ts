/** The six places as the bar shows them: the core says what is done, open and why not; here they get an address. */
import { HEAD } from '../api/labels';
import type { DecisionView, Step } from '../api/types';
import type { StepItem } from '../kit/Steps.svelte';

/** The last part of the address of each place, for panels and for the self-assessment. */
const PATHS: Record<Step, [string, string]> = {
  frame: ['frame', 'why'],
  panel: ['panel', 'job'],
  rate: ['rate', 'answers'],
  debrief: ['debrief', 'contrast'],
  decide: ['decide', 'decide'],
  follow_through: ['follow', 'follow'],
};

/** Path of a place in a decision: "rate", or "answers" for a self-assessment. */
export function stepPath(view: Pick<DecisionView, 'purpose'>, step: Step): string {
  return PATHS[step][view.purpose === 'self_assessment' ? 1 : 0];
}

/** Path of the first place in a decision that can be entered and is not done; of the very first where there is none. */
export function nextPath(view: Pick<DecisionView, 'purpose' | 'steps'>): string {
  const next = view.steps.find((one) => one.open && !one.done) ?? view.steps[0];
  return stepPath(view, next?.step ?? 'frame');
}

/** The pages that belong to the debrief, by path: its own first. */
const DEBRIEF: {
  path: string;
  label: string;
  when?: (view: Pick<DecisionView, 'purpose' | 'candidates'>) => boolean;
}[] = [
  { path: 'debrief', label: 'Debrief' },
  { path: 'late', label: 'Late evidence' },
  { path: 'sure', label: 'How sure' },
  { path: 'raters', label: 'The raters' },
  { path: 'team', label: 'The team', when: (view) => view.purpose === 'first_leader' },
  { path: 'money', label: 'Money', when: (view) => view.purpose === 'promotion' },
  { path: 'role', label: 'The role', when: (view) => view.purpose !== 'self_assessment' },
  {
    path: 'compare',
    label: 'Side by side',
    when: (view) => view.purpose === 'first_leader' && view.candidates.length > 1,
  },
  { path: 'reports', label: 'Reports' },
];

/** The pages of this decision's debrief, in their order. A self-assessment has none. */
export function debriefPages(view: Pick<DecisionView, 'purpose' | 'candidates'>): { path: string; label: string }[] {
  return view.purpose === 'self_assessment' ? [] : DEBRIEF.filter((page) => page.when?.(view) ?? true);
}

/** The pages that belong to what is around the work, in a self-assessment in pairs: its own first. */
const AROUND = [
  { path: 'why', label: 'Outside the work' },
  { path: 'who', label: 'Who I am' },
  { path: 'load', label: 'Load and growth' },
  { path: 'colleagues', label: 'Three colleagues' },
  { path: 'letters', label: HEAD.a_year_later },
];

/** The pages of what is around the work, in their order. */
export function aroundPages(): { path: string; label: string }[] {
  return AROUND;
}

/** What decides which pages of follow through a decision has. */
type Followed = Pick<DecisionView, 'purpose' | 'in_the_job' | 'rated_again'>;

const ofPanel = (view: Followed): boolean => view.purpose !== 'self_assessment';

/** The pages that belong to follow through, by path: its own first. One without a label is reached from another page. */
const FOLLOW: { path: string; label?: string; when?: (view: Followed) => boolean }[] = [
  { path: 'follow', label: 'Where it stands' },
  { path: 'plan', label: 'Plan', when: (view) => ofPanel(view) && view.in_the_job.length > 0 },
  { path: 'recheck', label: 'Rate again', when: (view) => view.rated_again.length > 0 },
  { path: 'book', label: HEAD.control_book, when: (view) => ofPanel(view) && view.in_the_job.length > 0 },
  { path: 'review', label: 'Review' },
  { path: 'reports', label: 'Reports' },
  { path: 'was', label: 'As it was', when: ofPanel },
  { path: 'letter' },
];

/** The pages of this decision's follow through, in their order. */
export function followPages(view: Followed): { path: string; label: string }[] {
  return FOLLOW.flatMap(({ path, label, when }) => (label && (when?.(view) ?? true) ? [{ path, label }] : []));
}

/**
 * The path of the place that a page belongs to: "debrief" for "sure" and its like, "follow" for "plan", "why" for "who", "decide" for
 * "talk", itself for all others.
 */
export function placeOf(here: string): string {
  if (here === 'talk') return 'decide';
  if (FOLLOW.some((page) => page.path === here)) return 'follow';
  if (AROUND.some((page) => page.path === here)) return 'why';
  return DEBRIEF.some((page) => page.path === here) ? 'debrief' : here;
}

/** The open page comes before everything else a step could be. */
function stateOf(step: DecisionView['steps'][number], current: boolean): StepItem['state'] {
  if (current) return 'current';
  if (step.done) return 'done';
  return step.open ? 'open' : 'closed';
}

/** The bar's items; `here` is the path of the open page. */
export function stepItems(view: DecisionView, here: string): StepItem[] {
  return view.steps.map((step) => {
    const path = stepPath(view, step.step);
    return {
      id: step.step,
      label: step.title,
      href: `#/d/${encodeURIComponent(view.id)}/${path}`,
      state: stateOf(step, path === placeOf(here)),
      done: step.done,
      why: step.why_not || undefined,
      sub: step.note || undefined,
    };
  });
}
