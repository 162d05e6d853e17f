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

/** The bar's items; `here` is the path of the open page ("compare" belongs to the debrief). */
export function stepItems(view: DecisionView, here: string): StepItem[] {
  return view.steps.map((step) => {
    const path = stepPath(view, step.step);
    const current = path === here || (here === 'compare' && step.step === 'debrief');
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
