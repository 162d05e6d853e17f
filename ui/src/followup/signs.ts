/** Signs of "on track": how each stands on a day, and what they say together. */
import type { Plan } from '../api/generated/Plan';
import type { Sign } from '../api/generated/Sign';
import { addDays } from '../kit/dates';
import { inWords } from '../kit/numbers';
import type { Standing } from './promises';

/** The words for a sign where a promise is kept or let go. */
export const SEEN: Record<Standing, string> = { kept: 'seen', late: 'to be looked for', to_come: 'to come', let_go: 'not seen' };

export function signStanding({ looked, day }: Sign, start: string, now: string): Standing {
  if (looked) return looked.seen ? 'kept' : 'let_go';
  return addDays(start, day) < now ? 'late' : 'to_come';
}

/** "One of three signs of “on track” is seen, and one was not there." Nothing is concluded from them: people do. */
export function signsSay(plan: Pick<Plan, 'signs' | 'start'>, now: string): string {
  const how = (wanted: Standing): number => plan.signs.filter((one) => signStanding(one, plan.start, now) === wanted).length;
  const all = `${inWords(plan.signs.length)} ${plan.signs.length === 1 ? 'sign' : 'signs'}`;
  const [seen, missing, late] = [how('kept'), how('let_go'), how('late')];
  if (seen + missing + late === 0) return capital(`${all} will show whether it is on track.`);
  const parts = [
    `${seen === 0 ? 'none' : inWords(seen)} of ${all} of “on track” ${seen > 1 ? 'are' : 'is'} seen`,
    ...(missing > 0 ? [`${inWords(missing)} ${missing > 1 ? 'were' : 'was'} not there`] : []),
    ...(late > 0 ? [`${inWords(late)} ${late > 1 ? 'are' : 'is'} still to be looked for`] : []),
  ];
  const last = parts.pop() ?? '';
  return capital(`${parts.length > 0 ? `${parts.join(', ')}, and ` : ''}${last}.`);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
