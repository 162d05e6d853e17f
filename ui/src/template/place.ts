/** Places in a card as the core names them ("criterion B6 · anchors 3"), and which part of the editor shows each. */
import type { Problem } from '../api/generated/Problem';

/** A part of the editor: the card as a whole, its lines, a side, or a criterion. */
export type Part = { kind: 'card' } | { kind: 'lines' } | { kind: 'side'; id: string } | { kind: 'criterion'; id: string };

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
  const text = `${problem.message} ${problem.hint}`.trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS: Record<string, string> = {
  title: 'title', short: 'short title', about: 'what it is for', definition: 'definition', anchors: 'anchor', questions: 'question', probes: 'follow-up question',
  work_sample: 'work sample', evidence: 'what to look for', red_flags: 'red flag', source: 'source', cite: 'what it says', twin: 'drawn against', weight: 'weight',
  floor: 'must-have', min: 'line', states: 'states', tension: 'what pulls against it', weights_reason: 'reason for the weights', meaning: 'meaning', value: 'value',
  thresholds: 'lines', insight: 'finding', constituent: 'whom it serves', file: 'the file',
};

/** A place in people's words: "Deal craft, anchor 3". `titles` are those of criteria and sides by "criterion B2", "side strength". */
export function placeText(place: string, titles: Record<string, string>): string {
  return place
    .split(' · ')
    .map((part) => {
      if (titles[part] !== undefined) return titles[part] || 'without a title yet';
      const [name = '', number] = part.split(' ');
      return [WORDS[name] ?? name.replaceAll('_', ' '), number].filter(Boolean).join(' ');
    })
    .join(', ');
}

/** Puts the cursor into the field of a place, or of the nearest place round it that has one. Answers whether there was one. */
export function focusPlace(root: ParentNode, place: string): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  const field = round(place).map((wanted) => fields.find((one) => one.dataset.place === wanted)).find(Boolean);
  const control = field?.querySelector<HTMLElement>('textarea, input, select, button');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return control != null;
}

/** A place and those round it, the nearest first: "criterion B6 · anchors 3", "criterion B6 · anchors", "criterion B6". */
function round(place: string): string[] {
  const parts = place.split(' · ');
  const last = parts.at(-1) ?? '';
  const list = parts.length > 1 && / \d+$/.test(last) ? [[...parts.slice(0, -1), last.replace(/ \d+$/, '')].join(' · ')] : [];
  return [place, ...list, ...(parts.length > 1 ? round(parts.slice(0, -1).join(' · ')) : [])];
}
