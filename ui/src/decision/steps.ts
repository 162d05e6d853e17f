/** The six places as the bar shows them: the core says what is done, open and why not; here they get an address. */
import type { DecisionView } from '../api/generated/DecisionView';
import type { Step } from '../api/generated/Step';
import type { StepItem } from '../kit/Steps.svelte';
import { inTheJob, onTrial } from './people';

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

/** The pages that belong to the debrief, by path: its own first. */
const DEBRIEF: { path: string; label: string; when?: (view: Pick<DecisionView, 'purpose' | 'candidates'>) => boolean }[] = [
  { path: 'debrief', label: 'Debrief' },
  { path: 'sure', label: 'How sure' },
  { path: 'raters', label: 'The raters' },
  { path: 'team', label: 'The team', when: (view) => view.purpose === 'first_leader' },
  { path: 'money', label: 'Money', when: (view) => view.purpose === 'promotion' },
  { path: 'role', label: 'The role', when: (view) => view.purpose !== 'self_assessment' },
  { path: 'compare', label: 'Side by side', when: (view) => view.candidates.length > 1 },
  { path: 'reports', label: 'Reports' },
];

/** The pages of this decision's debrief, in their order. A self-assessment has none. */
export function debriefPages(view: Pick<DecisionView, 'purpose' | 'candidates'>): { path: string; label: string }[] {
  return view.purpose === 'self_assessment' ? [] : DEBRIEF.filter((page) => page.when?.(view) ?? true);
}

/** What decides which pages of follow through a decision has. */
type Followed = Pick<DecisionView, 'purpose' | 'candidates' | 'in_force'>;

const ofPanel = (view: Followed): boolean => view.purpose !== 'self_assessment';

/** The pages that belong to follow through, by path: its own first. One without a label is reached from another page. */
const FOLLOW: { path: string; label?: string; when?: (view: Followed) => boolean }[] = [
  { path: 'follow', label: 'Where it stands' },
  { path: 'plan', label: 'Plan', when: (view) => ofPanel(view) && inTheJob(view).length > 0 },
  { path: 'recheck', label: 'Rate again', when: (view) => onTrial(view).length > 0 },
  { path: 'book', label: 'Control book', when: (view) => ofPanel(view) && inTheJob(view).length > 0 },
  { path: 'review', label: 'Review' },
  { path: 'reports', label: 'Reports' },
  { path: 'was', label: 'As it was', when: ofPanel },
  { path: 'letter' },
];

/** The pages of this decision's follow through, in their order. */
export function followPages(view: Followed): { path: string; label: string }[] {
  return FOLLOW.flatMap(({ path, label, when }) => (label && (when?.(view) ?? true) ? [{ path, label }] : []));
}

/** The path of the place that a page belongs to: "debrief" for "sure" and its like, "follow" for "plan", itself for all others. */
export function placeOf(here: string): string {
  if (FOLLOW.some((page) => page.path === here)) return 'follow';
  return DEBRIEF.some((page) => page.path === here) ? 'debrief' : here;
}

/** The bar's items; `here` is the path of the open page. */
export function stepItems(view: DecisionView, here: string): StepItem[] {
  return view.steps.map((step) => {
    const path = stepPath(view, step.step);
    const current = path === placeOf(here);
    const state = current ? 'current' : step.done ? 'done' : step.open ? 'open' : 'closed';
    return {
      id: step.step,
      label: step.title,
      href: `#/d/${encodeURIComponent(view.id)}/${path}`,
      state,
      done: step.done,
      why: step.why_not || undefined,
      sub: step.note || undefined,
    };
  });
}
