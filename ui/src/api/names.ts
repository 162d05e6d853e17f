/** What people are called: the core tells alike names apart; here they are looked up. */
import type { DecisionView } from './types';

/** The name of somebody it is or was about; empty for nobody. */
export function nameIn(view: Pick<DecisionView, 'candidates' | 'gone'>, id: string | null): string {
  const all = [...view.candidates, ...view.gone.map((one) => one.candidate)];
  return all.find((one) => one.id === id)?.name ?? '';
}
