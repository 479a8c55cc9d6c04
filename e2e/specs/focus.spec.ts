import { stopsOutOfOrder, tabRound } from '../pages/keyboard-focus';
import { example, openClaim, openRichDesk, throughDialogs } from '../pages/screens';
import { expect, test } from '../pages/test';

test('AX-2: Tab leads through the desk in the order that is seen, the focus is seen at every stop, and it comes round', async ({ desk, ui }) => {
  test.slow();
  await openRichDesk(desk, ui);
  await openClaim(ui, example.manyTags);
  await ui.text.region.focus();
  const { stops, isRound } = await tabRound(ui.page);
  expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name), 'where the focus is not seen').toEqual([]);
  expect(await stopsOutOfOrder(ui.page)).toEqual([]);
  expect(isRound).toBe(true);
  expect(stops.length).toBeGreaterThan(60);
  await ui.page.locator('[data-stop="1"]').focus();
  await ui.press('Shift+Tab');
  await expect(ui.page.locator('[data-stop="0"]'), 'and it leads back').toBeFocused();
});

test('AX-3: every dialog has the focus while it is open, shows it, and gives it back', async ({ desk, ui }) => {
  test.slow();
  await openRichDesk(desk, ui);
  await throughDialogs(ui, desk, async (dialog, name) => {
    await expect.soft(dialog.locator(':focus'), name).toHaveCount(1);
    const { stops, isRound } = await tabRound(ui.page);
    expect.soft(stops.filter(({ isInDialog }) => !isInDialog), `what Tab leads to beside “${name}”`).toEqual([]);
    expect.soft(stops.filter(({ isSeen }) => !isSeen).map((stop) => stop.name), `where the focus is not seen in “${name}”`).toEqual([]);
    expect.soft(await stopsOutOfOrder(ui.page), name).toEqual([]);
    expect.soft(isRound, `Tab comes round in “${name}”`).toBe(true);
  });
});

test('AX-3: the focus goes back to the button that opened a dialog', async ({ desk, ui }) => {
  await openRichDesk(desk, ui);
  const settings = ui.library.foot('Settings');
  await settings.focus();
  await ui.press('Enter');
  await expect.soft(ui.dialog('Settings')).toBeVisible();
  await ui.press('Escape');
  await expect.soft(settings).toBeFocused();
});
