/** What the rail shows. The pages that load it fill it; until then the rail has its fixed places only. */

/** A decision in the rail: its name, and one short line under it. */
export interface RailDecision {
  id: string;
  title: string;
  sub: string;
  href: string;
}

class Rail {
  decisions = $state<RailDecision[]>([]);
  /** How many things are due, beside Home; 0 shows nothing. */
  due = $state(0);
  /** When the last backup was saved, in words: "Last backup today 09:12." */
  backup = $state('');
}

export const rail = new Rail();
