import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

test('the sourcing profile says what the story rests on, and follows every change', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.region.focus();
  await ui.press('Shift+R');
  const report = ui.dialog('Sourcing profile');
  await expect(report).toContainText('Nothing is marked yet.');
  await ui.press('Escape');

  await ui.text.drag('patched with tar');
  await ui.press('2', 'm');
  await ui.page.keyboard.type('a builder');
  await ui.press('Enter');
  await ui.text.drag('The council denies it.');
  await ui.press('1', '3');
  await ui.expectSaved();
  await ui.topBar.getByRole('button', { name: 'Report' }).click();

  // 16 and 22 of the 117 letters of the two paragraphs.
  await expect(report).toContainText('117 characters of body text');
  await expect(report).toContainText('13.7%of the body text rests on people the reader cannot name: 1 of 2 claims');
  await expect(report.getByRole('row', { name: 'Anonymous official 1 claim 13.7%' })).toBeVisible();
  await expect(report.getByRole('row', { name: 'Disputed 1 claim 18.8%' })).toBeVisible();
  const sources = report.getByRole('table', { name: 'By source' });
  await expect(sources.getByRole('row').nth(1)).toHaveText(/a builder.*Anonymous.*1.*3.*13\.7%/);
  await expect(report.getByRole('table', { name: 'Checking' }).getByRole('row').nth(1)).toHaveText(/To do–2–/);

  await ui.press('Escape', 'Control+z');
  await ui.topBar.getByRole('button', { name: 'Report' }).click();
  await expect(report.getByRole('row', { name: /^Disputed/ })).toHaveCount(0);
});
