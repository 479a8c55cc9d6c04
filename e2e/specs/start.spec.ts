import path from 'node:path';
import { DeskScreen } from '../pages/desk-screen';
import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

const sample = 'Museum’s gold coins were swapped for copies, and nobody can say when';

test('the first start teaches, and offers an article to learn on', async ({ openDesk, folder }) => {
  const userDataDir = path.join(folder, 'first');
  const desk = await openDesk({ userDataDir, libraryDir: path.join(userDataDir, 'library') }); // where the library is by default
  const ui = new DeskScreen(() => desk.page);
  await ui.ready();
  await expect(desk.page).toHaveTitle(/Claimdesk/);
  await expect(desk.page.getByRole('main').getByRole('listitem')).toHaveText([/^Open a story\./, /^Select what it claims, press a key\./, /^Say who says so\./]);
  await expect(desk.page.getByRole('main')).toContainText(desk.libraryDir);
  await expect(ui.library.rows).toHaveCount(1);
  await expect(ui.button('Open the sample article')).toBeFocused();
  await ui.press('Enter');
  await expect(ui.text.heading(sample)).toBeVisible();
  await expect(ui.inspector.region).toContainText('Nothing is selected');
  await expect(ui.inspector.region).toContainText('press S for the next sentence');

  await desk.restart();
  await ui.ready();
  await expect(ui.library.rows).toHaveCount(1);
});

test('a library that was named begins empty, and says how to fill it', async ({ ui }) => {
  await ui.ready();
  await expect(ui.library.region).toBeHidden();
  await expect(ui.button('Open the sample article')).toBeHidden();
  await expect(ui.page.getByRole('main').getByRole('button', { name: /^Choose a file/ })).toBeVisible();
  await expect(ui.page.getByRole('main').getByRole('button', { name: /^Paste text/ })).toBeVisible();
});

test('the desk closes and starts again on the same library', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await desk.restart();
  await ui.openArticle(schoolRoof.headline);
});

test('the desk starts again after a crash', async ({ desk, ui, complaints }) => {
  complaints.expect(/net::ERR_/); // the page outlives the killed process for a moment
  await ui.openFile(desk, schoolRoof);
  await desk.restart({ crash: true });
  await ui.openArticle(schoolRoof.headline);
});
