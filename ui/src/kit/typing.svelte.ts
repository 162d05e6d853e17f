/** Words typed into a field: what stands there runs ahead of what is kept, and no answer takes it away. */
import { onDestroy, untrack } from 'svelte';
import { autosave } from './autosave';
import { Sent } from './sent';

type Typed = Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement };

/** The field's words, what it must listen to, and the way to keep at once what waits. */
export interface Typing {
  readonly words: string;
  events: {
    oninput: (event: Typed) => void;
    onblur: () => void;
    oncompositionstart: () => void;
    oncompositionend: (event: Typed) => void;
  };
  flush: () => void;
}

/**
 * Call while a component is set up: what waits is kept when it goes away. `value` is read again whenever it changes, and `commit` gets what
 * is to be kept. Without it the field belongs to a form that is sent as a whole: no words ever wait, and `typed` hears every key.
 */
export function typing(
  value: () => string,
  typed: (text: string) => void,
  commit: () => ((text: string) => void) | undefined,
): Typing {
  let words = $state(untrack(value));
  /** Somebody types here: what comes back is not put under their fingers. */
  let inside = false;
  // Blanks at the ends may be cut off where words are kept.
  const sent = new Sent<string>((one, other) => one.trim() === other.trim());
  const saving = autosave((text) => {
    sent.add(text, untrack(value));
    commit()?.(text);
  });
  onDestroy(saving.flush);
  $effect(() => {
    const next = value();
    if (!commit()) words = next;
    else follow(next);
  });
  /** An answer is older than what was typed after it; what comes from elsewhere, by undo for instance, is newer. */
  function follow(next: string): void {
    const answer = sent.answered(next);
    if (!saving.waiting() && !(answer && (inside || sent.some))) words = next;
  }
  return {
    get words() {
      return words;
    },
    events: {
      oninput(event) {
        words = event.currentTarget.value;
        if (!commit()) return typed(words);
        inside = true;
        saving.input(words);
      },
      onblur() {
        inside = false;
        saving.blur();
        // As it is kept, unless that is still on its way or was refused.
        if (!sent.some) words = untrack(value);
      },
      oncompositionstart: saving.compositionStart,
      oncompositionend(event) {
        if (commit()) saving.compositionEnd(event.currentTarget.value);
      },
    },
    flush: saving.flush,
  };
}
