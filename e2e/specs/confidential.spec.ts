import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ferrySlip } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { SourceBook } from '../pages/source-book';
import { expect, test } from '../pages/test';

const official = 'a harbour official';
const passphrase = 'tar on the school roof';
/** Nobody else's word: wherever it turns up, it came from the confidential part. */
const marker = 'Zwitscherling';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag('the damage was far smaller');
  await ui.press('2', 'm');
  await ui.page.keyboard.type(official);
  await ui.press('Enter');
  await ui.expectSaved();
});

test('the name of an anonymous source is kept behind a passphrase, over a lock and a restart', async ({ desk, ui }) => {
  const book = new SourceBook(() => ui.page);
  await book.openAt(ui, official);
  await expect(book.confidential.heading).toContainText('not set up');
  await book.confidential.newPassphrase('short', 'short');
  await expect(book.confidential.region.getByRole('alert')).toHaveText(/at least 12 characters/);
  await book.confidential.newPassphrase(passphrase, `${passphrase}!`);
  await expect(book.confidential.region.getByRole('alert')).toHaveText(/differ/);
  await book.confidential.newPassphrase(passphrase, passphrase);
  await expect(book.confidential.heading).toContainText('unlocked');
  await book.confidential.field('Real name').fill('Ines Vale');
  await book.confidential.field('Contact').fill('by the boat house');
  await book.confidential.field('Contact').press('Enter');
  await expect(book.confidential.region).toContainText(/Last written by/);
  await book.confidential.button('Lock now').click();
  await expect(book.confidential.heading).toContainText('locked');
  await expect(book.confidential.field('Real name')).toBeHidden();

  await desk.restart();
  await book.openAt(ui, official);
  await book.confidential.unlock('not the passphrase');
  const refusal = ui.page.getByRole('alert').filter({ hasText: 'This is not the passphrase.' });
  await refusal.getByRole('button', { name: 'Close' }).click(); // above the dialog, and within reach
  await expect(refusal).toBeHidden();
  await book.confidential.unlock(passphrase);
  await expect(book.confidential.field('Real name')).toHaveValue('Ines Vale');
  await expect(book.confidential.field('Contact')).toHaveValue('by the boat house');
  await expectAccessible(ui.page, 'the open confidential part');
});

test('a new passphrase replaces the old one; a forgotten one loses the confidential parts alone', async ({ desk, ui }) => {
  test.slow(); // four derivations of a key, each meant to take half a second
  const book = new SourceBook(() => ui.page);

  await book.openAt(ui, official);
  await book.confidential.newPassphrase(passphrase, passphrase);
  await book.confidential.field('Real name').fill('Ines Vale');
  await book.confidential.field('Real name').press('Enter');
  await book.confidential.button('Change the passphrase…').click();
  await book.confidential.passphrase('Present passphrase').fill(passphrase);
  await book.confidential.passphrase('New passphrase').fill('slip of the winter ferry');
  await book.confidential.passphrase('Passphrase again').fill('slip of the winter ferry');
  await book.confidential.button('Change the passphrase').click();
  await expect(book.confidential.button('Change the passphrase…')).toBeVisible();
  await book.confidential.button('Lock now').click();
  await book.confidential.unlock(passphrase);
  await expect(ui.page.getByText('This is not the passphrase.')).toBeVisible();

  await desk.restart();
  await book.openAt(ui, official);
  await expectAccessible(ui.page, 'the locked confidential part');
  await book.confidential.button('Forgot the passphrase…').click();
  await expect(book.confidential.region).toContainText('Articles, claims and sources are not touched.');
  await book.confidential.button('Set aside and begin anew').click();
  await expect(book.confidential.heading).toContainText('not set up');
  await expect(book.claims).toHaveText([/the damage was far smaller/]);
});

test('nothing of it is in any file of the desk, its browser’s profile included', async ({ desk, ui }) => {
  const book = new SourceBook(() => ui.page);

  await book.openAt(ui, official);
  await book.confidential.newPassphrase(`${marker} and the ferry`, `${marker} and the ferry`);
  for (const name of ['Real name', 'Position', 'Contact', 'Confidential notes']) {
    await book.confidential.field(name).fill(`${marker} ${name}`);
    await book.confidential.field(name).press('Tab');
  }
  await expect(book.confidential.region).toContainText(/Last written by/);
  await ui.press('Escape');
  await ui.press('n', '9');
  await ui.expectSaved();
  await desk.restart(); // ends the desk as a person does: all that it keeps is on disk
  await ui.ready();

  const shapes = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')];
  const found: string[] = [];
  for (const folder of [desk.userDataDir, desk.libraryDir]) {
    const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) {
      const bytes = await readFile(path.join(parentPath, name)).catch(() => Buffer.alloc(0)); // gone meanwhile: the desk is running
      if (shapes.some((shape) => bytes.includes(shape))) found.push(path.join(parentPath, name));
    }
  }
  expect(found).toEqual([]);
});
