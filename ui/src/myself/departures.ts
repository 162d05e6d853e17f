/** Why I see it differently from my own answers: the short list, in the first person. */
import type { Departure } from '../api/generated/Departure';

export const MY_DEPARTURES: { value: Departure; label: string }[] = [
  { value: 'knows_more', label: 'I know something no answer holds' },
  { value: 'weighs_differently', label: 'The same answers, and I weigh them differently' },
  { value: 'cannot_wait', label: 'The offer does not wait' },
  { value: 'nobody_else', label: 'I see no other way on for me' },
  { value: 'takes_the_risk', label: 'I see the risk and take it, and there is a way back' },
  { value: 'other', label: 'Something else' },
];
