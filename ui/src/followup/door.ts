/** The holders of a role while their list is edited. */
import type { Holder } from '../api/types';

/** A holder while it is typed. */
export type Typed = Omit<Holder, 'from'> & { from: string | null };

/** An empty form for somebody with that id. */
export function blankHolder(id: string): Typed {
  return { id, name: '', from: null, until: null, ended: null, profile: '', fault: '', better_than_thought: null };
}

/**
 * The holder as the decision keeps it; nothing while the first day is missing. What only a past holder can have falls away for the
 * present one.
 */
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
  return [...holders.filter((other) => other.id !== one.id), one].sort(
    (a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id),
  );
}

/** A holder's name in a list; those without one are named by their place. */
export function holderName(holders: Holder[], id: string): string {
  const at = holders.findIndex((one) => one.id === id);
  return holders[at]?.name || `Holder ${at + 1}`;
}
