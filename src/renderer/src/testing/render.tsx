import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';

/** A component that is on the page. */
export interface Shown {
  readonly box: HTMLElement;
  /** Does something and lets React draw what follows from it. */
  act(action: () => void): void;
  /** Draws it again with other properties. */
  again(node: ReactNode): void;
}

const roots: Root[] = [];

/** Puts a component on the page. */
export function show(node: ReactNode): Shown {
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  roots.push(root);
  const shown: Shown = { box, act: (action) => act(action), again: (other) => act(() => root.render(other)) };
  shown.again(node);
  return shown;
}

/** Takes everything off the page again. */
export function unmount(): void {
  for (const root of roots.splice(0)) act(() => root.unmount());
  document.body.replaceChildren();
}

/** Presses a key on an element, and returns the event after it has gone its way. */
export function press(shown: Shown, element: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  shown.act(() => element.dispatchEvent(event));
  return event;
}

/** Types a text into a field in place of what is there. */
export function type(shown: Shown, field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // As a person would: past React's own property, which would hide the change from it.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the field
  const set = Object.getOwnPropertyDescriptor(prototype, 'value')!.set!;
  shown.act(() => {
    set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
