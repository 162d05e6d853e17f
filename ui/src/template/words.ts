/** What is in a card, in words: how far a source goes, what a must-have asks, how a fact votes. */
import { GRADE, VOTE_LABEL } from '../api/labels';
import type { Band, Criterion, Fact, Measure, Source, Template, Threshold } from '../api/types';
import { count, countWord, percent } from '../kit/numbers';

/** A number of a card as it was written, with a true minus sign. */
const number = (value: number): string => String(value).replace('-', '−');

/** "Must-have: 3 or better on evidence, unless the company needs a scaler." Empty where it is none. */
export function floorText(criterion: Pick<Criterion, 'floor'>): string {
  const floor = criterion.floor;
  if (!floor) return '';
  const staged = floor.when === 'scaler' ? ' when the company needs a scaler' : ', unless the company needs a scaler';
  return `Must-have: ${number(floor.min)} or better on evidence${floor.when ? staged : ''}.`;
}

/** "counts 1.5 times"; empty for the usual weight. */
export function weightText(weight: number): string {
  if (weight === 1) return '';
  if (weight === 2) return 'counts double';
  // Weights from a ranking have many digits; two tell what they are.
  return `counts ${number(Math.round(weight * 100) / 100)} times`;
}

/** The range of one band in words: "under 10", "10 to under 20", "51 and over". */
export function bandText(bands: (Pick<Band, 'below'> & { vote?: unknown; bands?: unknown })[], index: number): string {
  // A band without a limit takes what the bands before it left over.
  const from = bands
    .slice(0, index)
    .reduce<number | null>(
      (most, band) => (band.below == null ? most : Math.max(most ?? band.below, band.below)),
      null,
    );
  const below = bands[index]?.below ?? null;
  if (below === null) return from === null ? 'any number' : `${number(from)} and over`;
  return from === null ? `under ${number(below)}` : `${number(from)} to under ${number(below)}`;
}

/** Each answer of a fact with its vote, in the fact's own order. */
export function votes(fact: Fact, measures: Measure[]): { when: string; vote: string }[] {
  const banded = (bands: Band[], of = ''): { when: string; vote: string }[] =>
    bands.map((band, index) => ({ when: `${of}${bandText(bands, index)}`, vote: VOTE_LABEL[band.vote] }));
  if (fact.kind === 'number')
    return [...banded(fact.bands), ...(fact.too_few ? [{ when: fact.too_few.title, vote: 'not counted' }] : [])];
  if (fact.kind === 'sized') {
    const unit = measures.find((one) => one.id === fact.size)?.unit ?? '';
    const size = (index: number): string => `${unit}, ${bandText(fact.sizes, index)}: `;
    return fact.sizes.flatMap((one, index) => banded(one.bands, size(index)));
  }
  if (fact.kind === 'choice')
    return fact.choices.map((choice) => ({ when: choice.title, vote: choice.vote ? VOTE_LABEL[choice.vote] : '–' }));
  const name = (id: string): string => measures.find((one) => one.id === id)?.title.toLowerCase() ?? id;
  const least = {
    when: `Less than the ${name(fact.ramp)} and two times the ${name(fact.cycle)}`,
    vote: VOTE_LABEL.not_yet,
  };
  if (fact.gate) return [least, { when: 'From there', vote: '–' }];
  return [
    least,
    { when: `From there to under ${fact.long} months`, vote: VOTE_LABEL.builder },
    { when: `${fact.long} months and over`, vote: VOTE_LABEL.mixed },
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

/** How many sources have each grade, the strongest first: "one study (4), our judgement (31)". */
export function tallyText(sources: Source[]): string {
  const many = (grade: string): number => sources.filter((source) => source.grade === grade).length;
  return Object.entries(GRADE)
    .filter(([grade]) => many(grade) > 0)
    .map(([grade, label]) => `${label} (${many(grade)})`)
    .join(', ');
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
  return card.side.length > 1
    ? `${criteria} on ${count(card.side.length, 'side')} that are never added up.`
    : `${criteria} on one side.`;
}
