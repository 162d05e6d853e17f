/** The six places as the bar shows them: the core says what is done, open and why not; here they get an address. */
import type { DecisionView } from '../api/generated/DecisionView';
import type { Step } from '../api/generated/Step';
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

/** The pages that belong to the debrief, by path: its own first. */
const DEBRIEF: { path: string; label: string; when?: (view: Pick<DecisionView, 'purpose' | 'candidates'>) => boolean }[] = [
  { path: 'debrief', label: 'Debrief' },
  { path: 'sure', label: 'How sure' },
  { path: 'raters', label: 'The raters' },
  { path: 'team', label: 'The team', when: (view) => view.purpose === 'first_leader' },
  { path: 'money', label: 'Money', when: (view) => view.purpose === 'promotion' },
  { path: 'compare', label: 'Side by side', when: (view) => view.candidates.length > 1 },
];

/** The pages of this decision's debrief, in their order. A self-assessment has none. */
export function debriefPages(view: Pick<DecisionView, 'purpose' | 'candidates'>): { path: string; label: string }[] {
  return view.purpose === 'self_assessment' ? [] : DEBRIEF.filter((page) => page.when?.(view) ?? true);
}

/** The path of the place that a page belongs to: "debrief" for "sure" and its like, itself for all others. */
export function placeOf(here: string): string {
  if (here === 'book') return 'follow';
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
