import { ferrySlip, schoolRoof } from '../articles/articles';
import { LibrarySearchPage } from '../pages/library-search';
import { expect, test } from '../pages/test';

/** Two articles; one claim with a note and a tag in the one that is not on the desk. */
test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', 'Shift+C');
  await ui.page.keyboard.type('Ask the Café Zoë');
  await ui.page.keyboard.press('Enter');
  await ui.expectSaved();
  await ui.openFile(desk, ferrySlip);
});

test('SR-7 words of another article are found as one types, and Enter opens the claim, by keyboard alone', async ({ ui }) => {
  const search = new LibrarySearchPage(() => ui.page);
  await ui.press('Control+Shift+F');
  await expect(search.field).toBeFocused();
  await ui.page.keyboard.type('cafe zoe');
  await expect(search.rows).toHaveCount(1);
  await expect(search.rows.locator('mark')).toHaveText(['Café', 'Zoë']);
  await ui.page.keyboard.press('Enter');
  await expect(search.region).toBeHidden();
  await expect(ui.inspector.quote).toHaveText('patched with tar');
});

test('SR-7 what is found stands in groups with their numbers; a passage is opened with its words selected', async ({ ui }) => {
  const search = new LibrarySearchPage(() => ui.page);
  await ui.command('Search the library…');
  await search.field.fill('tar');
  await expect(search.kind('Claims')).toHaveText(/1$/);
  await search.kind('Texts').click();
  await expect(search.rows.first()).toContainText('tar');
  await search.field.fill('patched tar');
  await expect(search.rows).toHaveCount(1);
  await search.rows.first().click();
  await expect(ui.inspector.region).toContainText('patched');
  await expect(ui.selectionBar).toBeVisible();
});

test('SR-7 whole words, no words, and the words of the last time', async ({ ui }) => {
  const search = new LibrarySearchPage(() => ui.page);
  await ui.press('Control+Shift+F');
  await expect(search.state).toContainText('All words must be there');
  await search.field.fill('patche');
  await expect(search.rows).not.toHaveCount(0);
  await search.region.getByRole('button', { name: 'Whole words only' }).click();
  await expect(search.state).toHaveText('Nothing in the library has these words.');
  await ui.press('Escape');
  await ui.press('Control+Shift+F');
  await expect(search.field).toHaveValue('patche');
  await search.region.getByRole('button', { name: 'Whole words only' }).click();
  await expect(search.rows).not.toHaveCount(0);
});

test('RM-1 the next unread paragraph and the next open claim are one key away, and the list says how far one is', async ({ ui }) => {
  await ui.text.drag('It was inspected in March');
  await ui.press('1', 'Escape');
  await ui.press('Shift+J', 'r');
  const row = ui.library.region.getByRole('listitem').filter({ hasText: ferrySlip.headline });
  await expect(row.getByRole('img', { name: /^1 of \d+ paragraphs read; 0 of 1 claims done/ })).toBeVisible();
  await ui.press('Escape', 'g');
  await expect(ui.inspector.quote).toHaveText('It was inspected in March');
});
