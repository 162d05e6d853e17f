/** Putting one item of a list at another place. */

/** The list with the item at `from` standing at `to`; the others keep their order. */
export function moved<T>(items: T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
