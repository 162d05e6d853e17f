/** The self-assessment's own words: the answers one can give, what each step of energy means, and what brings a new look. */
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { YesNo } from '../api/generated/YesNo';
import { count } from '../kit/numbers';

/** Energy −2 to +2 as a choice, with what it means. */
export const ENERGY = [
  { value: '-2', cap: '−2', text: 'Drains me. I put it off, and I am tired after it.' },
  { value: '-1', cap: '−1', text: 'Costs me more than it gives.' },
  { value: '0', cap: '0', text: 'Neither. I do it, and that is all.' },
  { value: '1', cap: '+1', text: 'Gives me more than it costs.' },
  { value: '2', cap: '+2', text: 'Feeds me. I look for more of it.' },
];

/** How much of it was really done. */
export const LIVED_CHOICES = [
  { value: '0', label: 'Never', title: 'Never: my answer is a guess' },
  { value: '1', label: 'Once' },
  { value: '2', label: 'Regularly' },
];

/** Said in lists and tables. */
export const LIVED_WORDS = ['never', 'once', 'regularly'] as const;

interface Choice {
  /** In the first person. */
  title: string;
  text: string;
  /** As the headline once it is decided. */
  settled: string;
  /** The outcome it is looked at by in a year. */
  glad: string;
  /** Which of the two chances, written before deciding, it carries on. */
  chance?: YesNo;
}

const CHOICES: Partial<Record<RecommendationKind, Choice>> = {
  stay: { title: 'I stay in selling.', text: 'A choice for work I love, not a promotion I missed.', settled: 'I stay. That is a result.', glad: 'I am glad that I stayed', chance: 'no' },
  test_first: { title: 'I test it first.', text: 'The named tests, then all questions afresh.', settled: 'Not now. I test it first.', glad: 'I am glad that I tested it first' },
  go: { title: 'I go for it.', text: 'For the work itself, with the way back agreed.', settled: 'I go, for the work itself.', glad: 'I am glad that I went', chance: 'yes' },
};

/** The words of an answer. */
export function choiceWords(kind: RecommendationKind): Choice {
  return CHOICES[kind] ?? { title: kind.replaceAll('_', ' '), text: '', settled: kind.replaceAll('_', ' '), glad: 'I am glad of it' };
}

/** What each of the two answers is called where both are asked about. */
export const YES_NO: Record<YesNo, string> = { yes: 'yes', no: 'no' };

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
