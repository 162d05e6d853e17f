/** Values that a field has sent to be kept: by them it tells an answer, older than what was typed after it, from a value of elsewhere. */

/** The values on their way, or refused; the oldest first. */
export class Sent<T> {
  #values: T[] = [];

  constructor(private readonly same: (one: T, other: T) => boolean = Object.is) {}

  /** Whether any has not come back. */
  get some(): boolean {
    return this.#values.length > 0;
  }
  /** Notes a value that is sent now. `shown` is the one that is kept: sending that again brings nothing back. */
  add(value: T, shown: T): void {
    if (this.some || !this.same(value, shown)) this.#values.push(value);
  }
  /** Whether a value that came in is the answer to one that was sent; those sent before it are answered, too. */
  answered(value: T): boolean {
    const at = this.#values.findIndex((one) => this.same(one, value));
    this.#values = this.#values.slice(at + 1);
    return at >= 0;
  }
}
