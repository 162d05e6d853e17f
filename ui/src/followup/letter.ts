/** A letter while it is put together: what is ticked for it, and the number beside each tick that stays with the decider. */
import type { Criterion, Letter } from '../api/types';

/** How a criterion is named in the letter, where it is. */
export type Tick = 'strength' | 'missing' | null;

export function tickOf(letter: Letter, criterion: string): Tick {
  if (letter.strengths.includes(criterion)) return 'strength';
  return letter.missing.includes(criterion) ? 'missing' : null;
}

/**
 * The letter with another tick on one criterion: it is a strength, missing, or not named; never two of them. Ticks
 * stand in the card's order.
 */
export function ticked(letter: Letter, criteria: Criterion[], criterion: string, tick: Tick): Letter {
  const named = (kind: Exclude<Tick, null>): string[] =>
    criteria.map((one) => one.id).filter((id) => (id === criterion ? tick : tickOf(letter, id)) === kind);
  return { ...letter, strengths: named('strength'), missing: named('missing') };
}

/** The letter as it is kept: texts without spaces around them. */
export function trimmed(letter: Letter): Letter {
  return { ...letter, words: letter.words.trim(), signed: letter.signed.trim() };
}

/** An empty letter: nothing is ticked for anybody. */
export function blankLetter(candidate: string, signed: string): Letter {
  return { candidate, strengths: [], missing: [], next_look: null, words: '', signed };
}
