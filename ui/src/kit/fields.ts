/** Forms of fields that say themselves what is wrong with them: a day or a number that cannot be read never reaches what is bound. */
import { tick } from 'svelte';

/** Fields with a problem, and groups of choices with one said right after them. */
const WRONG = '[aria-invalid=true], fieldset:has(+ p[role=alert]) input';

/**
 * The first field of a form that says that something is wrong with it, with the focus on it; nothing where all is well.
 * Ask before a form is kept: what cannot be read is not in its values, and the old ones would be kept in its place.
 */
export async function firstWrong(form: HTMLElement | undefined): Promise<HTMLElement | null> {
  await tick();
  const wrong = form?.querySelector<HTMLElement>(WRONG) ?? null;
  wrong?.focus();
  return wrong;
}
