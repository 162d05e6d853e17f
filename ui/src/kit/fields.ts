/** Forms: fields that say themselves what is wrong with them, and sending that happens once. */
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

/** Puts the focus back into the first field of a form that was sent and is empty again: the next one can be typed at once. */
export async function fromTheFirst(form: HTMLElement | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

/** Work for a button or a form that is done once at a time: a second click or Enter while it runs does nothing, and submits no page. */
export function once(work: () => Promise<unknown>): (event?: Event) => Promise<void> {
  let busy = false;
  return async (event) => {
    event?.preventDefault();
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
  };
}

/** The words of codes as a list to choose from, in their order. */
export function optionsOf<T extends string>(words: Record<T, string>): { value: T; label: string }[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
}

/** What was chosen from such a list; nothing where it is none of them. */
export function codeOf<T extends string>(words: Record<T, string>, chosen: string | null): T | null {
  return chosen !== null && chosen in words ? (chosen as T) : null;
}
