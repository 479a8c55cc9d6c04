import type { Locator } from '@playwright/test';
import { ferrySlip } from '../articles/articles';
import { tabRound } from '../pages/keyboard-focus';
import { dialogs, example, openClaim, openRichDesk, throughDialogs } from '../pages/screens';
import { expect, test } from '../pages/test';

// What a system asks for on behalf of whoever sits before it: its own few colours, and that nothing moves.

/** How each highlight of the text is drawn, as one line of words; by its name. */
function drawnHighlights(text: Locator): Promise<Record<string, string>> {
  return text.evaluate((element) => Object.fromEntries([...CSS.highlights.keys()].map((name) => {
    const { textDecorationLine, textDecorationStyle, textDecorationThickness, textDecorationColor, textUnderlineOffset, backgroundColor, color } = getComputedStyle(element, `::highlight(${name})`);
    return [name, [textDecorationLine, textDecorationStyle, textDecorationThickness, textDecorationColor, textUnderlineOffset, backgroundColor, color].join(' ')];
  })));
}

test('AX-6: with forced colours tags are told apart, and what is chosen, pressed or in focus is seen', async ({ desk, ui }, testInfo) => {
  test.slow();
  const { page, inspector } = ui;
  await openRichDesk(desk, ui);
  await page.emulateMedia({ forcedColors: 'active' });
  const highlights = await drawnHighlights(ui.text.region.getByRole('document'));
  expect(Object.keys(highlights).length).toBeGreaterThan(12);
  expect(new Set(Object.values(highlights)).size, 'no two highlights are drawn alike').toBe(Object.keys(highlights).length);

  const ground = (element: Locator): Promise<string> => element.evaluate((each) => getComputedStyle(each).backgroundColor);
  await openClaim(ui, example.manyTags);
  expect(await ground(inspector.chosen)).not.toBe(await ground(inspector.claims.first()));
  expect(await ground(inspector.importance('Central'))).not.toBe(await ground(inspector.importance('Background')));
  expect(await ground(ui.library.row(example.headline))).not.toBe(await ground(ui.library.row(ferrySlip.headline)));
  const { stops } = await tabRound(page);
  expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name), 'where the focus is not seen').toEqual([]);
  await ui.text.region.focus();
  await ui.press('Escape', 'Escape', '3');
  expect(await ground(ui.tagCount('Disputed'))).not.toBe(await ground(ui.tagCount('Sourced')));
  await ui.press('3');
  await page.screenshot({ path: testInfo.outputPath('forced-colours.png') });

  await ui.press('Control+k');
  const entries = ui.dialog('Commands, claims, articles').getByRole('option');
  expect(await ground(entries.first())).not.toBe(await ground(entries.nth(1)));
});

test('AX-7: nothing moves for those who asked for that', async ({ desk, ui }) => {
  test.slow();
  const { page } = ui;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
      const real = Reflect.get(Element.prototype, name) as (...args: unknown[]) => void;
      Object.assign(Element.prototype, {
        [name](this: Element, ...args: unknown[]) {
          if ((args[0] as ScrollOptions | undefined)?.behavior === 'smooth') document.documentElement.dataset['scrolledSmoothly'] = name;
          real.apply(this, args);
        },
      });
    }
  });
  const moving = (): Promise<string[]> => page.evaluate(() => {
    const names = document.getAnimations().map((animation) => String((animation.effect as KeyframeEffect).target?.className));
    const rules = [...document.querySelectorAll('*')].filter((each) => {
      const { animationName, transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(each);
      return animationName !== 'none' || (transitionProperty !== 'all' && transitionProperty !== 'none') || transitionDuration !== '0s' || scrollBehavior === 'smooth';
    });
    return [...names, ...rules.map(({ tagName, className }) => `${tagName} ${String(className)}`)];
  });
  await openRichDesk(desk, ui);
  await ui.press('j'); // the caret shows
  expect(await moving()).toEqual([]);
  await ui.inspector.claimsList.focus();
  await ui.press('End', 'Home', 'End');
  await expect(ui.inspector.chosen).toHaveAttribute('aria-posinset', String(await ui.inspector.claims.count()));
  await ui.text.drag('36 hangers');
  expect(await moving()).toEqual([]);
  let seen = 0;
  await throughDialogs(ui, desk, async (_dialog, name) => {
    expect(await moving(), name).toEqual([]);
    seen += 1;
  });
  expect(seen).toBe(dialogs.length);
  await expect(page.locator('html')).not.toHaveAttribute('data-scrolled-smoothly');
});
