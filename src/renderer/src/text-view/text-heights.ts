import type { TextRange } from '@shared/model/fields';
import { clampTo, indexAt } from './stretches';

/** Where a block stands in the scrolled content, in px. */
export interface PlacedBlock extends TextRange {
  readonly top: number;
  readonly height: number;
}

/**
 * Where offsets of a text stand along its height, from one look at the blocks: inside a block by proportion. Good for
 * a picture of the whole, where asking the browser for each of ten thousand places would take a second.
 */
export class TextHeights {
  readonly #blocks: readonly PlacedBlock[];
  readonly #height: number;

  /** `height`: of the whole content, in px. */
  constructor(blocks: readonly PlacedBlock[], height: number) {
    this.#blocks = blocks;
    this.#height = Math.max(height, 1);
  }

  /** The place of an offset, from 0 (top) to 1 (bottom). */
  shareAt(offset: number): number {
    const block = this.#blocks[indexAt(this.#blocks, offset)];
    if (!block) return 0;
    const inside = (clampTo(block, offset) - block.start) / Math.max(block.end - block.start, 1);
    return (block.top + inside * block.height) / this.#height;
  }

  /** The text that stands between two places, whole blocks. */
  rangeOf(from: number, to: number): TextRange {
    const first = this.#blocks.find(({ top, height }) => (top + height) / this.#height >= from);
    const last = this.#blocks.findLast(({ top }) => top / this.#height <= to);
    return first && last && first.start < last.end ? { start: first.start, end: last.end } : { start: 0, end: 0 };
  }
}
