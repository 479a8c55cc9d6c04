import type { Sink } from './io';

const BAR = 24;
/** Milliseconds between two drawings. */
const INTERVAL = 100;

/** A progress bar on standard error; draws nothing unless that is a terminal. */
export class Progress {
  readonly #sink: Sink;
  readonly #total: number;
  readonly #unit: string;
  #drawn = 0;

  /** @param total in units; 0 when it is not known */
  constructor(sink: Sink, total: number, unit: string) {
    this.#sink = sink;
    this.#total = total;
    this.#unit = unit;
  }

  /** Shows that so much is done. */
  at(done: number): void {
    if (!this.#sink.isTTY) return;
    const now = performance.now();
    if (now - this.#drawn < INTERVAL && done < this.#total) return;
    this.#drawn = now;
    const share = this.#total === 0 ? 0 : Math.min(done / this.#total, 1);
    const filled = Math.round(share * BAR);
    const bar = this.#total === 0 ? '' : `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] `;
    this.#sink.write(`\r\x1b[K${bar}${done}${this.#total === 0 ? '' : `/${this.#total}`} ${this.#unit}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#sink.isTTY && this.#drawn > 0) this.#sink.write('\r\x1b[K');
  }
}
