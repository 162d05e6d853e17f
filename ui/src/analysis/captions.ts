/** The finding of each chart as one sentence, chosen from what the core found, so that a caption never says more than its data. */
import type { FounderReading } from '../api/generated/FounderReading';
import type { StageReading } from '../api/generated/StageReading';
import { inWords, rating } from '../kit/numbers';
import { firstName, list } from './words';

/** Whether strengths hold when they have to work through other people. `a` alone, `b` through others; null is no evidence. */
export function pairFinding(pairs: { a: number | null; b: number | null }[]): string {
  const known = pairs.flatMap(({ a, b }) => (a === null || b === null ? [] : [{ a, b }]));
  if (known.length === 0) return 'No strength can be compared yet: one end of every pair has no evidence';
  const shrunk = known.filter(({ a, b }) => b < a).length;
  const all = known.length === pairs.length ? '' : ' that can be compared';
  const when = 'when it has to work through other people';
  if (shrunk === known.length) return `${known.length === 1 ? 'The one strength' : 'Each strength'}${all} shrinks ${when}`;
  if (shrunk > 0) return `${inWords(shrunk, true)} of ${inWords(known.length)} strengths ${shrunk === 1 ? 'shrinks' : 'shrink'} when ${shrunk === 1 ? 'it has' : 'they have'} to work through other people`;
  const grown = known.filter(({ a, b }) => b > a).length;
  return grown === 0 ? `Every strength${all} holds ${when}` : `No strength${all} shrinks ${when}`;
}

/** What the facts about the company say, with the weight of their votes. */
export function stageFinding(stage: Pick<StageReading, 'totals' | 'by_votes' | 'blockers'>): string {
  const [, builder, mixed, scaler] = stage.totals;
  const stops = stage.blockers.length;
  if (stops > 0) return `${inWords(stops, true)} ${stops === 1 ? 'fact says' : 'facts say'} “not yet”: nobody should be hired on them`;
  if (!stage.by_votes) return 'No fact votes yet, so the stage is unknown';
  const rest = mixed > 0 ? `, with ${mixed} mixed` : '';
  if (stage.by_votes === 'builder') return `The facts vote builder: ${builder}${scaler > 0 ? ` to ${scaler}` : ''}${rest}`;
  if (stage.by_votes === 'scaler') return `The facts vote scaler: ${scaler}${builder > 0 ? ` to ${builder}` : ''}${rest}`;
  return `The facts lie between: ${builder} builder, ${scaler} scaler, ${mixed} mixed`;
}

/** One candidate as the fit finding needs it. Values are 1–5; null is unknown. */
export interface FitOf {
  name: string;
  builder: number | null;
  scaler: number | null;
  today: number | null;
}

/** Those whose value shows as the highest, at the one decimal that is printed. */
function best(people: FitOf[], value: (one: FitOf) => number | null): FitOf[] {
  const shown = (one: FitOf): number => (value(one) === null ? -Infinity : Number(rating(value(one))));
  const top = Math.max(...people.map(shown));
  return top === -Infinity ? [] : people.filter((one) => shown(one) === top);
}

/** Who fits the company today, and who would fit it at the far end. `share` is the builder share in force, 0–1; `when` says whose it is. */
export function fitFinding(people: FitOf[], share: number | null, when = 'today'): string {
  const now = best(people, (one) => one.today);
  const names = (found: FitOf[]): string => list(found.map((one) => firstName(one.name)));
  if (share === null || now.length === 0) return 'Who fits today is unknown until facts or marks are there';
  const scaling = share >= 0.5;
  const later = best(people, (one) => (scaling ? one.scaler : one.builder));
  const company = scaling ? 'once you scale' : 'a company that still builds';
  const only = people.length === 1 ? people[0] : undefined;
  if (only) return `${firstName(only.name)} fits ${rating(only.today)} ${when}, and ${rating(scaling ? only.scaler : only.builder)} ${company}`;
  const verb = (found: FitOf[]): string => (found.length === 1 ? 'fits' : 'fit');
  if (later.length === 0) return `${names(now)} ${verb(now)} best ${when}`;
  if (names(now) === names(later)) return `${names(now)} ${verb(now)} best ${when} and ${company}, too`;
  return `${names(now)} ${verb(now)} ${when}; ${names(later)} ${verb(later)} ${company}`;
}

/** How much of the founder's side is open. */
export function founderFinding(founder: Pick<FounderReading, 'state' | 'open' | 'items'>): string {
  if (founder.state === 'unrated') return 'Nobody has filled in the founder’s card.';
  if (founder.open === 0) return `All ${inWords(founder.items.length)} are met.`;
  return `${founder.open} of ${founder.items.length} open.`;
}

/** How the must-haves of one person stand, in a sentence. */
export function floorsFinding(floors: { state: string }[]): string {
  const met = floors.filter((one) => one.state === 'met').length;
  if (floors.length === 0) return 'No must-have applies.';
  if (met === floors.length) return met === 1 ? 'The must-have holds.' : `All ${inWords(met)} must-haves hold.`;
  const parts = [
    { state: 'not_met', one: 'is not met', many: 'are not met' },
    { state: 'unproven', one: 'is unproven', many: 'are unproven' },
    { state: 'unrated', one: 'could not be marked', many: 'could not be marked' },
  ].flatMap(({ state, one, many }) => {
    const n = floors.filter((floor) => floor.state === state).length;
    return n === 0 ? [] : [`${inWords(n)} ${n === 1 ? one : many}`];
  });
  return `Of ${inWords(floors.length)} must-haves ${list(parts)}.`;
}
