/** When words typed into a field are kept: while typing goes on, on leaving the field, never in the middle of composing. */

/**
 * How long words wait at most, in milliseconds, counted from the first key that is not kept: typing on does not put it off. With the time
 * that writing takes it is well inside the promised second.
 */
export const WAIT_MS = 700;

/** Wiring for one text field: pass its events in, `commit` is called once for each change that should be kept. */
export interface Autosave {
  input: (text: string) => void;
  blur: () => void;
  compositionStart: () => void;
  compositionEnd: (text: string) => void;
  /** Keeps what waits, at once. Call when the field goes away. */
  flush: () => void;
  /** Forgets what waits: it is kept in another way. */
  drop: () => void;
  /** Whether words wait to be kept. */
  waiting: () => boolean;
}

/** The fields whose words wait. */
const unkept = new Set<() => void>();

/** Keeps at once what waits in any field. */
export function keepAll(): void {
  for (const flush of [...unkept]) flush();
}

/** `commit` gets the text. `wait` in milliseconds. */
export function autosave(commit: (text: string) => void, wait = WAIT_MS): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let text: string | null = null;
  let composing = false;

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    text = null;
    unkept.delete(flush);
  }
  function flush(): void {
    const kept = text;
    drop();
    if (kept !== null) commit(kept);
  }
  function take(next: string): void {
    text = next;
    unkept.add(flush);
    if (!composing) timer ??= setTimeout(flush, wait);
  }
  return {
    input: take,
    blur() {
      composing = false;
      flush();
    },
    compositionStart() {
      // What was whole before is kept as it is; what is composed from here on waits until it is whole, too.
      flush();
      composing = true;
    },
    compositionEnd(next) {
      composing = false;
      take(next);
    },
    flush,
    drop,
    waiting: () => text !== null,
  };
}
