import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

const themes = { Light: 'rgb(252, 252, 250)', Dark: 'rgb(31, 35, 36)', 'High contrast': 'rgb(255, 255, 255)' } as const;

test('the looks are switched at once and stay', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  for (const [theme, paper] of Object.entries(themes)) {
    await ui.press('Control+,');
    await ui.dialog('Settings').getByRole('radio', { name: theme }).click();
    await expect(ui.text.region).toHaveCSS('background-color', paper);
    await ui.press('Escape');
  }
  await ui.command('Looks: dark');
  await expect(ui.text.region).toHaveCSS('background-color', themes.Dark);
  await desk.restart();
  await ui.openArticle(schoolRoof.headline);
  await expect(ui.text.region).toHaveCSS('background-color', themes.Dark);
});

test('as the system: the looks follow it', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.command('Looks: as the system');
  await ui.page.emulateMedia({ colorScheme: 'dark' });
  await expect(ui.text.region).toHaveCSS('background-color', themes.Dark);
  await ui.page.emulateMedia({ colorScheme: 'light' });
  await expect(ui.text.region).toHaveCSS('background-color', themes.Light);
  await ui.page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect(ui.text.region).toHaveCSS('background-color', themes['High contrast']);
});

test('changes are recorded under the editor’s name, in words, newest first', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.library.foot('Settings').click();
  const settings = ui.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Your name' }).fill('Oriane Tveit');
  await expect(settings).toContainText(desk.libraryDir);
  await settings.getByRole('button', { name: 'Done' }).click();

  await ui.text.drag('patched with tar');
  await ui.press('1', '3');
  await expect(ui.inspector.region).toContainText('Marked by Oriane Tveit');
  await ui.press('h');
  const entries = ui.history.getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText('Oriane Tveit');
  await expect(entries.nth(2)).toContainText('came in');
  await ui.press('Control+z');
  await expect(ui.inspector.tag('Sourced')).toBeVisible(); // what an undo changes is shown
  await expect(ui.inspector.tag('Disputed')).toBeHidden();
  await ui.press('h');
  await expect(ui.history.getByRole('listitem').filter({ hasText: 'taken back' })).toHaveCount(1);
  await ui.history.getByRole('button', { name: /patched with tar/ }).first().click();
  await expect(ui.inspector.quote).toHaveText('patched with tar');

  await desk.restart();
  await ui.openArticle(schoolRoof.headline);
  await ui.press('h');
  await expect(ui.history.getByRole('listitem').filter({ hasText: 'Oriane Tveit' }).first()).toBeVisible();
});

test('headline and details of an article are corrected in their dialog', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.press('F2');
  const details = ui.dialog('About this article');
  await expect(details.getByRole('textbox', { name: 'Byline' })).toHaveValue('By Per Lindqvist-Amari');
  await details.getByRole('textbox', { name: 'Publication' }).fill('The Low Marren Gazette');
  await details.getByRole('textbox', { name: 'Headline' }).fill('The roof');
  await ui.press('Enter');
  await expect(ui.topBar).toContainText('The roof');
  await ui.press('F2');
  await expect(details.getByRole('textbox', { name: 'Publication' })).toHaveValue('The Low Marren Gazette');
  await expect(details).toContainText('school-roof.txt');
});
