/** Places in a card as the core names them ("criterion B6 · anchors 3"), and which part of the editor shows each. */
import { sentence } from '../kit/say';
import { FIELD } from '../api/labels';
import type { Problem } from '../api/types';

/** A part of the editor: the card as a whole, its lines, a side, or a criterion. */
export type Part =
  { kind: 'card' } | { kind: 'lines' } | { kind: 'side'; id: string } | { kind: 'criterion'; id: string };

/** What a part is known by. */
export const partKey = (part: Part): string => ('id' in part ? `${part.kind} ${part.id}` : part.kind);

/** The part that shows a place; nothing for what only the text shows. `sideOf` says on which side weights ask for their reason. */
export function partOf(place: string, reweighted: string[] = []): Part | null {
  const [first = ''] = place.split(' · ');
  const [kind, id] = first.split(' ');
  if (kind === 'criterion' && id) return { kind: 'criterion', id };
  if (kind === 'side' && id) return { kind: 'side', id };
  if (kind === 'thresholds') return { kind: 'lines' };
  if (kind === 'weights_reason' && reweighted[0]) return { kind: 'side', id: reweighted[0] };
  if (kind === 'title' || kind === 'about' || kind === 'companions') return { kind: 'card' };
  return null;
}

/** What is wrong at exactly this place, in a line. */
export const problemAt = (problems: Problem[], place: string): string | null => {
  const found = problems.find((one) => one.place === place);
  return found ? said(found) : null;
};

/** A problem as a sentence or two, beginning with a capital. */
export function said(problem: Pick<Problem, 'message' | 'hint'>): string {
  return sentence(`${problem.message} ${problem.hint}`.trim());
}

/** A field in a line of places: "must-have line", "anchor 3". */
function called(field: string, number: string | undefined): string {
  const words = (FIELD as Record<string, string>)[field] ?? field.replaceAll('_', ' ');
  return words
    .replace(/^the /, '')
    .replace(/,? \{n\}/, number ? ` ${number}` : '')
    .trim();
}

/** A place in people's words: "Deal craft, anchor 3". `titles` are those of criteria and sides by "criterion B2", "side strength". */
export function placeText(place: string, titles: Record<string, string>): string {
  return place
    .split(' · ')
    .map((part) => {
      if (titles[part] !== undefined) return titles[part] || 'without a title yet';
      const [name = '', number] = part.split(' ');
      return called(name, number);
    })
    .join(', ');
}

/** Puts the cursor into the field of a place, or of the nearest place round it that has one. Answers whether there was one. */
export function focusPlace(root: ParentNode, place: string): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  const field = round(place)
    .map((wanted) => fields.find((one) => one.dataset.place === wanted))
    .find(Boolean);
  const control = field?.querySelector<HTMLElement>('textarea, input, select, button');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return control != null;
}

/** A place and those round it, the nearest first: "criterion B6 · anchors 3", "criterion B6 · anchors", "criterion B6". */
function round(place: string): string[] {
  const parts = place.split(' · ');
  const last = parts.at(-1) ?? '';
  const list =
    parts.length > 1 && / \d+$/.test(last) ? [[...parts.slice(0, -1), last.replace(/ \d+$/, '')].join(' · ')] : [];
  return [place, ...list, ...(parts.length > 1 ? round(parts.slice(0, -1).join(' · ')) : [])];
}
