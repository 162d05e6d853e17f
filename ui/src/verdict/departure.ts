/** Why people depart from the scorecard, from a short list. A self-assessment says the same in its own words. */
import type { Departure } from '../api/generated/Departure';

/** The list in its order, in the plural of a panel. */
export const DEPARTURES: { value: Departure; label: string }[] = [
  { value: 'knows_more', label: 'We know something no sheet holds' },
  { value: 'weighs_differently', label: 'The same facts, and we weigh them differently' },
  { value: 'cannot_wait', label: 'The seat cannot stay empty that long' },
  { value: 'nobody_else', label: 'Nobody else can be had' },
  { value: 'takes_the_risk', label: 'We see the risk and take it, and there is a way back' },
  { value: 'other', label: 'Something else' },
];

/** The reason as a list shows it; empty where none was chosen. */
export function departureLabel(departure: Departure | null): string {
  return DEPARTURES.find((one) => one.value === departure)?.label ?? '';
}

/** What the words beside each reason have to say, so that somebody reading in a year can check it. */
export const SAY: Record<Departure, string> = {
  knows_more: 'What is it, who knows it, and why is it on no sheet?',
  weighs_differently: 'Which strength counts more here than the scorecard has it, and why?',
  cannot_wait: 'What happens while the seat is empty, and by when?',
  nobody_else: 'Who was looked for, where, and for how long?',
  takes_the_risk: 'Which risk, and what is the way back?',
  other: 'What is it?',
};
