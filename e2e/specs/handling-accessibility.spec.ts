import { schoolRoof } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

for (const theme of ['light', 'dark', 'high contrast'] as const) {
  test(`axe finds nothing serious in a set taken over, the bulk bar and the evidence’s file, in ${theme}`, async ({ desk, ui }) => {
    test.slow();
    const { page, inspector } = ui;
    const look = (where: string): Promise<void> => test.step(where, async () => {
      await expectAccessible(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await ui.openFile(desk, schoolRoof);
    await ui.command(`Looks: ${theme}`);
    for (const [words, tag] of [['patched with tar', '1'], ['The council denies it.', '3']] as const) {
      await ui.text.drag(words);
      await ui.press(tag);
    }
    await inspector.claims.first().click();
    await ui.press('e');
    await look('evidence');
    await inspector.claims.nth(1).click({ modifiers: ['Control'] });
    await inspector.bulkBar.getByRole('combobox', { name: 'Status of the chosen claims' }).selectOption('Verified');
    await look('bulk bar');
    await ui.library.foot('Tags').click();
    await ui.dialog('Tags').getByRole('button', { name: 'Take a set over' }).click();
    await look('sets');
    await page.getByRole('menuitem', { name: 'Line-by-line fact-check' }).click();
    await expect(page.getByRole('dialog', { name: /^Take over/ })).toBeVisible();
    await look('takeover');
    await ui.press('Escape');
    await ui.text.drag('Alder Lane school'); // not a chosen claim: its ends would be dragged
    await ui.selectionBar.getByRole('button', { name: /Opinion$/ }).hover();
    await look('selection bar');
  });
}
