import { ferrySlip, schoolRoof } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { ClaimsFilter } from '../pages/claims-filter';
import { expect, test } from '../pages/test';

test('the language is changed at once, nothing is lost, and it stays (LA-2)', async ({ desk, ui }) => {
  const { page } = ui;
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag('The timber is rotten and the insurer has noticed');
  await ui.press('1');
  await ui.inspector.note.fill('Ask the board');
  await ui.press('Control+,');
  await ui.dialog('Settings').getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  const settings = ui.dialog('Einstellungen');
  await expect(settings.getByRole('radio', { name: 'Hoher Kontrast' })).toBeVisible();
  await expectAccessible(page, 'the settings in German');
  await settings.getByRole('button', { name: 'Fertig', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const claim = page.getByRole('complementary', { name: 'Aussage' });
  await expect(claim.getByRole('heading', { name: 'Aussage 1 von 1' })).toBeVisible();
  await expect(claim.getByRole('textbox', { name: 'Notiz' })).toHaveValue('Ask the board');
  await expect(claim.getByRole('button', { name: 'Die Markierung Sourced wegnehmen' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Text des Artikels' })).toContainText('The timber is rotten');

  await desk.restart();
  await expect(ui.page.getByRole('group', { name: 'Text des Artikels' })).toContainText('The timber is rotten');
  await ui.press('Control+,');
  await ui.dialog('Einstellungen').getByRole('combobox', { name: 'Sprache' }).selectOption('English');
  await expect(ui.dialog('Settings')).toBeVisible();
});

test('size and measure of the text follow the settings (ST-1)', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  const text = ui.text.region.getByRole('document');
  await expect(text).toHaveCSS('font-size', '18px');
  await ui.press('Control+,');
  const settings = ui.dialog('Settings');
  await settings.getByRole('radio', { name: 'Larger' }).click();
  await settings.getByRole('radiogroup', { name: 'Width of the column' }).getByRole('radio', { name: 'Narrow' }).click();
  await expect(text).toHaveCSS('font-size', '25px');
  await expect(settings).toContainText(desk.libraryDir);
  await expect(settings).toContainText('the last 10 states');
  await ui.press('Escape');
  await ui.text.drag('patched with tar');
  await ui.text.expectSelected('patched with tar');
  await desk.restart();
  await expect(ui.text.region.getByRole('document')).toHaveCSS('font-size', '25px');
});

test('a key is set by pressing it, a taken one is taken over, a reserved one refused; it survives a restart (KB-1, KB-2, KB-3)', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.press('Shift+Slash');
  await ui.dialog('Keys').getByRole('button', { name: 'Change keys…' }).click();
  const settings = ui.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Find a command or a key' }).fill('select the next sentence');
  const change = settings.getByRole('button', { name: /^Set the key of “Select the next sentence”/ });
  await change.click();
  await ui.press('Control+w');
  await expect(settings.getByRole('alert')).toContainText('belongs to the system');
  await ui.press('j');
  await expect(settings.getByRole('alert')).toContainText('J does something already: Next paragraph');
  await expectAccessible(ui.page, 'a key that is taken');
  await settings.getByRole('button', { name: 'Take it over' }).click();
  await expect(change).toHaveAccessibleName(/: J$/);
  await settings.getByRole('textbox', { name: 'Find a command or a key' }).fill('next paragraph');
  await expect(settings.getByRole('button', { name: /^Set the key of “Next paragraph”: no key/ })).toBeVisible();
  await settings.getByRole('button', { name: 'Done' }).click();

  await desk.restart();
  await ui.openArticle(schoolRoof.headline);
  await ui.text.region.focus();
  await ui.press('j');
  await ui.text.expectSelected('School roof was patched, not mended');
  await ui.press('Shift+Slash');
  await expect(ui.dialog('Keys').getByText('Select the next sentence').locator('..')).toContainText('J');
  await ui.press('Escape', 'Control+,');
  await ui.dialog('Settings').getByRole('navigation').getByRole('button', { name: 'Keys' }).click();
  await ui.dialog('Settings').getByRole('button', { name: 'Reset all keys' }).click();
  await expect(ui.dialog('Settings').getByRole('button', { name: /^Set the key of “Next paragraph”: J/ })).toBeVisible();
});

test('who works is always in sight and switched in two clicks; each change carries its author (PE-3)', async ({ desk, ui }) => {
  const { page } = ui;
  await ui.openFile(desk, schoolRoof);
  await ui.press('Control+,');
  const settings = ui.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Your name' }).fill('Oriane Tveit');
  await settings.getByRole('textbox', { name: 'Role' }).fill('Standards editor');
  await settings.getByRole('textbox', { name: 'Name of somebody else' }).fill('Bo Ek');
  await settings.getByRole('button', { name: 'Add and switch' }).click();
  await expect(settings.getByRole('list', { name: 'People at this desk' }).getByRole('listitem')).toHaveCount(2);
  await settings.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: /^Bo Ek is working/ })).toContainText('BE');

  await ui.text.drag('patched with tar');
  await ui.press('1');
  await expect(ui.inspector.region).toContainText('Marked by Bo Ek');
  await page.getByRole('button', { name: /^Bo Ek is working/ }).click();
  await expectAccessible(page, 'the menu of people');
  await page.getByRole('menuitemradio', { name: 'Oriane Tveit' }).click();
  await ui.text.drag('The council denies it');
  await ui.press('3');
  await expect(ui.inspector.region).toContainText('Marked by Oriane Tveit');
  await ui.press('h');
  await expect(ui.history.getByRole('listitem').nth(0)).toContainText('OT');
  await expect(ui.history.getByRole('listitem').nth(0)).toContainText('Oriane Tveit');
  await expect(ui.history.getByRole('listitem').nth(1)).toContainText('Bo Ek');
  await ui.press('h');

  await new ClaimsFilter(ui.inspector.region).choose('Bo Ek');
  await ui.text.expectHighlighted('Sourced', ['patched with tar']);
  await ui.text.expectHighlighted('Disputed', []);
  await desk.restart();
  await expect(ui.page.getByRole('button', { name: /^Oriane Tveit is working/ })).toBeVisible();
});
