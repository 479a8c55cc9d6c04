import path from 'node:path';
import { ferrySlip, schoolRoof } from '../articles/articles';
import { DeskScreen } from '../pages/desk-screen';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';

test('a second desk on a library is told who has it, may look and export, and changes nothing', async ({ desk, ui, openDesk, folder }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.expectSaved();

  const second = await openDesk({ libraryDir: desk.libraryDir });
  const looker = new DeskScreen(() => second.page);
  await looker.ready();
  await expect(looker.topBar).toContainText('Read only');
  await expect(looker.topBar.getByTitle(new RegExp(`The library is open in the ${desk.kind} desk \\(process \\d+`))).toBeVisible();
  await looker.openArticle(ferrySlip.headline);
  await looker.text.expectHighlighted('Sourced', [timber]);
  await looker.inspector.claims.click();
  await expect(looker.inspector.note).toBeDisabled();
  await expect(looker.inspector.importance('Central')).toBeDisabled();
  await expect(looker.inspector.sourceField).toBeHidden();

  await looker.text.drag('94 years');
  await looker.press('7');
  await expect(looker.toast(`The library is open in the ${desk.kind} desk`)).toHaveRole('alert');
  await looker.text.expectHighlighted('Number', []);
  await second.chooseFiles([schoolRoof.file]);
  await looker.press('Control+o');
  await expect(looker.toast(/^school-roof\.txt: /)).toHaveRole('alert');
  await expect(looker.library.rows).toHaveCount(1);

  const file = path.join(folder, 'seen.json');
  await second.saveTo(file);
  await looker.exportAsJson();
  expect(JSON.parse(await second.savedFile(file))).toMatchObject({ claims: [{ tags: ['sourced'] }] });

  // The first desk goes on as if nobody looked.
  await ui.press('3');
  await ui.expectSaved();
  await second.close();
  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await ui.text.expectHighlighted('Disputed', [timber]);
});

test('two windows on one article see each other’s changes', async ({ desk, ui, kind }) => {
  test.skip(kind === 'desktop', 'Its second window is tested with the windows.');
  await ui.openFile(desk, ferrySlip);
  const [page] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    desk.page.evaluate(() => void window.open(location.pathname)), // as "Duplicate tab" does: the token comes along
  ]);
  const other = new DeskScreen(() => page);
  await other.openArticle(ferrySlip.headline);

  await ui.text.drag(timber);
  await ui.press('1');
  await other.text.expectHighlighted('Sourced', [timber]);
  await expect(other.tagCount('Sourced')).toHaveAccessibleName('Sourced, 1 claim');
  await other.inspector.claims.click();
  await other.inspector.sourceField.fill('Anselm Ruiz-Hagen');
  await other.inspector.sourceField.press('Enter');
  await expect(ui.inspector.sourceCard('Anselm Ruiz-Hagen')).toBeVisible();

  await Promise.all([ui.press('3'), other.inspector.importance('Central').click()]);
  for (const each of [ui, other]) {
    await each.text.expectHighlighted('Disputed', [timber]);
    await expect(each.inspector.importance('Central')).toBeChecked();
  }
  await other.text.region.focus();
  await other.press('Delete');
  await ui.text.expectHighlighted('Sourced', []);
  await expect(ui.inspector.claims).toHaveCount(0);
  await ui.press('Control+z');
  await other.text.expectHighlighted('Sourced', [timber]);
  await ui.expectSaved();
  await other.expectSaved();
});
