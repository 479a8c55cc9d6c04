import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import type { TextColumn } from './text-column';

/**
 * How far beyond the viewport highlights are registered, in heights of it. At rest hardly: the browser paints all that
 * is registered anew with every change of the page, whatever it is. While scrolling more, so that what comes into view
 * is there already.
 */
const REACH = { resting: 0.05, scrolling: 0.75 };
/** After how much movement, as a part of the reach, it is looked at again. */
const LOOK_AGAIN = 0.5;

/** Which stretch of the text is near the viewport. Looked at seldom: a look asks for the layout. */
export class ViewportWindow {
  readonly #scroller: HTMLElement;
  readonly #article: HTMLElement;
  readonly #column: TextColumn;
  #reach = REACH.resting;
  #lookedAt = Number.NaN;
  /** The reach of the last look. */
  #lookedFor = REACH.resting;
  /** The sizes that the last look saw. */
  #sizes = '';
  #isWhole = false;

  constructor(scroller: HTMLElement, article: HTMLElement, column: TextColumn) {
    this.#scroller = scroller;
    this.#article = article;
    this.#column = column;
  }

  /** The text is another one, or stands in other nodes. */
  forget(): void {
    this.#lookedAt = Number.NaN;
  }

  /** Whether text or viewport have another size than at the last look. */
  hasOtherSize(): boolean {
    return this.#sizes !== this.#measure();
  }

  /** The text is being scrolled, or has come to rest. */
  setScrolling(isScrolling: boolean): void {
    const reach = isScrolling ? REACH.scrolling : REACH.resting;
    if (reach < this.#reach) this.forget();
    this.#reach = reach;
  }

  /** The whole text counts as near (on paper it is), or again what is near the viewport. */
  setWhole(isWhole: boolean): void {
    this.#isWhole = isWhole;
    this.forget();
  }

  /** Whether the viewport has moved so far that a look would show something else. */
  get isStale(): boolean {
    const moved = Math.abs(this.#scroller.scrollTop - this.#lookedAt);
    return !(moved <= this.#lookedFor * LOOK_AGAIN * this.#scroller.clientHeight); // also when it was never looked at
  }

  look(): TextRange {
    const { blocks } = this.#column;
    this.#lookedAt = this.#scroller.scrollTop;
    this.#lookedFor = this.#reach;
    this.#sizes = this.#measure();
    if (this.#isWhole) return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const beyond = this.#reach * height;
    const first = this.#column.blockAtHeight(top - beyond);
    const last = this.#column.blockAtHeight(bottom + beyond);
    return {
      start: first ? placeIn(first, top - beyond, -UNSURE) : 0,
      end: last ? placeIn(last, bottom + beyond, UNSURE) : 0,
    };
  }

  #measure(): string {
    const { clientWidth, clientHeight } = this.#scroller;
    const { offsetWidth, offsetHeight } = this.#article;
    return `${clientWidth} ${clientHeight} ${offsetWidth} ${offsetHeight}`;
  }
}

/** By how much of a block's height the place of a height in it may be wrong: its lines are not all as full. */
const UNSURE = 0.02;

/** The place of a height inside a block, by proportion; `by`: so much of its height further. */
function placeIn({ element, start, end }: BlockView, y: number, by: number): number {
  const { top, height } = element.getBoundingClientRect();
  const share = Math.min(Math.max((y - top) / height + by, 0), 1);
  return Math.round(start + share * (end - start));
}
