/** What the motives ticked say, in a sentence. They are shown beside the answer and never counted. */
import type { Motive } from '../api/types';

/** Whether something is ticked and all of it is outside the work itself. */
export function outsideWork(motives: Motive[], ticked: string[]): boolean {
  return ticked.length > 0 && !motives.some((motive) => motive.work_itself && ticked.includes(motive.id));
}

/** The finding of the motive card. */
export function motiveFinding(motives: Motive[], ticked: string[]): string {
  if (ticked.length === 0) return 'Why do I want it?';
  if (outsideWork(motives, ticked)) return 'Nothing I ticked is the work itself';
  const within = motives.filter((motive) => motive.work_itself && ticked.includes(motive.id)).length;
  return within === ticked.length ? 'It is the work itself that I want' : 'The work itself is part of why I want it';
}
