/** A review while it is written: what happened to each stated outcome, what was in hand and what was not, and what is still missing. */
import type { OutcomeReview, ReviewDraft } from '../api/types';

/** What became of an outcome, as it is chosen. */
export type Became = 'met' | 'not_met' | 'unknown';

/** Who had something in hand, inside a sentence: "I had", "Mara had", or "was" where nobody is named. */
export function hadInHand(who: string, first: boolean): string {
  if (first) return 'I had';
  return who ? `${who} had` : 'was';
}

/** One stated outcome as it is filled in. */
export interface Told {
  became: Became | null;
  note: string;
}

/** One thing that was, or was not, in hand. Suggestions count once they are ticked, lines of one's own as soon as they say something. */
export interface Line {
  text: string;
  own: boolean;
  ticked: boolean;
  how: string;
}

/** Everything that is typed before it is kept. */
export interface Writing {
  told: Told[];
  controlled: Line[];
  notControlled: Line[];
  again: 'yes' | 'no' | null;
  lesson: string;
}

const suggested = (text: string): Line => ({ text, own: false, ticked: false, how: '' });

/** An empty line of one's own. */
export function ownLine(): Line {
  return { text: '', own: true, ticked: true, how: '' };
}

/** Empty fields for a draft. */
export function blank(draft: ReviewDraft): Writing {
  return {
    told: draft.outcomes.map(() => ({ became: null, note: '' })),
    controlled: draft.controlled.map(suggested),
    notControlled: draft.not_controlled.map(suggested),
    again: null,
    lesson: '',
  };
}

/** Fields as they were left. What is suggested can have changed since: a suggestion keeps its tick by its words, and own lines stay. */
export function resumed(fresh: Writing, left: Writing | null): Writing {
  if (!left) return fresh;
  const lines = (now: Line[], then: Line[]): Line[] => [
    ...now.map((line) => then.find((one) => !one.own && one.text === line.text) ?? line),
    ...then.filter((one) => one.own),
  ];
  return {
    ...left,
    told: fresh.told.map((one, index) => left.told[index] ?? one),
    controlled: lines(fresh.controlled, left.controlled),
    notControlled: lines(fresh.notControlled, left.notControlled),
  };
}

/** The lines that are kept, each in one text: "Hires well: two of three stayed". */
export function kept(lines: Line[]): string[] {
  return lines.flatMap(({ text, ticked, how }) => {
    const [what, went] = [text.trim(), how.trim()];
    if (!ticked || !what) return [];
    return [went ? `${what}: ${went}` : what];
  });
}

/** The review as the decision keeps it; nothing while an outcome has no answer. */
export function written(writing: Writing): OutcomeReview | null {
  if (writing.told.some((one) => one.became === null)) return null;
  return {
    results: writing.told.map(({ became, note }) => ({
      met: became === 'unknown' ? null : became === 'met',
      note: note.trim(),
    })),
    controlled: kept(writing.controlled),
    not_controlled: kept(writing.notControlled),
    again: writing.again === null ? null : writing.again === 'yes',
    lesson: writing.lesson.trim(),
  };
}
