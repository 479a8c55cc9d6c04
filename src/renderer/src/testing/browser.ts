/** What the screens use of a browser that jsdom does not have. Import this before anything of theirs. */

interface FakeObserver {
  readonly callback: () => void;
  readonly elements: Set<Element>;
}

const observers = new Set<FakeObserver>();

class FakeResizeObserver implements FakeObserver {
  readonly elements = new Set<Element>();
  constructor(readonly callback: () => void) {
    observers.add(this);
  }
  observe(element: Element): void {
    this.elements.add(element);
  }
  unobserve(element: Element): void {
    this.elements.delete(element);
  }
  disconnect(): void {
    observers.delete(this);
  }
}

globalThis.ResizeObserver = FakeResizeObserver as unknown as typeof ResizeObserver;
globalThis.matchMedia = (media: string) => Object.assign(new EventTarget(), {
  media, matches: false, onchange: null, addListener: () => undefined, removeListener: () => undefined,
}) as MediaQueryList;
// jsdom has the element, not its ways.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** Gives an element a height, as layout would, and tells those who watch it. */
export function layOut(element: Element, clientHeight: number): void {
  Object.defineProperty(element, 'clientHeight', { configurable: true, value: clientHeight });
  for (const observer of observers) if (observer.elements.has(element)) observer.callback();
}

/** How many observers are at work. */
export const observersAtWork = (): number => observers.size;
