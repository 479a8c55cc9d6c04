/** Puts the focus on an element, or on the first thing in it that can have it. */
export function focusIn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}

/** Leads the focus from pane to pane: the articles, the text, the inspector. */
export function cyclePanes(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(current + direction + panes.length) % panes.length] ?? panes[0];
  if (next) focusIn(`[data-pane=${next.dataset.pane}]`);
}

const focusable = 'input:not([disabled]), textarea, select, button:not([disabled]), a[href], [tabindex="0"]';
