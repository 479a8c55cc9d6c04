import { outOfReach, scrollsBothWays } from '../pages/reach';
import { example, openClaim, openRichDesk, throughDialogs } from '../pages/screens';
import { expect, test } from '../pages/test';

/** 1280 × 800 at 200 %. */
const magnified = { width: 640, height: 400 };

test('AX-4: at 200 % every control of the desk is within reach, and no page scrolls both ways', async ({ desk, ui }) => {
  await openRichDesk(desk, ui);
  await ui.page.setViewportSize(magnified);
  const app = ui.page.locator('.app');
  const reach = async (where: string): Promise<void> => {
    await expect.poll(() => ui.page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(magnified.width);
    expect(await outOfReach(app), where).toEqual([]);
    expect(await scrollsBothWays(app), where).toEqual([]);
  };
  await expect(ui.library.region).toBeHidden(); // it lies over the text while it is asked for
  await reach('an article');
  await openClaim(ui, example.manyTags);
  await reach('a claim with all its parts');
  await ui.inspector.claims.first().click();
  await ui.inspector.claims.nth(2).click({ modifiers: ['Shift'] });
  await ui.inspector.bulkBar.getByRole('combobox', { name: 'Status of the chosen claims' }).selectOption('Verified');
  await reach('several claims in hand');
  await ui.press('Escape');
  await ui.text.drag('36 hangers');
  expect(await outOfReach(ui.selectionBar)).toEqual([]);
  await ui.tagByBar('Visual');
  await ui.text.expectHighlighted('Visual', ['36 hangers']);
  await ui.press('Escape', 'b');
  await expect(ui.blockMenu).toBeInViewport({ ratio: 1 });
  expect(await outOfReach(ui.blockMenu)).toEqual([]);
  await ui.press('Escape', 'Control+f');
  await expect(ui.find.field).toBeFocused();
  expect(await outOfReach(ui.find.bar)).toEqual([]);
  await ui.press('Escape', 'h');
  await expect(ui.history.getByRole('listitem')).not.toHaveCount(0);
  await reach('the history');
  await ui.press('h');
  await ui.button('Show or hide the list of articles').click();
  expect(await outOfReach(ui.library.region), 'the list of articles').toEqual([]);
  await ui.button('Show or hide the list of articles').click();
  await ui.command('Take the tour');
  for (const step of [1, 2, 3, 4, 5]) {
    const tour = ui.page.getByRole('dialog', { name: 'A tour of the desk' });
    await expect(tour).toContainText(`${step} of 5`);
    expect(await outOfReach(tour), `step ${step} of the tour`).toEqual([]);
    await tour.getByRole('button', { name: step < 5 ? 'Next' : 'Done' }).click();
  }
  await ui.topBar.getByRole('navigation').getByRole('button').click();
  await expect(ui.text.region).toBeHidden();
  await reach('the first screen');
});

test('AX-4: at 200 % every dialog is on the screen as a whole, and every control of it within reach', async ({ desk, ui }) => {
  test.slow();
  await openRichDesk(desk, ui);
  await ui.page.setViewportSize(magnified);
  await throughDialogs(ui, desk, async (dialog, name) => {
    await expect.soft(dialog, name).toBeInViewport({ ratio: 1 });
    expect.soft(await outOfReach(dialog), name).toEqual([]);
    expect.soft(await scrollsBothWays(dialog), name).toEqual([]);
  });
});

test('AX-5: with the spacing of text that WCAG 1.4.12 names nothing is cut off', async ({ desk, ui }) => {
  test.slow();
  await openRichDesk(desk, ui);
  await openClaim(ui, example.manyTags);
  await ui.page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets.push(spacing);
  });
  expect.soft(await outOfReach(ui.page.locator('.app'))).toEqual([]);
  await throughDialogs(ui, desk, async (dialog, name) => {
    expect.soft(await outOfReach(dialog), name).toEqual([]);
  });
});
