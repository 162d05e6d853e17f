/** Tests in real life: which come first, when each is planned, and what of it my answers already rest on. */
import type { Evidence, Learnt, RealTestState, Sheet, Template } from '../api/types';
import { daysBetween, dueIn, sentenceDate, shortDate } from '../kit/dates';
import { count } from '../kit/numbers';
import { duration } from './words';

/** Ids of all tests of a card: those named by the answer first, then the others in the card's order. */
export function allTests(card: Template, named: string[]): string[] {
  const all = (card.test ?? []).map((one) => one.id);
  return [...named.filter((id) => all.includes(id)), ...all.filter((id) => !named.includes(id))];
}

/** How a test stands, in a few words: planned with its last day, done, or how long it takes. */
export function standing(days: number, state: RealTestState | undefined, today: string): string {
  if (state?.planned) {
    const [from, until] = state.planned;
    if (daysBetween(today, from) > 0) return `from ${shortDate(from, today)}`;
    return daysBetween(today, until) < 0 ? `ended ${shortDate(until, today)}` : `until ${shortDate(until, today)}`;
  }
  if (state && state.learnt.length > 0)
    return state.learnt.length === 1 ? 'done' : `done ${count(state.learnt.length, 'time')}`;
  return duration(days);
}

/** The plan in a sentence, with what is left of it. */
export function plannedSays([from, until]: [string, string], today: string): string {
  const days = from === until ? `On ${sentenceDate(from)}` : `From ${sentenceDate(from)} to ${sentenceDate(until)}`;
  if (daysBetween(today, from) > 0) return `${days}; begins ${dueIn(from, today).toLowerCase()}.`;
  if (daysBetween(today, until) < 0) return `${days}; it is over: what did I learn?`;
  return `${days}; ends ${dueIn(until, today).toLowerCase()}.`;
}

/** How the ids of the evidence begin that tests put on my answers. */
const FROM_TEST = 'test-';

/** The evidence of one item that came from my tests. */
export function fromTests(sheet: Sheet | undefined, criterion: string): Evidence[] {
  return (sheet?.ratings[criterion]?.evidence ?? []).filter((piece) => piece.id.startsWith(FROM_TEST));
}

/** What I learnt that the answers of this sheet do not rest on: it came after them. */
export function notInAnswers(tests: Record<string, RealTestState | undefined>, sheet: Sheet | undefined): Learnt[] {
  const ids = Object.values(sheet?.ratings ?? {}).flatMap((one) => one?.evidence.map((piece) => piece.id) ?? []);
  const learnt = Object.values(tests).flatMap((state) => state?.learnt ?? []);
  return learnt.filter((one) => !ids.some((id) => id.startsWith(`${FROM_TEST}${one.entry.slice(0, 24)}`)));
}
