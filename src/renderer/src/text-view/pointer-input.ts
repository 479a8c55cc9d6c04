import type { TextRange } from '@shared/model/fields';
import { AutoScroll } from './auto-scroll';
import type { GestureText, Modifiers, Outcome } from './gesture';
import { SelectionGesture } from './gesture';
import type { Handle } from './overlay';

/** How far a pressed pointer may tremble, in px, before it drags. */
const TREMBLE = 3;

/** What the pointer finds in the text, and what it does there. */
export interface PointerTarget {
  source(): GestureText;
  offsetAt(x: number, y: number): number | null;
  handleAt(target: EventTarget | null): Handle | null;
  /** What is selected, or the caret as an empty range. */
  selected(): TextRange | null;
  /** The range of what is selected that a handle belongs to. */
  freshRange(index: number): TextRange | undefined;
  onOutcome(outcome: NonNullable<Outcome>, x: number, y: number): void;
  onEdge(handle: Handle, offset: number, modifiers: Modifiers, final: boolean): void;
  /** A press or a drag begins (true) or is over (false). */
  onDragging(isDragging: boolean): void;
}

interface Drag {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  fine: boolean;
  hasMoved: boolean;
  move(offset: number): void;
  end(isCancelled: boolean): void;
}

/**
 * Mouse and pen over the text. Reads `mousedown` for the count of clicks (the system's double-click time and distance)
 * and pointer events for the rest. Touch is left to the browser: a finger scrolls, a long press selects natively, and
 * that selection is taken over by `NativeSelection`.
 */
export class PointerInput {
  readonly #scroller: HTMLElement;
  readonly #target: PointerTarget;
  readonly #autoScroll: AutoScroll;
  readonly #listeners = new AbortController();
  #pointer: { id: number; type: string } = { id: -1, type: 'mouse' };
  #drag: Drag | null = null;

  constructor(scroller: HTMLElement, target: PointerTarget) {
    this.#scroller = scroller;
    this.#target = target;
    this.#autoScroll = new AutoScroll(scroller, () => this.#moveTo());
    const { signal } = this.#listeners;
    scroller.addEventListener('pointerdown', (event) => this.#notePointer(event), { signal });
    scroller.addEventListener('mousedown', (event) => this.#press(event), { signal });
    scroller.addEventListener('pointermove', (event) => this.#move(event), { signal });
    scroller.addEventListener('pointerup', (event) => this.#release(event, false), { signal });
    scroller.addEventListener('pointercancel', (event) => this.#release(event, true), { signal });
    scroller.addEventListener('lostpointercapture', (event) => this.#release(event, true), { signal });
    scroller.addEventListener('click', (event) => this.#tap(event), { signal });
  }

  destroy(): void {
    this.#autoScroll.stop();
    this.#listeners.abort();
  }

  #notePointer(event: PointerEvent): void {
    if (event.isPrimary) this.#pointer = { id: event.pointerId, type: event.pointerType };
  }

  #press(event: MouseEvent): void {
    if (event.button !== 0 || this.#pointer.type === 'touch' || isControl(event.target)) return;
    const { clientX: x, clientY: y } = event;
    const handle = this.#target.handleAt(event.target);
    this.#target.onDragging(true);
    const offset = this.#target.offsetAt(x, y);
    if (offset === null) return this.#target.onDragging(false);
    event.preventDefault(); // the browser's own selection would run beside ours
    const modifiers = { extend: event.shiftKey, add: event.ctrlKey || event.metaKey, fine: event.altKey };
    const shared = { startX: x, startY: y, x, y, fine: modifiers.fine, hasMoved: false };
    // A double click beside a handle means the word: the first click of it put the handle there.
    this.#drag = handle?.claim && event.detail < 2
      ? { ...shared, ...this.#edgeDrag(handle, offset) }
      : { ...shared, ...this.#selectionDrag(offset, event.detail, modifiers, handle) };
    this.#scroller.setPointerCapture(this.#pointer.id);
  }

  #selectionDrag(offset: number, clicks: number, modifiers: Modifiers, handle: Handle | null): Pick<Drag, 'move' | 'end'> {
    // A third click means the sentence, also where the second one has put a handle.
    const range = handle && clicks < 2 ? this.#target.freshRange(handle.rangeIndex) : undefined;
    // A drag of one end of what is selected: the other end stays.
    const gesture = range && handle
      ? new SelectionGesture(this.#target.source(), range[handle.edge], 1, { ...modifiers, extend: true }, range)
      : new SelectionGesture(this.#target.source(), offset, clicks, modifiers, this.#target.selected());
    this.#tell(gesture.begin());
    return {
      move: (at) => this.#tell(gesture.move(at)),
      end: () => this.#tell(gesture.end()),
    };
  }

  #edgeDrag(handle: Handle, offset: number): Pick<Drag, 'move' | 'end'> {
    let last = offset;
    const tell = (final: boolean): void => {
      const modifiers = { extend: false, add: false, fine: this.#drag?.fine ?? false };
      this.#target.onEdge(handle, last, modifiers, final);
    };
    return {
      move: (at) => {
        if (at === last) return;
        last = at;
        tell(false);
      },
      end: () => {
        if (this.#drag?.hasMoved) tell(true);
        else this.#tell({ kind: 'click', offset });
      },
    };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || event.pointerId !== this.#pointer.id) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.fine = event.altKey;
    drag.hasMoved ||= Math.hypot(drag.x - drag.startX, drag.y - drag.startY) > TREMBLE;
    if (!drag.hasMoved) return;
    this.#moveTo();
    this.#autoScroll.follow(drag.y);
  }

  /** Brings the drag to the text that is now nearest to the pointer. */
  #moveTo(): void {
    const drag = this.#drag;
    if (!drag) return;
    const view = this.#scroller.getBoundingClientRect();
    const x = Math.min(Math.max(drag.x, view.left + 1), view.right - 1);
    const y = Math.min(Math.max(drag.y, view.top + 1), view.bottom - 1);
    const offset = this.#target.offsetAt(x, y);
    if (offset !== null) drag.move(offset);
  }

  #release(event: PointerEvent, isCancelled: boolean): void {
    if (!this.#drag || event.pointerId !== this.#pointer.id) return;
    this.#autoScroll.stop();
    if (!isCancelled) this.#move(event); // the button is released where the last move may not have been
    this.#drag.end(isCancelled);
    this.#drag = null;
    this.#target.onDragging(false);
  }

  /** A finger's tap; mouse and pen have been dealt with when they were released. */
  #tap(event: MouseEvent): void {
    if (this.#pointer.type !== 'touch' || isControl(event.target)) return;
    const offset = this.#target.offsetAt(event.clientX, event.clientY);
    if (offset !== null) this.#target.onOutcome({ kind: 'click', offset }, event.clientX, event.clientY);
  }

  #tell(outcome: Outcome): void {
    if (outcome) this.#target.onOutcome(outcome, this.#drag?.startX ?? 0, this.#drag?.startY ?? 0);
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
