import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  for (const [words, tag] of [['patched with tar', '1'], ['The council denies it.', '3']] as const) {
    await ui.text.drag(words);
    await ui.press(tag);
  }
  await ui.inspector.claims.first().click();
  await ui.inspector.claims.nth(1).click({ modifiers: ['Control'] });
  await expect(ui.inspector.bulkBar).toContainText('2 claims chosen');
});

test('a status is set for the claims that can have it, and it is said why not for the others', async ({ ui }) => {
  const { bulkBar } = ui.inspector;
  const status = bulkBar.getByRole('combobox', { name: 'Status of the chosen claims' });
  await status.selectOption('Unverifiable');
  const panel = bulkBar.getByRole('group', { name: '“Unverifiable” for the chosen claims' });
  await expect(panel).toContainText('None of 2 claims can be “Unverifiable”.');
  await panel.getByRole('textbox', { name: 'Reason' }).fill('The minutes were lost');
  await panel.getByRole('button', { name: 'Set 2 claims' }).click();
  await expect(status).toHaveValue('unverifiable');
  await expect(ui.toast('2 claims set to “Unverifiable”.')).toBeVisible();

  await status.selectOption('Verified');
  const lacks = bulkBar.getByRole('group', { name: '“Verified” for the chosen claims' });
  await expect(lacks).toContainText('2 claims: Evidence that supports it, with the place in it.');
  await lacks.getByRole('button', { name: /^1 claim: The dispute/ }).click();
  await expect(bulkBar).toBeHidden(); // one claim is in hand
  await expect(ui.inspector.quote).toContainText('The council denies it.');
  await ui.text.region.focus();
  await ui.press('Control+z');
  await expect(ui.inspector.status).toContainText('To do');
});

test('a source comes to all of them, and one undo takes it back', async ({ ui }) => {
  const field = ui.inspector.bulkBar.getByRole('combobox', { name: 'Source of the chosen claims' });
  await field.fill('The head teacher');
  await field.press('Enter');
  await expect(ui.toast('2 claims attributed to The head teacher.')).toBeVisible();
  await expect(ui.inspector.sourceCard('The head teacher')).toContainText('2 claims here');
  await ui.toast('2 claims attributed').getByRole('button', { name: 'Undo' }).click();
  await expect(ui.inspector.sourceCard('The head teacher')).toBeHidden();
});
