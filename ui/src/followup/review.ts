/** A review while it is written: what happened to each stated outcome, what was in hand and what was not, and what is still missing. */
import type { OutcomeReview } from '../api/generated/OutcomeReview';
import type { ReviewDraft } from '../api/generated/ReviewDraft';
import { sentenceDate } from '../kit/dates';

/** What became of an outcome, as it is chosen. */
export type Became = 'met' | 'not_met' | 'unknown';

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
    results: writing.told.map(({ became, note }) => ({ met: became === 'unknown' ? null : became === 'met', note: note.trim() })),
    controlled: kept(writing.controlled),
    not_controlled: kept(writing.notControlled),
    again: writing.again === null ? null : writing.again === 'yes',
    lesson: writing.lesson.trim(),
  };
}

/** Whether its day has come. */
export function isOpen(draft: Pick<ReviewDraft, 'opens'>, now: string): boolean {
  return draft.opens <= now;
}

/** What a review that waits for its day says of itself. */
export function waits(draft: Pick<ReviewDraft, 'opens'>, name: string): string {
  return `The outcome review${name ? ` of ${name}` : ''} opens on ${sentenceDate(draft.opens)}.`;
}

/** Whether somebody would decide the same again, in words. */
export function againWords(again: boolean | null, first: boolean): string {
  if (again === null) return '';
  const who = first ? 'I' : 'you';
  return again ? `Knowing only what ${who} knew then, ${who} would decide the same again.` : `Knowing only what ${who} knew then, ${who} would decide otherwise.`;
}

/** The finding over the reviews of a decision: those that wait come first in the list. */
export function reviewFinding(list: { draft: Pick<ReviewDraft, 'opens'>; reading: { says: string } | null }[], now: string): string {
  const waiting = list.filter((one) => one.reading === null);
  const next = waiting[0];
  if (next === undefined) return list.length === 1 ? (list[0]?.reading?.says ?? '') : 'Every decision here has been looked back on.';
  if (isOpen(next.draft, now)) return waiting.length === 1 ? 'It is time to say what became of it.' : 'It is time to say what became of them.';
  return `The outcome review opens on ${sentenceDate(next.draft.opens)}.`;
}
