/** What is in a card, in words: how far a source goes, what a must-have asks, how a fact votes. */
import type { Band } from '../api/generated/Band';
import type { Criterion } from '../api/generated/Criterion';
import type { Fact } from '../api/generated/Fact';
import type { Measure } from '../api/generated/Measure';
import type { Purpose } from '../api/generated/Purpose';
import type { Scale } from '../api/generated/Scale';
import type { Source } from '../api/generated/Source';
import type { Standing } from '../api/generated/Standing';
import type { Template } from '../api/generated/Template';
import type { Threshold } from '../api/generated/Threshold';
import type { Vote } from '../api/generated/Vote';
import { count, countWord, percent } from '../kit/numbers';

/** A number of a card as it was written, with a true minus sign. */
const number = (value: number): string => String(value).replace('-', '−');

export const STANDING: Record<Standing, string> = {
  V: 'source named',
  U: 'practitioner opinion',
  J: 'our judgement',
};

export const PURPOSE: Record<Purpose, string> = {
  first_leader: 'A founder hires the first sales leader',
  promotion: 'A manager decides on a promotion',
  self_assessment: 'A seller asks, in private',
  founder_readiness: 'Beside the first sales leader’s card',
};

export const SCALE: Record<Scale, string> = {
  anchored: 'Each is rated 1 to 5 on described behaviour, or “No evidence”.',
  energy_evidence: 'Each is answered twice: what it does to your energy, and what evidence there is.',
  met_unmet: 'Each condition is met or not met, with the fact that shows it.',
};

export const VOTE: Record<Vote, string> = {
  not_yet: 'Not yet',
  builder: 'Builder',
  mixed: 'Half of each',
  scaler: 'Scaler',
};

/** "Must-have: 3 or better on evidence, unless the company needs a scaler." Empty where it is none. */
export function floorText(criterion: Pick<Criterion, 'floor'>): string {
  const floor = criterion.floor;
  if (!floor) return '';
  const when = !floor.when ? '' : floor.when === 'scaler' ? ' when the company needs a scaler' : ', unless the company needs a scaler';
  return `Must-have: ${number(floor.min)} or better on evidence${when}.`;
}

/** "counts 1.5 times"; empty for the usual weight. */
export function weightText(weight: number): string {
  if (weight === 1) return '';
  if (weight === 2) return 'counts double';
  return `counts ${number(weight)} times`;
}

/** The range of one band in words: "under 10", "10 to under 20", "51 and over". */
export function bandText(bands: Band[], index: number): string {
  // A band without a limit takes what the bands before it left over.
  const from = bands.slice(0, index).reduce<number | null>((most, band) => (band.below == null ? most : Math.max(most ?? band.below, band.below)), null);
  const below = bands[index]?.below ?? null;
  if (below === null) return from === null ? 'any number' : `${number(from)} and over`;
  return from === null ? `under ${number(below)}` : `${number(from)} to under ${number(below)}`;
}

/** Each answer of a fact with its vote, in the fact's own order. */
export function votes(fact: Fact, measures: Measure[]): { when: string; vote: string }[] {
  if (fact.kind === 'number') return fact.bands.map((band, index) => ({ when: bandText(fact.bands, index), vote: VOTE[band.vote] }));
  if (fact.kind === 'choice') return fact.choices.map((choice) => ({ when: choice.title, vote: VOTE[choice.vote] }));
  const name = (id: string): string => measures.find((one) => one.id === id)?.title.toLowerCase() ?? id;
  return [
    { when: `Less than the ${name(fact.ramp)} and two times the ${name(fact.cycle)}`, vote: VOTE.not_yet },
    { when: `From there to under ${fact.long} months`, vote: VOTE.builder },
    { when: `${fact.long} months and over`, vote: VOTE.mixed },
  ];
}

/** Every source of a card, wherever it stands. */
export function sourcesOf(card: Template): Source[] {
  return [
    ...card.criterion.flatMap((one) => one.source),
    ...(card.alternative ?? []).flatMap((one) => one.source),
    ...(card.preview?.source ?? []),
  ];
}

/** How many sources stand how far. */
export function tally(sources: Source[]): Record<Standing, number> {
  const result: Record<Standing, number> = { V: 0, U: 0, J: 0 };
  for (const source of sources) result[source.mark] += 1;
  return result;
}

/** "212 sources named, 31 practitioner opinions, 9 times our judgement". */
export function tallyText(of: Record<Standing, number>): string {
  return [
    of.V && `${count(of.V, 'source')} named`,
    of.U && count(of.U, 'practitioner opinion'),
    of.J && `${count(of.J, 'line')} of our own judgement`,
  ].filter(Boolean).join(', ');
}

/** The folder for own cards inside a workspace, written as this system writes paths. */
export function templatesFolder(place: string): string {
  const sign = place.includes('\\') && !place.includes('/') ? '\\' : '/';
  return `${place.endsWith(sign) ? place.slice(0, -1) : place}${sign}templates`;
}

/** Where a line lies, as its meaning counts it: a share as "60%", else the number as written. */
export function thresholdText(threshold: Pick<Threshold, 'value' | 'meaning'>): string {
  return /\bshare\b/.test(threshold.meaning) ? percent(threshold.value) : number(threshold.value);
}

/** A card's heading: how much it asks, and that its sides stay apart. */
export function cardFinding(card: Pick<Template, 'criterion' | 'side' | 'scale'>): string {
  if (card.scale === 'met_unmet') return `${countWord(card.criterion.length, 'condition')}, each met or not.`;
  const criteria = countWord(card.criterion.length, 'criterion', 'criteria');
  return card.side.length > 1 ? `${criteria} on ${count(card.side.length, 'side')} that are never added up.` : `${criteria} on one side.`;
}

/** What a source says, without the words that its standing already says. */
export function citeText(source: Source): string {
  if (source.mark !== 'J') return source.cite;
  const rest = source.cite.replace(/^our judgement\s*[:.,]?\s*/i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
