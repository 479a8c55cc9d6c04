import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { schoolRoof } from '../articles/articles';
import { arrive, openPackage, sendPackage, type Person } from '../pages/people';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

/** Ada has marked a claim and sent it to Bo. */
async function sent(ada: Person, file: string): Promise<void> {
  await ada.ui.openFile(ada.desk, schoolRoof);
  await ada.ui.text.drag('patched with tar');
  await ada.ui.press('1');
  await ada.ui.expectSaved();
  await sendPackage(ada, file, async (dialog) => {
    await dialog.getByRole('combobox', { name: 'To whom' }).fill('Bo');
    await dialog.getByRole('textbox', { name: 'What to look at' }).fill('Was it really tar?');
  });
}

async function setNote({ ui }: Person, note: string): Promise<void> {
  await ui.inspector.claims.filter({ hasText: 'patched with tar' }).click();
  await ui.inspector.note.fill(note);
  await ui.inspector.note.blur();
  await ui.expectSaved();
}

test('RV-11, RV-12, MG-10: Ada sends, Bo takes it in, adds to it and sends it back, Ada merges with one conflict and takes it back', async ({ openDesk, folder }) => {
  test.slow();
  const [request, review] = [path.join(folder, 'request.claimdesk'), path.join(folder, 'review.claimdesk')];
  const ada = await arrive(openDesk, 'Ada');
  await sent(ada, request);

  const bo = await arrive(openDesk, 'Bo');
  await bo.ui.ready();
  await openPackage(bo, request);
  await expect(bo.reviews.opened).toContainText(/Ada asks for a review.*Was it really tar\?.*1 claim, 0 decisions.*The article is not there yet/s);
  await bo.ui.press('Enter');
  await expect(bo.ui.text.heading(schoolRoof.headline)).toBeVisible();
  await setNote(bo, 'Bitumen, says the builder.');
  await bo.ui.text.drag('The council denies it.');
  await bo.ui.press('3');
  await bo.ui.expectSaved();
  await sendPackage(bo, review, async (dialog) => {
    await expect(dialog.getByRole('radio', { name: 'My review, which goes back' })).toBeChecked();
    await expect(dialog.getByRole('combobox', { name: 'To whom' })).toHaveValue('Ada');
  });

  await setNote(ada, 'Ask the builder again.');
  await openPackage(ada, review);
  await expect(ada.reviews.opened).toContainText(/Bo sends a review back.*is there with this text/s);
  await ada.ui.press('Enter');
  await expect(ada.reviews.group('changed by both')).toContainText('1');
  await expect(ada.reviews.group('added')).toBeVisible();
  await expect(ada.reviews.side('Mine')).toContainText('Ask the builder again.');
  await expect(ada.reviews.side('Bo’s')).toContainText('Bitumen, says the builder.');
  await expect(ada.reviews.mergeNow).toBeDisabled();
  await ada.ui.press('t');
  await expect(ada.reviews.inHand).toContainText('Bo’s stands');
  await ada.reviews.group('added').click();
  await expect(ada.reviews.merge.getByRole('option', { name: /The council denies it/ })).toBeVisible();
  await ada.reviews.mergeNow.click();
  await expect(ada.ui.toast(/^Merged what Bo sent: .* added/)).toBeVisible();
  await expect(ada.ui.inspector.claims).toHaveCount(2);
  await ada.ui.inspector.claims.filter({ hasText: 'patched with tar' }).click();
  await expect(ada.ui.inspector.note).toHaveValue('Bitumen, says the builder.');

  await ada.ui.text.region.focus();
  await ada.ui.press('Control+z');
  await expect(ada.ui.inspector.claims).toHaveCount(1);
  await expect(ada.ui.inspector.note).toHaveValue('Ask the builder again.');
});

test('RV-9, RV-12: a sealed package asks for its passphrase; one whose parts have another hash is refused, and nothing is taken in', async ({ openDesk, folder }) => {
  test.slow();
  const [sealed, open_, forged] = ['sealed', 'open', 'forged'].map((name) => path.join(folder, `${name}.claimdesk`)) as [string, string, string];
  const ada = await arrive(openDesk, 'Ada');
  await sent(ada, open_);
  await sendPackage(ada, sealed, async (dialog) => {
    await dialog.getByRole('checkbox', { name: /^Seal it with a passphrase/ }).check();
    await dialog.getByLabel('Passphrase', { exact: true }).fill('tar on the school roof');
    await dialog.getByLabel('Passphrase again').fill('tar on the school roof');
  });

  const bo = await arrive(openDesk, 'Bo');
  await bo.ui.ready();
  const parts = unzipSync(await readFile(open_));
  const article = Object.keys(parts).find((name) => name.endsWith('article.json'))!;
  await writeFile(forged, zipSync({ ...parts, [article]: strToU8(new TextDecoder().decode(parts[article]).replace('patched', 'painted')) }));
  await bo.desk.chooseFiles([forged]);
  await bo.ui.command('Open a review package');
  await expect(bo.ui.toast(/^forged.claimdesk: This Claimdesk package/)).toBeVisible();
  await bo.ui.toast('forged.claimdesk').getByRole('button', { name: 'Close' }).click();
  await expect(bo.reviews.opened).toBeHidden();
  await expect(bo.ui.library.rows).toHaveCount(0);

  await openPackage(bo, sealed);
  await expect(bo.reviews.opened).toContainText('sealed.claimdesk is sealed.');
  await bo.reviews.opened.getByLabel('Passphrase').fill('some other words');
  await bo.ui.press('Enter');
  await expect(bo.reviews.opened.getByRole('alert')).toContainText('passphrase');
  await bo.reviews.opened.getByLabel('Passphrase').fill('tar on the school roof');
  await bo.ui.press('Enter');
  await expect(bo.reviews.opened).toContainText('Ada asks for a review');
  await bo.ui.press('Escape');
  await expect(bo.ui.library.rows).toHaveCount(0);
});

test('AX-1: axe finds nothing in sending, a package that came, and merging it, in any theme', async ({ openDesk, folder }) => {
  test.slow();
  const [request, review] = [path.join(folder, 'request.claimdesk'), path.join(folder, 'review.claimdesk')];
  const ada = await arrive(openDesk, 'Ada');
  await sent(ada, request);
  const bo = await arrive(openDesk, 'Bo');
  await bo.ui.ready();
  await openPackage(bo, request);
  await expectAccessible(bo.ui.page, 'a package that came');
  await bo.ui.press('Enter');
  await setNote(bo, 'Bitumen, says the builder.');
  await sendPackage(bo, review, async (dialog) => {
    await dialog.getByRole('checkbox', { name: /^Seal it/ }).check();
    await expectAccessible(bo.ui.page, 'sending a review back');
    await dialog.getByRole('checkbox', { name: /^Seal it/ }).uncheck();
  });
  await setNote(ada, 'Ask the builder again.');
  await openPackage(ada, review);
  await ada.ui.press('Enter');
  await expect(ada.reviews.side('Mine')).toBeVisible();
  await expectAccessible(ada.ui.page, 'a conflict of a merge');
});
