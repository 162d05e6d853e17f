/** What the app says without being asked: short messages on screen, and the same words for screen readers. */

import { untrack } from 'svelte';

/** A message on screen. `action` is one thing to do about it, mostly Undo. */
export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

export const spoken = $state({ text: '' });
export const toasts = $state<Toast[]>([]);

let last = 0;

/** Says something to screen readers only. The same words twice are said twice. */
export function announce(text: string): void {
  // Untracked here and below: an effect that says something must not run again because it was said.
  spoken.text = untrack(() => spoken.text) === text ? `${text}\u00a0` : text;
}

/** Shows a message for about six seconds (longer while pointed at or focused) and says it. Returns its id. */
export function toast(text: string, action?: Toast['action']): number {
  last += 1;
  untrack(() => {
    toasts.push(action ? { id: last, text, action } : { id: last, text });
    if (toasts.length > 3) toasts.shift();
  });
  announce(text);
  return last;
}

/** Takes a message away. */
export function dismiss(id: number): void {
  untrack(() => {
    const index = toasts.findIndex((one) => one.id === id);
    if (index >= 0) toasts.splice(index, 1);
  });
}
