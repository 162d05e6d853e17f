/** Places of the unit rows: so many of a whole, one mark each, with the range most runs stay in. */
/** From one unit's middle to the next, in px. */
export const PITCH = 17.5;
/** The middle of the first unit, in px. */
export const FIRST = 9;
/** Half a unit's width, in px. */
export const REACH = 6;

/** Middle of the unit at `index`, counted from 0. */
export function unitAt(index: number): number {
  return FIRST + index * PITCH;
}

/** Width of a row of that many units, in px. */
export function rowWidth(of: number): number {
  return unitAt(Math.max(of, 1) - 1) + FIRST;
}

/** How many units are drawn filled: whole ones, never more than there are. A half counts as one more. */
export function whole(filled: number, of: number): number {
  return Math.min(of, Math.max(0, Math.round(filled)));
}

/** The two ends of the bracket: under the middle of the lowest and of the highest unit; none at all is left of the first. */
export function bracket([low, high]: [number, number], of: number): [number, number] {
  const end = (units: number): number => {
    const n = whole(units, of);
    return n === 0 ? 0.5 : unitAt(n - 1);
  };
  return [end(low), end(high)];
}
