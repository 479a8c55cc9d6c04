import type { Locator } from '@playwright/test';

/** Controls within an element that cannot be brought into view whole, or that something lies over when they are. */
export async function outOfReach(element: Locator): Promise<string[]> {
  return element.evaluate((box) => {
    const controls = [...box.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href], [role=option], [tabindex="0"]')];
    return controls.flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || control.closest('[inert]')) return [];
      const name = `${control.tagName} ${control.ariaLabel ?? control.textContent}`.replace(/\s+/g, ' ').slice(0, 60);
      const { left: from, right: to } = control.getBoundingClientRect();
      for (let around = control.parentElement; around && around !== document.body; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (/auto|scroll/.test(overflowX)) break;
        const frame = around.getBoundingClientRect();
        if (overflowX !== 'visible' && frame.width > 1 && (from < frame.left - 1 || to > frame.right + 1)) return [`${name} is cut off by ${around.className}`];
      }
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
      if (width <= 1 || height <= 1) return []; // for those who do not see the screen
      const isTall = height > innerHeight / 2; // text and lists scroll in themselves
      if (left < -1 || right > innerWidth + 1 || (!isTall && (top < -1 || bottom > innerHeight + 1))) return [`${name} is cut off`];
      const there = document.elementFromPoint(left + width / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
      const isThere = there && (control.contains(there) || there.contains(control) || there.closest('label')?.contains(control));
      return isThere ? [] : [`${name} lies under ${there?.className.toString() ?? 'nothing'}`];
    });
  });
}

/** What scrolls both ways within an element, or is scrolled sideways though it is no table, no row of buttons and no field. */
export async function scrollsBothWays(element: Locator): Promise<string[]> {
  return element.evaluate((box) => [box, ...box.querySelectorAll('*')].flatMap((each) => {
    const { overflowX, overflowY } = getComputedStyle(each);
    const scrolls = (overflow: string, content: number, room: number): boolean => /auto|scroll/.test(overflow) && content > room + 1;
    const isBothWays = scrolls(overflowX, each.scrollWidth, each.clientWidth) && (scrolls(overflowY, each.scrollHeight, each.clientHeight) || each.clientHeight > 100);
    return isBothWays && !each.querySelector(':scope > table') ? [`${each.tagName}.${each.className} is ${each.scrollWidth} wide in ${each.clientWidth}`] : [];
  }));
}
