import type { Locator } from '@playwright/test';
import { ferrySlip, schoolRoof, tideMill } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { inEveryTheme } from '../pages/readable';
import { dialogs, openRichDesk, throughDialogs } from '../pages/screens';
import { expect, test } from '../pages/test';

// Pictures of the main screens for eyes, in test-results, and the cheap things a machine can see. Whether the pages
// complain of anything is asserted after every test of all specs (see pages/test.ts).

const sizes = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }] as const;

/** Fails when something sticks out of its bar, lies over its neighbour there, or the page could be scrolled sideways. */
async function expectTidy(ui: DeskScreen): Promise<void> {
  expect(await ui.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  for (const bar of [ui.topBar, ui.statusBar]) expect(await overlaps(bar)).toEqual([]);
}

function overlaps(bar: Locator): Promise<string[]> {
  return bar.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const boxes = [...element.querySelectorAll<HTMLElement>('button, strong, span, label')]
      .filter((each) => each.checkVisibility() && each.children.length === 0 || each.matches('button'))
      .map((each) => ({ each, name: each.ariaLabel ?? each.textContent ?? '', box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const problems = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1).map(({ name }) => `${name} sticks out`);
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (a.each.contains(b.each) || b.each.contains(a.each)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 1) problems.push(`${a.name} lies over ${b.name}`);
      }
    }
    return problems;
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the main screens, in ${theme}`, async ({ desk, ui }, testInfo) => {
    test.slow();
    await ui.ready();
    await ui.command(`Looks: ${theme}`);
    const show = async (name: string): Promise<void> => {
      for (const size of sizes) {
        await ui.page.setViewportSize(size);
        await expect.poll(() => ui.page.evaluate(() => window.innerWidth)).toBe(size.width);
        await expectTidy(ui);
        const path = testInfo.outputPath(`${name}-${theme}-${String(size.width)}.png`);
        await ui.page.screenshot({ path, caret: 'initial' });
      }
      await ui.page.setViewportSize(sizes[0]);
    };
    await show('1-first-screen');
    for (const story of [schoolRoof, tideMill, ferrySlip]) await ui.openFile(desk, story);
    await show('2-article');
    for (const [words, ...keys] of [
      ['The harbour board decided on Monday to close the Kestrel Street ferry slip after 94 years', '1'],
      ['94 years', '7'],
      ['The timber is rotten and the insurer has noticed', '1', '8', 'o'],
      ['the damage was far smaller than the board claims. The ferry company disputes the closure', '3', '9'],
      ['smaller than the board claims', '2', '6'],
      ['It was inspected in March', '4', 'p'],
      ['Passengers on the slip', 'v'],
      ['About 1,200 people', '5', '7'],
    ] as const) {
      await ui.text.drag(words);
      await ui.press(...keys);
    }
    await ui.text.click('board claims');
    await ui.inspector.sourceField.fill('A harbour official');
    await ui.inspector.sourceField.press('Enter');
    await expect(ui.inspector.sourceCard('A harbour official')).toBeVisible();
    await show('3-claims');
    await ui.inspector.sourceField.fill('a');
    await show('4-source');
    await ui.press('Escape', 'Escape', 'h');
    await show('5-history');
    await ui.press('h');
    await ui.text.drag('nine kilometres upstream');
    await expect(ui.selectionBar).toBeVisible();
    expect(await overlaps(ui.selectionBar)).toEqual([]);
    await show('6-selection');
    await ui.press('Escape', 'Shift+Slash');
    await show('7-keys');
    await ui.press('Escape', 'Control+k');
    await show('8-palette');
    await ui.press('Escape', 'Control+,');
    await show('9-settings');
  });
}

test('every dialog, in every theme', async ({ desk, ui }, testInfo) => {
  test.slow();
  await openRichDesk(desk, ui);
  await throughDialogs(ui, desk, async (dialog, name, entry) => {
    const title = `${String(dialogs.indexOf(entry) + 10)}-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
    await inEveryTheme(ui.page, async (theme) => {
      for (const size of theme === 'light' || theme === 'dark' ? sizes : sizes.slice(0, 1)) {
        await ui.page.setViewportSize(size);
        await expect.poll(() => ui.page.evaluate(() => window.innerWidth)).toBe(size.width);
        await expectWithinWindow(dialog);
        await ui.page.screenshot({ path: testInfo.outputPath(`${title}-${theme}-${String(size.width)}.png`), caret: 'initial' });
      }
    });
    await ui.page.setViewportSize(sizes[0]);
  });
});

/** Fails when a dialog sticks out of the window, or has to be scrolled sideways. */
async function expectWithinWindow(dialog: Locator): Promise<void> {
  expect(await dialog.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left >= 0, top >= 0, right <= window.innerWidth, bottom <= window.innerHeight, element.scrollWidth <= element.clientWidth];
  })).toEqual([true, true, true, true, true]);
}
