/** When words typed into a field are kept: soon after typing stops, on leaving the field, never in the middle of composing. */

/** How long typing must rest before words are kept, in milliseconds; well inside the promised second. */
export const REST_MS = 700;

/** Wiring for one text field: pass its events in, `commit` is called once for each change that should be kept. */
export interface Autosave {
  input: (text: string) => void;
  blur: () => void;
  compositionStart: () => void;
  compositionEnd: (text: string) => void;
  /** Keeps what waits, at once. Call when the field goes away. */
  flush: () => void;
  /** Whether words wait to be kept. */
  waiting: () => boolean;
}

/** `commit` gets the text. `rest` in milliseconds. */
export function autosave(commit: (text: string) => void, rest = REST_MS): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let text: string | null = null;
  let composing = false;

  function flush(): void {
    clearTimeout(timer);
    if (text === null) return;
    const kept = text;
    text = null;
    commit(kept);
  }
  function arm(): void {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(flush, rest);
  }
  return {
    input(next) {
      text = next;
      arm();
    },
    blur() {
      composing = false;
      flush();
    },
    compositionStart() {
      composing = true;
      clearTimeout(timer);
    },
    compositionEnd(next) {
      composing = false;
      text = next;
      arm();
    },
    flush,
    waiting: () => text !== null,
  };
}
