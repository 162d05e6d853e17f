/** What changed against the shipped card, gathered by the part it belongs to. The sentences are the core's. */
import type { Difference } from '../api/types';
import { countWord } from '../kit/numbers';
import { partKey, partOf } from './place';

/** Differences part by part, in the order in which each part first comes up. */
export function grouped(differences: Difference[]): { key: string; subject: string; differences: Difference[] }[] {
  const groups = new Map<string, { key: string; subject: string; differences: Difference[] }>();
  for (const one of differences) {
    const part = partOf(one.place);
    const key = part && 'id' in part ? partKey(part) : one.subject;
    const group = groups.get(key) ?? { key, subject: one.subject, differences: [] };
    group.differences.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whether the editor has a field for it: not for what was taken out, nor for what only the text shows. */
export const opens = (one: Difference): boolean =>
  one.kind !== 'removed' && one.kind !== 'newer_base' && partOf(one.place) !== null;

/** How far a copy is from the shipped card, in a sentence. */
export function changedFinding(differences: Difference[]): string {
  const own = differences.filter((one) => one.kind !== 'newer_base').length;
  return own === 0
    ? 'It says the same as the shipped card.'
    : `${countWord(own, 'thing')} ${own === 1 ? 'is' : 'are'} other than in the shipped card.`;
}
