/** Distance from the edge of the view, in px, within which a drag scrolls. */
const EDGE = 28;
/** Fastest speed, in px a frame. */
const FASTEST = 32;

/** How far to scroll in this frame while the pointer is at `y`, for a view from `top` to `bottom`. 0: not at all. */
export function scrollStep(y: number, top: number, bottom: number): number {
  if (y < top + EDGE) return -speed(top + EDGE - y);
  if (y > bottom - EDGE) return speed(y - (bottom - EDGE));
  return 0;
}

function speed(distance: number): number {
  return Math.min(FASTEST, Math.ceil(distance / 3));
}

/** Scrolls an element for as long as a drag is held at its upper or lower edge. */
export class AutoScroll {
  readonly #scroller: HTMLElement;
  readonly #onScroll: () => void;
  #y = 0;
  #frame = 0;

  /** `onScroll` is called after each step: the text under the pointer is another one. */
  constructor(scroller: HTMLElement, onScroll: () => void) {
    this.#scroller = scroller;
    this.#onScroll = onScroll;
  }

  /** The pointer is at this height of the viewport. */
  follow(y: number): void {
    this.#y = y;
    if (this.#frame === 0 && this.#step() !== 0) this.#frame = requestAnimationFrame(() => this.#run());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #run(): void {
    this.#frame = 0;
    const step = this.#step();
    if (step === 0) return;
    this.#scroller.scrollTop += step;
    this.#onScroll();
    this.#frame = requestAnimationFrame(() => this.#run());
  }

  #step(): number {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    return scrollStep(this.#y, top, bottom);
  }
}
