import type { Page } from '@playwright/test';

/** Where Tab led: what has the focus then. */
export interface Stop {
  readonly name: string;
  /** By an outline, a ring, or a border or ground that it (or what it stands in) lacks without the focus. */
  readonly isSeen: boolean;
  readonly isInDialog: boolean;
}

/** Presses Tab until it leads to a place where it was before; `isRound`: to the first one, so that nothing was a trap. */
export async function tabRound(page: Page, most = 400): Promise<{ stops: Stop[]; isRound: boolean }> {
  const stops: Stop[] = [];
  await page.evaluate(() => document.querySelectorAll('[data-stop]').forEach((each) => each.removeAttribute('data-stop')));
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(noteStop, stops.length);
    if (typeof stop === 'number') return { stops, isRound: stop === 0 };
    if (stop) stops.push(stop); // else between the end of the page and its beginning
  }
  return { stops, isRound: false };
}

/** Runs in the page. @returns the number of the stop where it was before */
function noteStop(at: number): Stop | number | null {
  const target = document.activeElement as HTMLElement | null;
  if (!target || target === document.body || target.matches('dialog')) return null;
  if (target.dataset['stop'] !== undefined) return Number(target.dataset['stop']);
  target.dataset['stop'] = String(at);
  const look = (): string => {
    let looks = '';
    for (let each: Element | null = target; each && each !== document.body; each = each.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
      looks += `${outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`} ${boxShadow} ${borderColor} ${backgroundColor};`;
    }
    return looks;
  };
  const focused = look();
  target.blur();
  const blurred = look();
  target.focus({ preventScroll: true });
  return {
    name: `${target.tagName} ${target.ariaLabel ?? target.textContent}`.replace(/\s+/g, ' ').slice(0, 80),
    isSeen: focused !== blurred,
    isInDialog: target.closest('dialog') !== null,
  };
}

/** Neighbours among the stops of {@link tabRound} that stand the wrong way round: the later one above, or before it in the same line. */
export async function stopsOutOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')].sort((a, b) => Number(a.dataset['stop']) - Number(b.dataset['stop']));
    const paneOf = (element: Element): Element | null => element.closest('header, footer, .inspector-body, .claims, aside, main, .book-list, .book-record, .settings-parts, .settings-body, dialog');
    const nameOf = (element: HTMLElement): string => (element.ariaLabel ?? element.textContent).slice(0, 40);
    let rounds = 0;
    return stops.slice(1).flatMap((after, index) => {
      const before = stops[index]!;
      if (paneOf(before) !== paneOf(after) || before.contains(after)) return [];
      if (before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_PRECEDING && rounds++ === 0) return []; // from the end to the beginning
      const [a, b] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
      const isBelow = b.top >= a.bottom - 4;
      const isBeside = b.bottom > a.top && b.top < a.bottom && b.left >= a.left;
      return isBelow || isBeside ? [] : [`${nameOf(after)} comes after ${nameOf(before)}`];
    });
  });
}
