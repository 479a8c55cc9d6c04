import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import type { TextColumn } from './text-column';

/** How far beyond the viewport highlights are registered, in heights of it. */
const REACH = 1.5;
/** After how much movement, in heights of the viewport, it is looked at again. */
const LOOK_AGAIN = 0.75;

/** Which stretch of the text is near the viewport. Looked at seldom: a look asks for the layout. */
export class ViewportWindow {
  readonly #scroller: HTMLElement;
  readonly #column: TextColumn;
  #lookedAt = Number.NaN;
  #isWhole = false;

  constructor(scroller: HTMLElement, column: TextColumn) {
    this.#scroller = scroller;
    this.#column = column;
  }

  /** The text was laid out anew. */
  forget(): void {
    this.#lookedAt = Number.NaN;
  }

  /** The whole text counts as near (on paper it is), or again what is near the viewport. */
  setWhole(isWhole: boolean): void {
    this.#isWhole = isWhole;
    this.forget();
  }

  /** Whether the viewport has moved so far that a look would show something else. */
  get isStale(): boolean {
    const moved = Math.abs(this.#scroller.scrollTop - this.#lookedAt);
    return !(moved <= LOOK_AGAIN * this.#scroller.clientHeight); // also when it was never looked at
  }

  look(): TextRange {
    const { blocks } = this.#column;
    this.#lookedAt = this.#scroller.scrollTop;
    if (this.#isWhole) return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const first = this.#column.blockAtHeight(top - REACH * height);
    const last = this.#column.blockAtHeight(bottom + REACH * height);
    return {
      start: first ? placeIn(first, top - REACH * height - height, height) ?? first.start : 0,
      end: last ? placeIn(last, bottom + REACH * height + height, height) ?? last.end : 0,
    };
  }
}

/** The place of a height inside a block that is much higher than the view, by proportion; undefined in others. */
function placeIn({ element, start, end }: BlockView, y: number, viewHeight: number): number | undefined {
  const { top, height } = element.getBoundingClientRect();
  if (height <= 3 * viewHeight) return undefined;
  const share = Math.min(Math.max((y - top) / height, 0), 1);
  return Math.round(start + share * (end - start));
}
