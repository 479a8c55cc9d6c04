import path from 'node:path';
import { ferrySlip, schoolRoof } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { Reports } from '../pages/reports';
import { expect, test } from '../pages/test';

/** In the article on the desk: an anonymous official's claim, and a disputed one. */
async function annotate(ui: DeskScreen): Promise<void> {
  await ui.text.drag('patched with tar');
  await ui.press('2');
  await ui.text.drag('The council denies it.');
  await ui.press('3');
  await ui.expectSaved();
}

test('the sourcing profile is saved as SVG and as PNG', async ({ desk, ui, folder }) => {
  const reports = new Reports(() => desk.page);
  await ui.openFile(desk, schoolRoof);
  await annotate(ui);
  await ui.press('Shift+R');
  await reports.expectSvg(await reports.save(reports.profile, 'SVG', desk, path.join(folder, 'profile.svg')), 'Anonymous official', 'Disputed', '13.7%');
  reports.expectPng(await reports.save(reports.profile, 'PNG', desk, path.join(folder, 'profile.png')));
});

test('the report of the library has every article with its figures, sorts them, tells them over time, and is saved', async ({ desk, ui, folder }) => {
  const reports = new Reports(() => desk.page);
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await annotate(ui);
  await ui.command('Show the report of the library');
  await expect(reports.library).toContainText('2 of 2 articles · 2 claims');
  const [school, ferry] = [reports.articles.filter({ hasText: schoolRoof.headline }), reports.articles.filter({ hasText: ferrySlip.headline })];
  await expect(school.getByRole('cell').nth(1)).toHaveText('2');
  await expect(school).toContainText('13.7%');
  await expect(school).toContainText('To do 2');
  await expect(ferry.getByRole('cell').nth(1)).toHaveText('0');

  const sortBy = (column: string): Promise<void> => reports.library.getByRole('columnheader', { name: column }).getByRole('button').click();
  await sortBy('Claims');
  await expect(reports.articles.getByRole('rowheader')).toHaveText([schoolRoof.headline, ferrySlip.headline]);
  await sortBy('Claims');
  await expect(reports.articles.getByRole('rowheader')).toHaveText([ferrySlip.headline, schoolRoof.headline]);
  await expect(reports.library.getByRole('columnheader', { name: 'Claims' }).last()).toHaveAttribute('aria-sort', 'ascending');

  // Both came in just now: one week, one month.
  await expect(reports.periods).toHaveCount(1);
  await expect(reports.periods.first().getByRole('cell')).toHaveText(['2', '2', '1']);
  await reports.library.getByRole('radio', { name: 'Month' }).click();
  await expect(reports.periods.first().getByRole('cell')).toHaveText(['2', '2', '1']);

  await reports.expectSvg(await reports.save(reports.library, 'SVG', desk, path.join(folder, 'library.svg')), '2 of 2 articles');
  reports.expectPng(await reports.save(reports.library, 'PNG', desk, path.join(folder, 'library.png')));
});
