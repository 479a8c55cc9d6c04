import '../testing/browser';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, unmount } from '../testing/render';
import { useBeginning } from './use-beginning';

const ROW = 20;
const HEIGHT = 200;

/** A list whose box measures as it would be laid out. */
function List({ list, active }: { list: readonly number[]; active: number }): ReactElement {
  const { box, shown } = useBeginning<HTMLDivElement>(list, active);
  return (
    <div
      ref={(element) => {
        box.current = element;
        if (element) {
          Object.defineProperty(element, 'clientHeight', { configurable: true, value: HEIGHT });
          Object.defineProperty(element, 'scrollHeight', { configurable: true, get: () => element.children.length * ROW });
        }
      }}
    >
      {list.slice(0, shown).map((item) => <p key={item}>{item}</p>)}
    </div>
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

afterEach(unmount);

describe('the beginning of a list (UI-62)', () => {
  it('is what fills the view, of a list however long', () => {
    const { box } = show(<List list={numbers(10_000)} active={0} />);
    expect(box.querySelectorAll('p').length * ROW).toBeGreaterThanOrEqual(HEIGHT);
    expect(box.querySelectorAll('p').length).toBeLessThanOrEqual(60);
  });

  it('is all of a short list', () => {
    expect(show(<List list={numbers(5)} active={0} />).box.querySelectorAll('p')).toHaveLength(5);
  });

  it('grows as one scrolls to its end, and begins anew with another list', () => {
    const shown = show(<List list={numbers(500)} active={0} />);
    const element = shown.box.firstElementChild!;
    const before = element.children.length;
    element.scrollTop = before * ROW - HEIGHT;
    shown.act(() => void element.dispatchEvent(new Event('scroll')));
    expect(element.children.length).toBeGreaterThan(before);
    element.scrollTop = 0;
    shown.again(<List list={numbers(400)} active={0} />);
    expect(element.children.length).toBe(before);
  });

  it('has the row in hand, wherever it stands', () => {
    expect(show(<List list={numbers(500)} active={499} />).box.querySelectorAll('p')).toHaveLength(500);
  });
});
