import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ferrySlip, schoolRoof } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { Recovery } from '../pages/recovery';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';
const people = 'About 1,200 people';

/** Puts the articles of a library that is closed aside, as the desk did on a day long ago. */
function putAside(libraryDir: string): void {
  const articles = path.join(libraryDir, 'articles');
  for (const name of readdirSync(articles).filter((file) => file.endsWith('.json'))) {
    const folder = path.join(libraryDir, 'backups', 'articles', name.replace('.json', ''));
    mkdirSync(folder, { recursive: true });
    copyFileSync(path.join(articles, name), path.join(folder, '20260131T120000000Z.json'));
  }
  for (const name of ['sources', 'library']) {
    mkdirSync(path.join(libraryDir, 'backups', name), { recursive: true });
    copyFileSync(path.join(libraryDir, `${name}.json`), path.join(libraryDir, 'backups', name, '20260131T120000000Z.json'));
  }
}

test('from the history one compares with an earlier moment, goes back to it, and undo brings the present back', async ({ desk, ui }) => {
  test.slow(); // two openings of the desk
  const recovery = new Recovery(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.inspector.note.fill('Ask the insurer first');
  await ui.text.region.focus();
  await ui.expectSaved();
  await ui.inspector.note.fill('Ask the harbour first');
  await ui.text.region.focus();
  await ui.text.drag(people);
  await ui.press('3');
  await ui.expectSaved();

  await ui.press('h');
  await expect(recovery.history).toBeVisible();
  await recovery.choose(recovery.entry('Sourced').last(), 'Compare with now…');
  await expect(recovery.compare).toContainText('1 added, 1 changed, 0 removed');
  await expect(recovery.changes('Added')).toHaveText(/About 1,200 people/);
  await expect(recovery.changes('Changed')).toContainText('harbour');
  await expectAccessible(ui.page, 'the comparison');
  await recovery.compare.getByRole('button', { name: 'Go back to here' }).click();
  await expect(ui.toast('The article is as it was then.')).toBeVisible();
  await ui.text.expectHighlighted('Disputed', []);
  await expect(recovery.entry('Went back to').first()).toContainText('put back');
  await ui.toast('The article is as it was then.').getByRole('button', { name: 'Undo' }).click();
  await ui.text.expectHighlighted('Disputed', [people]);

  await desk.restart(); // it is a change like any other: also there after the desk was closed
  await ui.openArticle(ferrySlip.headline);
  await ui.press('h');
  await recovery.choose(recovery.entry('Opened'), 'Go back to here');
  await ui.text.expectHighlighted('Sourced', []);
  await ui.button('Undo').first().click();
  await ui.text.expectHighlighted('Sourced', [timber]);
});

test('the history is that of one claim, or of one person', async ({ desk, ui }) => {
  const recovery = new Recovery(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.text.drag(people);
  await ui.press('3');
  await ui.expectSaved();
  await ui.inspector.region.getByRole('button', { name: 'History of this claim' }).click();
  await expect(recovery.entry(/./)).toHaveCount(1);
  await expect(recovery.entry(people)).toHaveCount(1);
  await recovery.history.getByRole('button', { name: 'Show the history of the whole article' }).click();
  await expect(recovery.entry(/./)).toHaveCount(3);
  const everybody = await recovery.by.getByRole('option').allTextContents();
  await recovery.by.selectOption(everybody[1]!);
  await expect(recovery.entry(/./)).toHaveCount(3);
  await expectAccessible(ui.page, 'the history');
});

test('a backup is looked at and restored, one article or all, and undo takes it back', async ({ desk, ui }) => {
  test.slow(); // two openings of the desk
  const recovery = new Recovery(() => ui.page);
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1');
  await ui.expectSaved();
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.expectSaved();
  await desk.close();
  putAside(desk.libraryDir);
  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await ui.text.drag(people);
  await ui.press('3');
  await ui.expectSaved();

  await ui.command('Restore from a backup');
  await recovery.moments.last().click();
  await expect(recovery.restore).toContainText('2 articles');
  await expect(recovery.restore).toContainText('1 claim then, 2 now');
  await expectAccessible(ui.page, 'the backups');
  await recovery.restore.getByRole('button', { name: /^Restore “Harbour/ }).click();
  await expect(recovery.restore).toContainText('1 claim, as many as now');
  await ui.press('Escape');
  await ui.text.expectHighlighted('Disputed', []);
  await ui.toast('1 article restored.').getByRole('button', { name: 'Undo' }).click();
  await ui.text.expectHighlighted('Disputed', [people]);

  await ui.command('Restore from a backup');
  await recovery.moments.last().click();
  await recovery.restore.getByRole('button', { name: /^Restore all/ }).click();
  await ui.press('Escape');
  await ui.text.expectHighlighted('Disputed', []);
});

test('RS-5: the source book comes back from a backup after a preview, and undo takes that back', async ({ desk, ui }) => {
  test.slow(); // two openings of the desk
  const recovery = new Recovery(() => ui.page);
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', 'm');
  await ui.page.keyboard.type('a builder');
  await ui.press('Enter');
  await ui.expectSaved();
  await desk.close();
  putAside(desk.libraryDir);
  await desk.restart();
  await ui.openArticle(schoolRoof.headline);
  await ui.text.region.focus();
  await ui.press('Control+z', 'Control+z'); // the source goes with the claim that brought it
  await expect(ui.inspector.claims).toHaveCount(0);
  await ui.expectSaved();

  await ui.command('Restore from a backup');
  await recovery.moments.last().click();
  const book = recovery.restore.getByRole('listitem').filter({ hasText: 'Source book' });
  await expect(book).toContainText('1 source · comes back: a builder');
  await expect(recovery.restore.getByRole('listitem').filter({ hasText: 'Tags' })).toContainText('It is as it was then.');
  await expect(recovery.restore.getByRole('button', { name: 'Restore the tags' })).toBeDisabled();
  await recovery.restore.getByRole('button', { name: 'Restore the source book' }).click();
  await expect(book).toContainText('1 source · It is as it was then.');
  await ui.press('Escape');
  await ui.toast('Restored the source book').getByRole('button', { name: 'Undo' }).click();
  await ui.command('Restore from a backup');
  await recovery.moments.last().click();
  await expect(book).toContainText('comes back: a builder');
});

test('an article in the trash is deleted for good after one clear warning', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.openFile(desk, ferrySlip);
  await ui.library.choose(schoolRoof.headline, 'Move to trash');
  await ui.library.foot('Trash').click();
  const trash = ui.dialog('Trash');
  const warning = ui.dialog('Delete this article for good?');
  await trash.getByRole('button', { name: 'Delete for good…' }).click();
  await expect(warning).toContainText('cannot be undone');
  await expect(warning.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(ui.page, 'the warning before deleting for good');
  await ui.press('Enter');
  await expect(trash).toContainText(schoolRoof.headline);
  await trash.getByRole('button', { name: 'Delete for good…' }).click();
  await warning.getByRole('button', { name: 'Delete for good' }).click();
  await expect(trash).toContainText('The trash is empty.');
  await ui.press('Escape');
  await desk.restart();
  await ui.ready();
  await expect(ui.library.region).toContainText(ferrySlip.headline.slice(0, 20));
  expect(readdirSync(path.join(desk.libraryDir, 'articles')).filter((name) => name.endsWith('.json'))).toHaveLength(1);
});
