/** Puts the focus on an element, or on the first thing in it that can have it. */
export function focusIn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) takeFocus(element);
}

/** Leads the focus from pane to pane: the articles, the text, the inspector. Passes over one that has nothing to focus. */
export function cyclePanes(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const onwards = [...panes.slice(current + 1), ...panes.slice(0, Math.max(current, 0))];
  (direction === 1 ? onwards : onwards.reverse()).some(takeFocus);
}

/** @returns whether there was something to focus */
function takeFocus(element: HTMLElement): boolean {
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  if (target) openAround(target);
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
  return target !== null;
}

/** Opens the closed sections that an element lies in: what is hidden cannot have the focus. */
function openAround(element: HTMLElement): void {
  for (let section = element.closest('details'); section; section = section.parentElement?.closest('details') ?? null) {
    if (!element.matches('summary') || section !== element.parentElement) section.open = true;
  }
}

const focusable = 'input:not([disabled]), textarea, select, button:not([disabled]), a[href], [tabindex="0"]';
