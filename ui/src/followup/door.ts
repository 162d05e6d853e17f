/** The holders of a role while their list is edited, and as the chart of tenures takes them. */
import type { Door } from '../api/generated/Door';
import type { Ending } from '../api/generated/Ending';
import type { Holder } from '../api/generated/Holder';
import type { TenureBar } from '../kit/charts/tenures';

/** How a time in the role ended, in its order. */
export const ENDINGS: { value: Ending; label: string }[] = [
  { value: 'dismissed', label: 'The company ended it' },
  { value: 'resigned', label: 'They left' },
  { value: 'promoted', label: 'They moved up' },
  { value: 'role_changed', label: 'The role became another one' },
  { value: 'other', label: 'Something else' },
];

/** How it ended, in words; empty where it is not known or has not ended. */
export function endingLabel(ending: Ending | null): string {
  return ENDINGS.find((one) => one.value === ending)?.label ?? '';
}

/** A holder while it is typed. */
export type Typed = Omit<Holder, 'from'> & { from: string | null };

/** An empty form for somebody with that id. */
export function blankHolder(id: string): Typed {
  return { id, name: '', from: null, until: null, ended: null, profile: '', fault: '', better_than_thought: null };
}

/** The holder as the decision keeps it; nothing while the first day is missing. What only a past holder can have falls away for the present one. */
export function holderOf(typed: Typed): Holder | null {
  if (typed.from === null) return null;
  const gone = typed.until !== null;
  return {
    ...typed,
    from: typed.from,
    name: typed.name.trim(),
    profile: typed.profile.trim(),
    fault: typed.fault.trim(),
    ended: gone ? typed.ended : null,
    better_than_thought: gone ? typed.better_than_thought : null,
  };
}

/** The list with one holder added or replaced, oldest first. */
export function withHolder(holders: Holder[], one: Holder): Holder[] {
  return [...holders.filter((other) => other.id !== one.id), one].sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

/** A holder's name in a list; those without one are named by their place. */
export function holderName(holders: Holder[], id: string): string {
  const at = holders.findIndex((one) => one.id === id);
  return holders[at]?.name || `Holder ${at + 1}`;
}

/** The bars of the chart. */
export function bars(door: Door, holders: Holder[]): TenureBar[] {
  return door.tenures.map(({ holder, from, last, months, open, short }) => ({ id: holder, label: holderName(holders, holder), from, last, months, open, short }));
}
