import { ferrySlip, schoolRoof, tideMill } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  for (const story of [ferrySlip, tideMill, schoolRoof]) await ui.openFile(desk, story);
});

test('the newest article stands first; the filter looks for all words in headlines', async ({ ui }) => {
  const { library } = ui;
  await expect(library.rows).toHaveCount(3);
  await expect(library.rows.first()).toContainText(schoolRoof.headline);
  await expect(library.row(schoolRoof.headline).getByRole('button').first()).toHaveAttribute('aria-current', 'true');

  await library.filter.fill('OLD harbour');
  await expect(library.rows).toHaveCount(1);
  await expect(library.rows).toContainText(ferrySlip.headline);
  await library.filter.fill('the');
  await expect(library.rows).toHaveCount(2);
  await library.filter.fill('no such words');
  await expect(library.region).toContainText('No headline has these words.');
  await library.filter.fill('');
  await expect(library.rows).toHaveCount(3);
});

test('counts and bars follow the work', async ({ ui }) => {
  const { library, text } = ui;
  const row = library.row(schoolRoof.headline);
  await expect(row).toContainText('No claims yet');
  await text.drag('patched with tar');
  await ui.press('1');
  await text.drag('The council denies it');
  await ui.press('3');
  await expect(row).toContainText('2 open');
  await expect(row.getByTitle('Sourced')).toBeVisible();
  await expect(row.getByTitle('Disputed')).toBeVisible();
  await expect(row.getByTitle('Anonymous official')).toBeHidden();
  await expect(ui.tagCount('Disputed')).toHaveAccessibleName('Disputed, 1 claim');
  await ui.press('Delete');
  await expect(row.getByTitle('Disputed')).toBeHidden();
  await expect(ui.tagCount('Disputed')).toHaveAccessibleName('Disputed, 0 claims');
  await ui.press('Escape', 'r');
  await expect(row).toContainText('1 of 2 read');
  await expect(library.row(tideMill.headline)).toContainText('No claims yet');
});

test('an article is renamed in place: the one on the desk, and one that is not', async ({ desk, ui }) => {
  const { library } = ui;
  await library.choose(schoolRoof.headline, 'Rename…');
  const field = library.region.getByRole('textbox', { name: 'Headline' });
  await expect(field).toBeFocused();
  await field.fill('The roof');
  await field.press('Enter');
  await expect(library.row('The roof')).toBeVisible();
  await expect(ui.topBar).toContainText('The roof');
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible(); // the text is what was printed
  await ui.press('Control+z');
  await expect(library.row(schoolRoof.headline)).toBeVisible();

  await library.choose(tideMill.headline, 'Rename…');
  await field.fill('The mill');
  await field.press('Enter');
  await expect(library.row('The mill')).toBeVisible();
  await library.choose('The mill', 'Rename…');
  await field.fill('Never mind');
  await field.press('Escape');
  await expect(library.row('The mill')).toBeVisible();

  await desk.restart();
  await ui.ready();
  await expect(library.row('The mill')).toBeVisible();
});

test('an article goes into the trash and comes back: at once, or by way of the trash', async ({ desk, ui }) => {
  const { library } = ui;
  await library.choose(schoolRoof.headline, 'Move to trash');
  await expect(library.rows).toHaveCount(2);
  await expect(ui.text.region).toBeHidden();
  await ui.toast('is in the trash').getByRole('button', { name: 'Undo' }).click();
  await expect(library.row(schoolRoof.headline)).toBeVisible();

  await library.choose(ferrySlip.headline, 'Move to trash');
  await expect(library.foot('Trash')).toHaveText(/Trash\s*1/);
  await desk.restart();
  await ui.ready();
  await expect(library.rows).toHaveCount(2);
  await library.foot('Trash').click();
  const trash = ui.dialog('Trash');
  await expect(trash).toContainText(ferrySlip.headline);
  await trash.getByRole('button', { name: 'Bring back' }).click();
  await expect(trash).toContainText('The trash is empty.');
  await ui.press('Escape');
  await expect(library.row(ferrySlip.headline)).toBeVisible();
});

test('going from one article to another keeps each as it was', async ({ ui }) => {
  const { library, text } = ui;
  await text.drag('patched with tar');
  await ui.press('1');
  await library.open(ferrySlip.headline);
  await expect(text.heading(ferrySlip.headline)).toBeVisible();
  await text.expectHighlighted('Sourced', []);
  await text.drag('94 years');
  await ui.press('7');
  await library.open(schoolRoof.headline);
  await text.expectHighlighted('Sourced', ['patched with tar']);
  await text.expectHighlighted('Number', []);
  await ui.press('l');
  await expect(library.region).toBeHidden();
  await ui.press('/');
  await expect(library.filter).toBeFocused();
});
