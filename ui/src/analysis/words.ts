/** The words for what the core names by a code: answers, must-haves, evidence, sources; and names as sentences use them. */
import type { EvidenceKind } from '../api/generated/EvidenceKind';
import type { FloorReading } from '../api/generated/FloorReading';
import type { Proof } from '../api/generated/Proof';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { StageVerdict } from '../api/generated/StageVerdict';
import type { Standing } from '../api/generated/Standing';
import type { Vote } from '../api/generated/Vote';

/** Answers as verbs, for lists and switches. */
export const KIND: Record<RecommendationKind, string> = {
  founder_keeps_selling: 'You keep selling',
  hire: 'Hire',
  hire_with_redecision: 'Hire, and decide again on a date',
  right_person_wrong_conditions: 'Right person, wrong conditions',
  not_this_person: 'Not this person',
  promote: 'Promote',
  trial: 'Trial',
  develop: 'Develop first',
  honour_as_senior: 'Honour as a senior seller',
  stay: 'Stay',
  test_first: 'Test it first',
  go: 'Go',
  too_little_evidence: 'Too little evidence',
};

const YES: RecommendationKind[] = ['hire', 'hire_with_redecision', 'promote', 'trial', 'go'];

/** Whether the answer opens the job to somebody; the others need something to offer instead. */
export function isYes(kind: RecommendationKind): boolean {
  return YES.includes(kind);
}

/** How a must-have stands, in a word or three. */
export function floorWords(floor: Pick<FloorReading, 'state' | 'one_mark_away'>): string {
  if (floor.state === 'met') return floor.one_mark_away ? 'one mark away' : 'met';
  return { not_met: 'not met', unproven: 'unproven', unrated: 'nobody could say' }[floor.state];
}

/** How much a record proves, once the tailwind is taken off. */
export const PROOF: Record<Proof, string> = {
  strong: 'much',
  fair: 'something',
  tailwind_explains: 'little: tailwind',
  unknown: 'nothing yet',
};

export const VOTES: { vote: Vote; word: string }[] = [
  { vote: 'not_yet', word: 'not yet' },
  { vote: 'builder', word: 'builder' },
  { vote: 'mixed', word: 'mixed' },
  { vote: 'scaler', word: 'scaler' },
];

export const STAGE: Record<StageVerdict, string> = {
  builder: 'a builder',
  between: 'a builder with a scaler’s next step',
  scaler: 'a scaler',
};

export const EVIDENCE: Record<EvidenceKind, string> = {
  direct_observation: 'Seen or heard',
  work_sample: 'Work sample',
  named_reference: 'Named reference',
  document: 'Document or number',
  own_account: 'Own account',
  hearsay: 'Hearsay',
};

/** How far a source can be trusted. */
export const STANDING: Record<Standing, string> = {
  V: 'read at the source',
  U: 'practitioner opinion, not read at the source',
  J: 'our judgement',
};

const LINES: Record<string, string> = {
  promote_from: 'Promotion opens at',
  trial_from: 'A trial opens at',
  develop_from: 'Develop first from',
  pedestal_gap_from: 'Pedestal gap warns from',
  coverage_from: 'Enough evidence from',
  hire_from: 'A hire opens at',
  builder_from: 'A builder from',
  scaler_to: 'A scaler up to',
  builder_wish_months: 'Too far ahead past, months',
  conditions_from_open: 'Wrong conditions from',
  not_yet_from_open: 'Not yet from',
};

/** A line's name as people read it; one that a card of one's own adds reads as it is written: `ask_from` → "Ask from". */
export function lineName(name: string): string {
  return LINES[name] ?? sentence(name.replaceAll('_', ' '));
}

/** "a", "a and b", "a, b and c". */
export function list(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first word of a name, for the second mention. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** The first letter large, as a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
