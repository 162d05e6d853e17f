/**
 * A value that is written as text: kept as soon as it can be read, and what is wrong with it is said when the field is left, not at every
 * key.
 */
import { onDestroy, untrack } from 'svelte';
import { autosave } from './autosave';
import { Sent } from './sent';

/** How a kind of value is written and read. Nothing written is null, whatever the kind. */
export interface Form<T> {
  write: (value: T) => string;
  /** The value that stands there; null where there is none, or one that may not be. */
  read: (text: string) => T | null;
  /** What is wrong with a text that could not be read, and what to type instead. */
  wrong: (text: string) => string;
}

/** Call while a component is set up: `value` is followed from then on, and `keep` gets each new one. */
export class Written<T> {
  text = $state('');
  problem = $state<string | null>(null);
  #kept: T | null;
  #form: Form<T>;
  #keep: (value: T | null) => void;
  #value: () => T | null;
  #sent = new Sent<T | null>();
  /** Nothing written is on the way from one value to the next: it counts when the field is left. */
  #saving = autosave((text) => {
    const next = this.#form.read(text);
    if (next !== null && text.trim() !== '') this.#take(next);
  });

  constructor(value: () => T | null, form: Form<T>, keep: (value: T | null) => void) {
    this.#form = form;
    this.#keep = keep;
    this.#value = value;
    this.#kept = untrack(value);
    this.text = untrack(() => this.#write());
    $effect(() => {
      const next = value();
      const answer = this.#sent.answered(next);
      if (next === this.#kept || this.#saving.waiting() || (answer && this.#sent.some)) return;
      this.#kept = next;
      this.text = this.#write();
      this.problem = null;
    });
    onDestroy(this.#saving.flush);
  }

  leave = (): void => {
    this.#saving.drop();
    const empty = this.text.trim() === '';
    const next = empty ? null : this.#form.read(this.text);
    this.problem = next === null && !empty ? this.#form.wrong(this.text) : null;
    if (this.problem) return;
    if (next !== null) this.text = this.#form.write(next);
    this.#take(next);
  };

  /**
   * Call at every key. What was mended is no problem any more while it is typed: were it taken away on leaving, the button just pressed
   * would move from under the pointer.
   */
  type = (): void => {
    this.#saving.input(this.text);
    if (this.problem && (this.text.trim() === '' || this.#form.read(this.text) !== null)) this.problem = null;
  };

  #take(next: T | null): void {
    if (next === this.#kept) return;
    this.#kept = next;
    this.#sent.add(next, untrack(this.#value));
    this.#keep(next);
  }
  #write(): string {
    return this.#kept === null ? '' : this.#form.write(this.#kept);
  }
}
