import { ferrySlip, schoolRoof } from '../articles/articles';
import { SourceBook } from '../pages/source-book';
import { expect, test } from '../pages/test';

const official = 'a harbour official';

/** Two articles; a claim in each, of one person under two labels; another of somebody anonymous. */
test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', 'm');
  await ui.page.keyboard.type('Lioba Quist');
  await ui.press('Enter');
  await expect(ui.inspector.region).toContainText('Lioba Quist');
  await ui.expectSaved();
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag('It was inspected in March');
  await ui.press('1', 'm');
  await ui.page.keyboard.type('Ms. Quist of the ferry');
  await ui.press('Enter');
  await expect(ui.inspector.region).toContainText('Ms. Quist');
  await ui.expectSaved();
});

test('two records of one person become one in all articles, also after a restart', async ({ ui, desk }) => {
  const book = new SourceBook(() => ui.page);
  await ui.library.foot('Sources').click();
  await expect(book.rows).toHaveCount(2);
  await book.row('Lioba Quist').click();
  await expect(book.claims).toHaveText([/patched with tar/]);
  await book.merges.click();
  await expect(book.rows).toHaveText([/Lioba Quist.*2 claims/]);
  await expect(book.claims).toHaveText([/patched with tar/, /It was inspected in March/]);
  await ui.press('Escape');
  await expect(ui.inspector.region).toContainText('Lioba Quist'); // the article on the desk follows

  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await ui.press('n');
  await expect(ui.inspector.region).toContainText('Lioba Quist');
});

test('a merge is taken back in place', async ({ ui }) => {
  const book = new SourceBook(() => ui.page);
  await ui.library.foot('Sources').click();
  await book.row('Lioba Quist').click();
  await book.merges.click();
  await expect(book.rows).toHaveCount(1);
  await book.undo.click();
  await expect(book.rows).toHaveCount(2);
  await expect(book.claims).toHaveText([/patched with tar/]);
  await expect(book.undo).toBeHidden();
  await ui.press('Escape');
  await expect(ui.inspector.region).toContainText('Ms. Quist of the ferry');
});

test('a record is found, filled in, and followed to its claim in another article', async ({ ui }) => {
  const book = new SourceBook(() => ui.page);
  await ui.command('Open the source book');
  await book.region.getByRole('searchbox', { name: 'Find a source' }).fill('lioba');
  await expect(book.rows).toHaveCount(1);
  await ui.press('ArrowDown');
  await book.field('Role').fill('runs the ferry');
  await book.field('Role').press('Enter');
  await expect(book.row('runs the ferry')).toBeVisible();
  await expect(book.undo).toHaveText(/Changed the source Lioba Quist/);
  await book.region.getByRole('button', { name: /patched with tar/ }).click();
  await expect(book.region).toBeHidden();
  await expect(ui.inspector.quote).toHaveText('patched with tar');
  await expect(ui.inspector.region).toContainText('runs the ferry');
});

test('a named source is never offered to be merged with an anonymous one', async ({ ui }) => {
  const book = new SourceBook(() => ui.page);
  await ui.text.drag('the damage was far smaller');
  await ui.press('2', 'm');
  await ui.page.keyboard.type(official);
  await ui.press('Enter');
  await ui.expectSaved();
  await ui.library.foot('Sources').click();
  await book.row(official).click();
  await book.region.getByRole('radio', { name: 'Anonymous' }).click();
  await expect(book.region).toContainText('No other record can be merged with this one.');
  await expect(book.field('Name')).toBeHidden();
});
