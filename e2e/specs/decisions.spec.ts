import type { Desk } from '../fixtures';
import { ferrySlip } from '../articles/articles';
import { Deciding } from '../pages/deciding';
import type { DeskScreen } from '../pages/desk-screen';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

/** The story of the ferry slip with four claims that Ada Lund marked; Bo Ek, who is to review them, is at the desk. */
async function markedForReview(desk: Desk, ui: DeskScreen): Promise<Deciding> {
  await ui.openFile(desk, ferrySlip);
  await ui.press('Control+,');
  const settings = ui.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Your name' }).fill('Ada Lund');
  await ui.press('Enter');
  const people = settings.getByRole('list', { name: 'People at this desk' }).getByRole('listitem');
  await expect(people).toContainText('Ada Lund');
  await settings.getByRole('textbox', { name: 'Name of somebody else' }).fill('Bo Ek');
  await settings.getByRole('button', { name: 'Add and switch' }).click();
  await expect(people).toHaveCount(2);
  await settings.getByRole('button', { name: 'Done' }).click();
  const deciding = new Deciding(() => ui.page);
  await deciding.switchTo('Ada Lund');
  for (const words of ['after 94 years', 'the damage was far smaller', 'It names three piles', 'meet again on June 3']) {
    await ui.text.drag(words);
    await ui.press('1');
    await expect(ui.inspector.quote).toContainText(words);
  }
  await ui.press('Escape');
  await deciding.switchTo('Bo Ek');
  await ui.text.region.focus();
  return deciding;
}

test('RV-22: a reviewer decides on every claim with nothing but keys; undo takes a decision back; the annotator sees and answers', async ({ desk, ui }) => {
  const deciding = await markedForReview(desk, ui);
  await ui.press('Shift+w');
  await expect(deciding.inHand).toBeFocused();
  await expect(deciding.progress).toHaveText('0 of 4 decided');
  await expect(deciding.inHand.getByRole('heading', { name: 'after 94 years' })).toBeVisible();
  await ui.press('a');
  await expect(deciding.progress).toHaveText('1 of 4 decided');
  await ui.press('x');
  await ui.page.keyboard.type('The surveyor’s letter has other figures');
  await ui.press('Enter');
  await expect(deciding.progress).toHaveText('2 of 4 decided');
  await ui.press('Control+z');
  await expect(deciding.progress).toHaveText('1 of 4 decided');
  await ui.press('Control+Shift+z');
  await expect(deciding.progress).toHaveText('2 of 4 decided');
  await ui.press('q');
  await ui.page.keyboard.type('Which piles?');
  await ui.press('Enter');
  await expect(deciding.progress).toHaveText('3 of 4 decided');
  await ui.press('c');
  await deciding.change.getByRole('checkbox', { name: 'Prediction' }).focus();
  await ui.press('Space');
  await deciding.change.getByRole('textbox', { name: 'Source' }).focus();
  await ui.page.keyboard.type('The ferry board');
  await deciding.change.getByRole('textbox', { name: 'Wording' }).focus();
  await ui.page.keyboard.type('meet again on June 13');
  await ui.press('Enter');
  await expect(deciding.progress).toHaveText('4 of 4 decided');
  await deciding.dialog.getByRole('button', { name: 'The article is reviewed' }).focus();
  await ui.press('Enter');
  await ui.press('Escape');
  await expect(deciding.dialog).toBeHidden();
  await expect(ui.topBar).toContainText('Reviewed: Bo Ek');

  await deciding.switchTo('Ada Lund');
  await ui.inspector.claims.filter({ hasText: 'meet again on June 3' }).click();
  await expect(deciding.made).toContainText('Change proposed');
  await expect(deciding.made.locator('ins').first()).toHaveText('Prediction');
  await deciding.made.getByRole('button', { name: 'Agree and change it' }).click();
  await expect(ui.inspector.tag('Prediction')).toBeVisible();
  await expect(ui.inspector.sourceCard('The ferry board')).toBeVisible();
  await expect(deciding.made).toContainText('Agreed');
  await ui.text.region.focus();
  await ui.press('Control+z');
  await expect(ui.inspector.tag('Prediction')).toBeHidden();
  await expect(deciding.made.getByRole('button', { name: 'Agree and change it' })).toBeVisible();
  await ui.inspector.claims.filter({ hasText: 'the damage was far smaller' }).click();
  await deciding.made.getByRole('button', { name: 'Decline…' }).click();
  await ui.page.keyboard.type('The letter is older');
  await ui.press('Enter');
  await expect(deciding.made).toContainText('Not followed');
  await ui.command('The article is done');
  await expect(ui.topBar).toContainText('Done: Ada Lund');
  await ui.expectSaved();

  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await expect(ui.topBar).toContainText('Reviewed: Bo Ek');
  await ui.inspector.claims.filter({ hasText: 'the damage was far smaller' }).click();
  await expect(deciding.made).toContainText('The letter is older');
});

test('RV-22: the review of the claims and the decisions beside them are readable for everybody', async ({ desk, ui }) => {
  const deciding = await markedForReview(desk, ui);
  await ui.press('Shift+w');
  await expect(deciding.inHand).toBeFocused();
  await ui.press('c');
  await expect(deciding.change).toBeVisible();
  await expectAccessible(ui.page, 'a proposed change');
  await ui.press('Escape');
  await expect(deciding.change).toBeHidden();
  await expectAccessible(ui.page, 'the review of the claims');
  await ui.press('q');
  await ui.page.keyboard.type('Since when?');
  await ui.press('Enter', 'Escape');
  await deciding.switchTo('Ada Lund');
  await ui.inspector.claims.filter({ hasText: 'after 94 years' }).click();
  await deciding.made.getByRole('button', { name: 'Reply' }).click();
  await expectAccessible(ui.page, 'a decision beside its claim');
});
