/** What the first ninety days need from the control book: people on their own paths, joint calls, and deals to leave alone. */
import type { BookEntry, BookItem } from '../api/types';

/** Items of one kind, with their ids. */
export function itemsOf<K extends BookItem['kind']>(
  entries: BookEntry[],
  kind: K,
): { id: string; item: Extract<BookItem, { kind: K }> }[] {
  return entries.flatMap(({ id, item }) =>
    item.kind === kind ? [{ id, item: item as Extract<BookItem, { kind: K }> }] : [],
  );
}
