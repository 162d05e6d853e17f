/** A source in words: who says what, its grade with how it was read, and the work it stands in. No grade goes without its label. */
import { GRADE, SEEN } from './labels';
import type { Source } from './types';

/** "Benson, Li & Shue 2019: sales predicted promotion." */
export function says(source: Source): string {
  const who = [source.author, source.year].filter(Boolean).join(' ');
  return who ? `${who}: ${source.cite}` : source.cite;
}

/** "one study, abstract read" */
export function grade(source: Source): string {
  return source.seen ? `${GRADE[source.grade]}, ${SEEN[source.seen]}` : GRADE[source.grade];
}

/** "Promotions and the Peter Principle, salesinsights.org/…"; empty where neither is known. */
export function work(source: Source): string {
  return [source.title, source.address].filter(Boolean).join(', ');
}
