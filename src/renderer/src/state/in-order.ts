/** How long something that comes too early waits for what belongs before it. */
export const GAP_MS = 2_000;

/**
 * Hands numbered things on in the order of their numbers, each once, also when they come in another order: answers and
 * events of main travel on different ways, and one may overtake the other.
 */
export class InOrder {
  readonly #onMissing: () => void;
  readonly #early = new Map<number, () => void>();
  #last: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `last`: the number that was handed on last. `onMissing` is told when one does not come within `GAP_MS`. */
  constructor(last: number, onMissing: () => void) {
    this.#last = last;
    this.#onMissing = onMissing;
  }

  /** The number that was handed on last. */
  get last(): number {
    return this.#last;
  }

  /**
   * Calls `handOn` when all lower numbers have been handed on: at once, or later.
   * @returns false when this number has been before; `handOn` is not called then.
   */
  take(number: number, handOn: () => void): boolean {
    if (number <= this.#last || this.#early.has(number)) return false;
    this.#early.set(number, handOn);
    for (let next; (next = this.#early.get(this.#last + 1)); ) {
      this.#early.delete(++this.#last);
      next();
    }
    this.#watch();
    return true;
  }

  /** Hands on what is waiting, whatever is missing. */
  release(): void {
    const waiting = [...this.#early].sort(([a], [b]) => a - b);
    this.#early.clear();
    this.#watch();
    for (const [number, handOn] of waiting) {
      this.#last = number;
      handOn();
    }
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#early.size ? setTimeout(this.#onMissing, GAP_MS) : undefined;
  }
}
