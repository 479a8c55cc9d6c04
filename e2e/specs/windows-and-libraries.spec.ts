import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ferrySlip, schoolRoof } from '../articles/articles';
import type { Desk } from '../fixtures';
import { DeskScreen } from '../pages/desk-screen';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';

/** Opens the article on the desk in a second window, by its key. */
async function secondWindow(desk: Desk, ui: DeskScreen): Promise<DeskScreen> {
  const next = desk.kind === 'desktop' ? desk.electron.waitForEvent('window') : desk.page.context().waitForEvent('page');
  const [page]: [Page, unknown] = await Promise.all([next, ui.press('Control+Shift+N')]);
  return new DeskScreen(() => page);
}

test('WN-2: a second window shows the article, and both follow each other', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  const other = await secondWindow(desk, ui);
  await expect(other.text.heading(ferrySlip.headline)).toBeVisible();
  await ui.text.drag(timber);
  await ui.press('1');
  await other.text.expectHighlighted('Sourced', [timber]);
  await other.text.region.focus();
  await other.press('n', '3');
  await ui.text.expectHighlighted('Disputed', [timber]);
  await other.expectSaved();
  await other.page.close();
  await ui.text.region.focus();
  await ui.press('Control+z');
  await ui.text.expectHighlighted('Disputed', []);
});

test('WN-3: articles that were open lately lead back, also after a restart', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await desk.restart();
  await ui.ready();
  await ui.press('Control+Shift+O');
  const recent = ui.dialog('Recent');
  await expect(recent.getByRole('list').first().getByRole('listitem')).toHaveText([new RegExp(schoolRoof.headline), new RegExp(ferrySlip.headline)]);
  await expectAccessible(ui.page, 'the dialog of what was open lately');
  await recent.getByRole('button', { name: ferrySlip.headline }).click();
  await expect(ui.text.heading(ferrySlip.headline)).toBeVisible();
});

test('WN-4: a new library takes the place of the old one, which is a press away', async ({ desk, ui, openDesk }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1', 'Control+Shift+O');
  const recent = ui.dialog('Recent');
  await recent.getByRole('textbox', { name: 'Name of a new library' }).fill('Elections');
  await expect(recent.getByRole('textbox', { name: 'Name of a new library' })).toBeFocused();
  await ui.press('Enter');
  await expect(ui.toast('The library elections is open.')).toBeVisible();
  await expect(ui.text.region).toBeHidden();
  await expect(ui.topBar).toContainText('elections');

  // The old library was let go: another desk can write to it.
  const second = await openDesk({ libraryDir: desk.libraryDir });
  const writer = new DeskScreen(() => second.page);
  await writer.openArticle(ferrySlip.headline);
  await expect(writer.topBar).not.toContainText('Read only');
  await writer.text.expectHighlighted('Sourced', [timber]);

  // While that one has it, it can be looked at only, and the desk says why.
  await ui.press('Control+Shift+O');
  await recent.getByRole('button', { name: 'Open the library library' }).click();
  await expect(ui.toast('The library is open in')).toHaveRole('alert');
  await expect(ui.topBar).toContainText('Read only');
  await second.close();

  await ui.press('Control+Shift+O');
  await recent.getByRole('button', { name: 'Open the library elections' }).click();
  await expect(ui.topBar).not.toContainText('Read only');
});

test('WN-4: a folder that holds something else is refused, and nothing has changed', async ({ desk, ui, kind, folder }) => {
  test.skip(kind === 'browser', 'Only the desktop desk asks for folders.');
  await ui.openFile(desk, ferrySlip);
  await writeFile(path.join(folder, 'holiday.jpg'), 'x');
  await desk.chooseFolder(folder);
  await ui.command('Open another library');
  await expect(ui.toast(/folder/)).toHaveRole('alert');
  await expect(ui.text.heading(ferrySlip.headline)).toBeVisible();
});

test('WN-5: in focus mode only the text shows, and Esc leads back', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.region.focus();
  await ui.press('z');
  await expect(ui.topBar).toBeHidden();
  await expect(ui.library.region).toBeHidden();
  await expect(ui.text.heading(ferrySlip.headline)).toBeVisible();
  await expectAccessible(ui.page, 'focus mode');
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.text.expectHighlighted('Sourced', [timber]);
  await ui.press('Escape', 'Escape', 'Escape');
  await expect(ui.topBar).toBeVisible();
});

test('WN-7: the article is printed with its claims numbered', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1', '3');
  await ui.expectSaved();
  await ui.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await ui.page.emulateMedia({ media: 'print' });
  const sheet = ui.page.locator('.print-sheet');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(ferrySlip.headline);
  await expect(sheet.getByText(`${timber}1`)).toBeVisible();
  await expect(sheet.getByRole('list').getByRole('listitem')).toHaveText([new RegExp(`${timber}.*Sourced.*Disputed.*Status: To do`)]);
  const lines = await sheet.getByText(timber, { exact: true }).first().evaluate((words) => {
    const found: string[] = [];
    for (let each: HTMLElement | null = words as HTMLElement; each?.tagName === 'SPAN'; each = each.parentElement) found.push(getComputedStyle(each).textDecorationStyle);
    return found;
  });
  expect(lines).toEqual(expect.arrayContaining(['solid', 'wavy']));
  await expect(ui.topBar).toBeHidden();
  await ui.page.emulateMedia({ media: 'screen' });
  await ui.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(ui.topBar).toBeVisible();
});

test('spell-check is off until it is asked for', async ({ ui }) => {
  await ui.ready();
  const isOn = (): Promise<boolean> => ui.page.evaluate(() => document.documentElement.spellcheck);
  await expect.poll(isOn).toBe(false);
  await ui.press('Control+,');
  await ui.dialog('Settings').getByRole('checkbox', { name: /^Underlines words/ }).click();
  await expect.poll(isOn).toBe(true);
});

test('WN-6: the menu follows the window in front, and the zoom is kept', async ({ desk, ui, kind }) => {
  test.skip(kind === 'browser', 'Its menu and its zoom are those of the browser.');
  await ui.ready();
  const isEnabled = (id: string): Promise<boolean | undefined> =>
    desk.electron.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled, id);
  await expect.poll(() => isEnabled('article.export')).toBe(false);
  await ui.openFile(desk, ferrySlip);
  await expect.poll(() => isEnabled('article.export')).toBe(true);
  await expect.poll(() => isEnabled('claim.remove')).toBe(false);

  await desk.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('find.open')?.click());
  await expect(ui.find.field).toBeFocused();
  await ui.press('Escape', 'Control+=');
  const zoom = (): Promise<number | undefined> => desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await expect.poll(zoom).toBe(0.5);
  await desk.restart();
  await expect.poll(zoom).toBe(0.5);
  await ui.ready();
  await ui.press('Control+0');
  await expect.poll(zoom).toBe(0);
});
