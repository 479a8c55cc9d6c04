import '../testing/browser';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { layOut, observersAtWork } from '../testing/browser';
import { press, show, unmount, type Shown } from '../testing/render';
import { VirtualList } from './virtual-list';

const ROW = 20;
const HEIGHT = 200;
/** In view, as far again beyond each edge as the list keeps rows, and as far as one scrolls until it makes others. */
const MOST_ROWS = (HEIGHT + 4 * 400) / ROW;

let shown: Shown;
const onKeyDown = vi.fn();

const list = (count: number, active = -1): ReactElement => (
  <VirtualList
    count={count} rowHeight={ROW} active={active} label="Claims" activeId={active < 0 ? undefined : `row-${active}`} onKeyDown={onKeyDown}
    row={(index) => <div key={index} role="option" id={`row-${index}`} aria-selected={index === active}>{index}</div>}
  />
);
const box = (): HTMLElement => shown.box.querySelector('[role=listbox]')!;
const rows = (): number[] => [...box().querySelectorAll('[role=option]')].map((row) => Number(row.textContent));
const space = (): HTMLElement => box().querySelector('.virtual-space')!;
const offset = (): string => box().querySelector<HTMLElement>('.virtual-rows')!.style.transform;

function scrollTo(top: number): void {
  box().scrollTop = top;
  shown.act(() => void box().dispatchEvent(new Event('scroll')));
}

beforeEach(() => {
  onKeyDown.mockClear();
  shown = show(list(10_000));
  shown.act(() => layOut(box(), HEIGHT));
});
afterEach(unmount);

describe('a long list', () => {
  it('has only the rows in view and a few around them, and the height of all (UI-62)', () => {
    expect(rows()[0]).toBe(0);
    expect(rows().length).toBeGreaterThanOrEqual(HEIGHT / ROW);
    expect(rows().length).toBeLessThanOrEqual(MOST_ROWS);
    expect(space().style.height).toBe(`${10_000 * ROW}px`);
  });

  it('scrolled shows the rows that are there then, at their place', () => {
    scrollTo(5_000 * ROW);
    expect(rows()).toContain(5_000);
    expect(rows()).toContain(5_009);
    expect(rows()).not.toContain(0);
    expect(rows().length).toBeLessThanOrEqual(MOST_ROWS);
    expect(offset()).toBe(`translateY(${rows()[0]! * ROW}px)`);
    expect(rows()).toEqual(Array.from({ length: rows().length }, (_, index) => rows()[0]! + index));
  });

  it('at its end has the last row and none after it', () => {
    scrollTo(10_000 * ROW - HEIGHT);
    expect(rows().at(-1)).toBe(9_999);
  });

  it('made higher shows more', () => {
    const before = rows().length;
    shown.act(() => layOut(box(), 3 * HEIGHT));
    expect(rows().length).toBe(before + (2 * HEIGHT) / ROW);
  });

  it.each([
    ['below', 500, 501 * ROW - HEIGHT],
    ['just below', 10, 11 * ROW - HEIGHT],
    ['in view', 3, 0],
  ])('brings the active row into view by no more than is needed: %s', (_where, active, top) => {
    shown.again(list(10_000, active));
    expect(box().scrollTop).toBe(top);
    scrollTo(box().scrollTop);
    expect(rows()).toContain(active);
    expect(box().getAttribute('aria-activedescendant')).toBe(`row-${active}`);
  });

  it('brings one above into view at the upper edge', () => {
    scrollTo(5_000 * ROW);
    shown.again(list(10_000, 4_000));
    expect(box().scrollTop).toBe(4_000 * ROW);
  });

  it('is left where the person has scrolled it while the active row stays the same', () => {
    shown.again(list(10_000, 3));
    scrollTo(5_000 * ROW);
    shown.again(list(10_000, 3));
    expect(box().scrollTop).toBe(5_000 * ROW);
  });

  it('short has all its rows; empty has none', () => {
    shown.again(list(3));
    expect(rows()).toEqual([0, 1, 2]);
    shown.again(list(0));
    expect(rows()).toEqual([]);
    expect(space().style.height).toBe('0px');
  });

  it('is a listbox for those who do not see it, and gives keys to its owner', () => {
    expect([box().getAttribute('aria-label'), box().tabIndex]).toEqual(['Claims', 0]);
    press(shown, box(), 'ArrowDown');
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });

  it('gone from the page watches nothing any more', () => {
    expect(observersAtWork()).toBe(1);
    unmount();
    expect(observersAtWork()).toBe(0);
  });
});
