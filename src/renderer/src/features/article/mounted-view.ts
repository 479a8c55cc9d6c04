import type { TextView } from '../../text-view/text-view';

let current: TextView | null = null;

/** The text view on the screen; commands ask it what lies under the caret. */
export function textView(): TextView | null {
  return current;
}

export function setTextView(view: TextView | null): void {
  current = view;
}
