/** The self-assessment's own words: what each step of energy means, and what brings a new look. */
import { ENERGIES, ENERGIES_IN_PAIRS, LIVED, LIVED_IN_PAIRS, LIVED_MEANS } from '../api/labels';
import type { PairPart, Template } from '../api/types';
import { count, signed } from '../kit/numbers';

/** Energy −2 to +2 as a choice, with what it means. */
export const ENERGY = ENERGIES.map((text, at) => ({ value: `${at - 2}`, cap: signed(at - 2, 0), text }));

/** The same for one half of a pair, with its own two ends. */
export function energiesOf(part: PairPart): { value: string; cap: string; text: string }[] {
  const ends = [part.low, '', '', '', part.high];
  return ENERGIES_IN_PAIRS.map((text, at) => ({
    value: `${at - 2}`,
    cap: signed(at - 2, 0),
    text: `${text} ${ends[at]}`.trim(),
  }));
}

/** How much of a part in a pair was really done. */
export const DONE_CHOICES = LIVED_IN_PAIRS.map((label, at) => ({ value: `${at}`, label, title: LIVED_MEANS[at] }));

/** How much of an item was really done, in the words of its card. */
export function livedWord(card: Template, lived: number): string {
  return (card.criterion.some((one) => one.part) ? LIVED_IN_PAIRS : LIVED)[lived] ?? '';
}

/** How much of it was really done. */
export const LIVED_CHOICES = [
  { value: '0', label: 'Never', title: 'Never: my answer is a guess' },
  { value: '1', label: 'Once' },
  { value: '2', label: 'Regularly' },
];

/** What brings a new look before its date. */
export const TRIGGERS = [
  'My boss leaves',
  'The team grows past eight',
  'Two tests have gone badly, or well',
  'The pay plan changes',
];

/** Days as people say them: "1 day", "4 weeks". */
export function duration(days: number): string {
  return days >= 14 && days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day');
}
