/** What the first ninety days need from the control book: people on their own paths, joint calls, and deals to leave alone. */
import type { BookEntry } from '../api/generated/BookEntry';
import type { BookItem } from '../api/generated/BookItem';
import type { ShareDot } from '../kit/charts/sharedots';

/** A fifth of the talking at most: a leader who talks more takes the call over (S4.1). Our judgement where exactly the line is. */
export const TALK_LINE = 20;

/** Items of one kind, with their ids. */
export function itemsOf<K extends BookItem['kind']>(entries: BookEntry[], kind: K): { id: string; item: Extract<BookItem, { kind: K }> }[] {
  return entries.flatMap(({ id, item }) => (item.kind === kind ? [{ id, item: item as Extract<BookItem, { kind: K }> }] : []));
}

/** Joint calls whose talk share was measured, by day. */
export function measured(entries: BookEntry[]): ShareDot[] {
  return itemsOf(entries, 'call')
    .flatMap(({ id, item }) => (item.talk_share === null ? [] : [{ id, on: item.on, share: item.talk_share, label: item.about ? `${item.with}, ${item.about}` : item.with }]))
    .sort((one, other) => one.on.localeCompare(other.on));
}

/** How the calls stand to the line, in a sentence. */
export function callsSay(dots: ShareDot[], first: string): string {
  const last = dots.at(-1);
  if (!last) return 'No joint call is measured yet.';
  const over = dots.filter((dot) => dot.share > TALK_LINE).length;
  const all = dots.length === 1 ? 'The one call' : over === 0 || over === dots.length ? `All ${dots.length} calls` : `${over} of ${dots.length} calls`;
  const stand = over === 0 ? 'kept to a fifth of the talking' : 'went over a fifth of the talking';
  return `${all} ${stand}; in the last one ${first} did ${last.share}%.`;
}
