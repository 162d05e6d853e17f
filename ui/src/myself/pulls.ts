/** My answers as the energy bars show them, and their caption in words. The pulls themselves come from the core. */
import type { SelfReading } from '../api/generated/SelfReading';
import type { Template } from '../api/generated/Template';
import type { Lived, PullGroup } from '../kit/charts/pullbars';
import { count } from '../kit/numbers';

/** 0 never, 1 once, 2 regularly, as the chart names them. */
export const LIVED: readonly Lived[] = ['never', 'once', 'regular'];

/** One group for each side of the card, strongest pull first. */
export function pullGroups(card: Template, reading: SelfReading): PullGroup[] {
  return card.side.flatMap((side): PullGroup[] => {
    if (side.pole === 'none') return [];
    const pull = side.pole === 'a' ? reading.selling : reading.managing;
    const name = (id: string): string => card.criterion.find((one) => one.id === id)?.short ?? id;
    const rows = reading.items
      .filter((item) => item.pole === side.pole)
      .map((item) => ({ id: item.criterion, label: name(item.criterion), value: item.energy, lived: LIVED[item.lived] ?? 'never' }))
      .sort((one, two) => two.value - one.value);
    const note = `${pull.lived} of ${pull.items} ${side.pole === 'a' ? 'lived' : 'tried'}`;
    return [{ id: side.id, pole: side.pole, label: side.title, mean: pull.energy, note, rows }];
  });
}

/** "I know what I’d lose. Half of what I’d get is a guess": how much of each side is lived. */
export function pullFinding({ selling, managing }: SelfReading): string {
  const guesses = managing.items - managing.lived;
  const known = selling.lived === selling.items;
  const lose = known ? 'I know what I’d lose' : `I know ${selling.lived} of ${count(selling.items, 'part')} of what I’d lose`;
  if (guesses === 0) return `${lose}, and I have tried all I’d get`;
  if (guesses === managing.items) return `${lose}. All I’d get is a guess`;
  if (guesses * 2 === managing.items) return `${lose}. Half of what I’d get is a guess`;
  return `${lose}. ${guesses} of ${managing.items} parts of what I’d get ${guesses === 1 ? 'is a guess' : 'are a guess'}`;
}
