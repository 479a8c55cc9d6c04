import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ferrySlip, schoolRoof, textOf } from '../articles/articles';
import { Carrying } from '../pages/carrying';
import { DeskScreen } from '../pages/desk-screen';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

const tar = 'patched with tar';
const denial = 'The council denies it.';

/** Two claims: one of a builder, one disputed, which is in hand. */
async function annotate(ui: DeskScreen): Promise<void> {
  await ui.text.drag(tar);
  await ui.press('1', 'm');
  await ui.page.keyboard.type('a builder');
  await ui.press('Enter');
  await ui.text.drag(denial);
  await ui.press('3');
  await ui.expectSaved();
}

test('HO-1: a claim dragged out of the list is a line of text and a block quotation; chosen ones go together', async ({ desk, ui }) => {
  const carrying = new Carrying(() => desk.page);
  await ui.openFile(desk, schoolRoof);
  await annotate(ui);
  const one = await carrying.begin(ui.inspector.claims.filter({ hasText: tar }));
  expect(await carrying.held(one, 'text/plain')).toBe(`“${tar}” — a builder (Sourced)`);
  const html = await carrying.held(one, 'text/html');
  expect(html).toContain('<blockquote>');
  expect(html).toContain(`<cite>${schoolRoof.headline}</cite>`);
  await carrying.drop(ui.topBar, one);

  await ui.inspector.claims.first().click();
  await ui.inspector.claims.nth(1).click({ modifiers: ['Control'] });
  await expect(ui.inspector.chosen).toHaveCount(2);
  const both = await carrying.begin(ui.inspector.claims.first());
  expect(await carrying.held(both, 'text/plain')).toBe(`“${tar}” — a builder (Sourced)\n“${denial}” (Disputed)`);
  await expect(ui.inspector.chosen).toHaveCount(2);
});

test('HO-3: what is dragged out of the desk does not come in again, and what comes from outside does', async ({ desk, ui }) => {
  const carrying = new Carrying(() => desk.page);
  await ui.openFile(desk, schoolRoof);
  await annotate(ui);
  const claim = await carrying.begin(ui.inspector.claims.first());
  await carrying.drop(ui.text.region, claim);
  await expect(ui.page.getByText('Drop to open')).toBeHidden();
  // Words from outside do come in: as an article at once, where they are not like the one that lies there.
  const outside = await ui.page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Rain in the north\n\nIt rained.');
    return data;
  });
  await carrying.drop(ui.text.region, outside);
  await expect(ui.library.row('Rain in the north')).toBeVisible();
  await expect(ui.library.rows).toHaveCount(2);
});

test('HO-1: a claim is copied by the key of the system, by its command and by the menu of its row', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await annotate(ui);
  await ui.inspector.claims.filter({ hasText: tar }).click();
  await ui.inspector.claimsList.focus();
  await ui.press('Control+c');
  await expect(ui.announcement).toHaveText('The claim is copied.');
  await ui.press('Shift+F10');
  const menu = ui.page.getByRole('menu', { name: 'The claim' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(ui.page, 'the menu of a claim’s row');
  await ui.press('Escape');
  await expect(menu).toBeHidden();
  await expect(ui.inspector.claimsList).toBeFocused();
  await ui.inspector.note.focus();
  await ui.press('Control+v');
  await expect(ui.inspector.note).toHaveValue(`“${tar}” — a builder (Sourced)`);
  await ui.text.region.focus();
  await ui.press('Escape');
  await ui.inspector.claims.filter({ hasText: denial }).click();
  await ui.command('Copy the claim');
  await expect(ui.toast('The claim is copied.')).toBeVisible();
  await ui.inspector.note.focus();
  await ui.press('Control+v');
  await expect(ui.inspector.note).toHaveValue(`“${denial}” (Disputed)`);
  await ui.inspector.claims.filter({ hasText: denial }).click({ button: 'right' });
  await expect(ui.inspector.quote).toHaveText(denial);
  await menu.getByRole('menuitem', { name: 'Delete the claim' }).click();
  await expect(ui.inspector.claims).toHaveCount(1);
});

test('HO-2: an article dragged out is a file on the desktop desk, and its words on the browser desk', async ({ desk, ui, kind }) => {
  const carrying = new Carrying(() => desk.page);
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  const row = ui.library.row(ferrySlip.headline);
  if (kind === 'desktop') {
    const dragged = await carrying.watchFiles(desk);
    await carrying.begin(row);
    await expect.poll(dragged).toMatchObject({ file: expect.stringMatching(/harbour-board.*\.claimdesk\.json$/) });
    const { file, icon } = (await dragged())!;
    expect(await desk.electron.evaluate(({ nativeImage }, picture) => nativeImage.createFromPath(picture).isEmpty(), icon), 'a picture follows the pointer').toBe(false);
    const exported = JSON.parse(await readFile(file, 'utf8')) as { article: { headline: string } };
    expect(exported.article.headline).toBe(ferrySlip.headline);
    await desk.close();
    expect(existsSync(file), 'the file goes with the desk').toBe(false);
    return;
  }
  await row.dispatchEvent('pointerdown', { button: 0 });
  // The text is fetched when the pointer is pressed.
  await expect.poll(async () => carrying.held(await carrying.begin(row), 'text/plain')).toBe(textOf(ferrySlip));
});

test('HO-4: the menu of an article’s row opens by keyboard and by the pointer, and leads to a new window', async ({ desk, ui, kind }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await ui.library.row(ferrySlip.headline).getByRole('button').first().focus();
  await ui.press('Shift+F10');
  const menu = ui.library.menu(ferrySlip.headline);
  await expect(menu.getByRole('menuitem')).toHaveText(['Open', 'Open in a new window', 'Export…', 'Send for review…', 'Details…', 'Rename…', 'Move to trash']);
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(ui.page, 'the menu of an article’s row');
  await ui.press('Escape');
  await expect(menu).toBeHidden();

  await ui.library.row(ferrySlip.headline).click({ button: 'right' });
  const next = kind === 'desktop' ? desk.electron.waitForEvent('window') : desk.page.context().waitForEvent('page');
  const [page]: [Page, unknown] = await Promise.all([next, menu.getByRole('menuitem', { name: 'Open in a new window' }).click()]);
  const other = new DeskScreen(() => page);
  await expect(other.text.heading(ferrySlip.headline)).toBeVisible();
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible();
  await page.close();

  await ui.library.choose(ferrySlip.headline, 'Details…');
  await expect(ui.dialog('About this article').getByRole('textbox', { name: 'Headline' })).toHaveValue(ferrySlip.headline);
  await ui.press('Escape');
  await ui.library.choose(schoolRoof.headline, 'Export…');
  await expect(ui.dialog('Hand the article on')).toBeVisible();
});
