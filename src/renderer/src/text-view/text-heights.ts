import type { TextRange } from '@shared/model/fields';
import { clampTo, indexAt } from './stretches';

/** Where a part of the text stands in the scrolled content, in px. */
export interface PlacedPart extends TextRange {
  readonly top: number;
  readonly height: number;
}

/**
 * Where offsets of a text stand along its height, from one look at its parts: inside a part by proportion. Good for
 * a picture of the whole, where asking the browser for each of ten thousand places would take a second.
 */
export class TextHeights {
  readonly #parts: readonly PlacedPart[];
  readonly #height: number;

  /** `height`: of the whole content, in px. */
  constructor(parts: readonly PlacedPart[], height: number) {
    this.#parts = parts;
    this.#height = Math.max(height, 1);
  }

  /** The place of an offset, from 0 (top) to 1 (bottom). */
  shareAt(offset: number): number {
    const part = this.#parts[indexAt(this.#parts, offset)];
    if (!part) return 0;
    const inside = (clampTo(part, offset) - part.start) / Math.max(part.end - part.start, 1);
    return (part.top + inside * part.height) / this.#height;
  }

  /** The text that stands between two places, whole parts. */
  rangeOf(from: number, to: number): TextRange {
    const first = this.#parts.find(({ top, height }) => (top + height) / this.#height >= from);
    const last = this.#parts.findLast(({ top }) => top / this.#height <= to);
    return first && last && first.start < last.end ? { start: first.start, end: last.end } : { start: 0, end: 0 };
  }
}
