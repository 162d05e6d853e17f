/** A few letters typed to go to an entry of a list: together as long as they come quickly, and one alone again and again goes on. */

/** How long letters belong together, in milliseconds. */
const TOGETHER_MS = 700;

export class Letters {
  #typed = '';
  #since = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether letters are being typed: a space then belongs to them. */
  get waiting(): boolean {
    return this.#typed !== '' && this.now() - this.#since < TOGETHER_MS;
  }

  /** Where to go with one more letter, from `at`; null where nothing begins so. */
  find(letter: string, labels: string[], at: number): number | null {
    this.#typed = this.waiting ? this.#typed + letter.toLowerCase() : letter.toLowerCase();
    this.#since = this.now();
    const same = [...this.#typed].every((one) => one === this.#typed[0]);
    const sought = same ? (this.#typed[0] ?? '') : this.#typed;
    // One letter goes on to the next entry; more of them may mean the one that it is at.
    const from = same ? at + 1 : at;
    for (let step = 0; step < labels.length; step += 1) {
      const index = (from + step) % labels.length;
      if (labels[index]?.toLowerCase().startsWith(sought)) return index;
    }
    return null;
  }
}
