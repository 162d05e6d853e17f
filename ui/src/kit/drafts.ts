/**
 * What is typed into a form and not sent yet: it waits here while its writer looks at another person or page. In memory
 * only, never on disk: the journal holds what was said, and nowhere else may words about a person lie.
 */

/** Drafts by name, each as text, so that nobody changes one from outside. */
const waiting = new Map<string, string>();

/** The name of a draft: what it is for, and whose it is. All that tells one from another is part of it, the one at the keyboard too. */
export function draftName(...parts: (string | number)[]): string {
  return JSON.stringify(parts);
}

/** What waits under a name; nothing where nothing does, or where the form keeps no drafts. */
export function draftAt<T>(name: string | undefined): T | null {
  const text = name === undefined ? undefined : waiting.get(name);
  return text === undefined ? null : (JSON.parse(text) as T);
}

/** Keeps a draft as it is now. One that is as it started is forgotten: an untouched form must not hide what is saved later. */
export function holdDraft(name: string | undefined, draft: unknown, start: unknown): void {
  if (name === undefined) return;
  const text = JSON.stringify(draft);
  if (text === JSON.stringify(start)) waiting.delete(name);
  else waiting.set(name, text);
}

/** Forgets a draft: it was sent. */
export function forgetDraft(name: string | undefined): void {
  if (name !== undefined) waiting.delete(name);
}
