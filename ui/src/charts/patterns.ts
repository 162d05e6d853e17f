/** Which fill each part of a stacked bar gets: the first solid, the rest by pattern. The looks are in styles/charts.css. */

export const PATTERNS = ['solid', 'stripes', 'dots', 'open'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** The pattern of a part by its place; all from the fourth on are open. */
export function patternOf(index: number): Pattern {
  return PATTERNS[Math.min(index, PATTERNS.length - 1)] ?? 'open';
}

/** The `fill` of a drawn pattern; plain ones get theirs from their class. `id` is that of the Patterns in the same drawing. */
export function fillOf(pattern: Pattern, id: string): string | undefined {
  return pattern === 'stripes' || pattern === 'dots' ? `url(#${id}-${pattern})` : undefined;
}
