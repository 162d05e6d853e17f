/** A decision about to be opened: which card it starts from, and what is still missing. */
import type { NewDecision, Template } from '../api/types';
import type { Start } from './starts';

/** Cards a decision of that kind can start from, in the order of the library. */
export function cardsFor(cards: Template[], purpose: Start | null): Template[] {
  return cards.filter((one) => one.purpose === purpose);
}

export type Missing = Partial<Record<'template' | 'title' | 'decider', string>>;

/** What has to be filled in before it can be opened, in words for the field; empty when nothing is missing. */
export function missing(draft: NewDecision): Missing {
  const found: Missing = {};
  if (!draft.template) found.template = 'Choose what you are deciding.';
  if (!draft.title.trim()) found.title = 'Give it a name, so that you find it again.';
  if (!draft.decider.trim()) found.decider = 'Say who decides. It can be a first name.';
  return found;
}
