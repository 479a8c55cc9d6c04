import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../fixtures';
import { ferrySlip, textOf } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { Drafts, editedSlip } from '../pages/drafts';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

/** The story of the ferry slip on the desk, with a claim on each of some words. */
async function withClaims(desk: Desk, ui: DeskScreen, words: readonly string[]): Promise<Drafts> {
  await ui.openFile(desk, ferrySlip);
  for (const each of words) {
    await ui.text.drag(each);
    await ui.press('1');
    await expect(ui.inspector.quote).toContainText(each);
  }
  await ui.press('Escape');
  return new Drafts(() => ui.page);
}

/** Adds the edited story by the dialog, as a text that is pasted, with nothing but keys. */
async function addEdited(ui: DeskScreen, drafts: Drafts): Promise<void> {
  await ui.press('Shift+D');
  await expect(drafts.add.getByRole('textbox', { name: 'New text of the article' })).toBeFocused();
  await ui.page.keyboard.insertText(editedSlip);
  await drafts.add.getByRole('textbox', { name: 'Called' }).focus();
  await ui.page.keyboard.type('Evening');
  await ui.press('Enter');
}

/** Pastes a text into the desk, beside all fields. */
async function paste(ui: DeskScreen, text: string): Promise<void> {
  await ui.text.region.evaluate((region, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    region.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('DV-5: a new draft is added and its review done with nothing but keys; each decision is taken back by one key', async ({ desk, ui }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years', 'the damage was far smaller', 'It names three piles', 'The nearest bridge is nine kilometres upstream', 'meet again on June 3']);
  await addEdited(ui, drafts);
  await expect(drafts.review).toBeVisible();
  await expect(drafts.menu).toHaveAccessibleName('Draft: Evening');
  await expect(drafts.group('yours to decide')).toContainText('3');
  await expect(drafts.group('same words, moved')).toContainText('2');
  await expect(drafts.inHand).toContainText('The words under this claim were changed');
  await expect(drafts.side('Draft 1').locator('del')).toHaveText(['94']);
  await expect(drafts.side('Evening').locator('ins')).toHaveText(['95']);

  await ui.press('a');
  await expect(drafts.group('yours to decide')).toContainText('2');
  await expect(drafts.side('Evening').locator('mark')).toContainText(['smaller']);
  await ui.press('n');
  await expect(drafts.inHand).toContainText('The words of this claim are gone');
  await expect(drafts.side('Draft 1').locator('mark')).toHaveText('It names three piles');
  await ui.press('d');
  await expect(drafts.group('yours to decide')).toContainText('1');
  await expect(drafts.group('cut')).toContainText('1');
  await ui.press('Control+z');
  await expect(drafts.group('yours to decide')).toContainText('2');
  await expect(drafts.inHand).toContainText('The words of this claim are gone');
  await ui.press('Control+Shift+z');
  await expect(drafts.group('yours to decide')).toContainText('1');

  // The last one is marked by hand: the next sentence from where it was expected, then back to the review.
  await ui.press('e');
  const bar = ui.page.getByRole('region', { name: 'Mark the words of the claim' });
  await expect(bar).toContainText('the damage was');
  await expect(ui.text.region).toBeFocused();
  await ui.press('Escape');
  await expect(drafts.review).toBeVisible();
  await ui.press('e', 's', 'Shift+Enter');
  await expect(drafts.review.getByText('Every claim has its place: nothing is left to decide.')).toBeVisible();
  await expect(bar).toBeHidden();
  await ui.press('Escape');
  await ui.expectSaved();

  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await expect(drafts.menu).toHaveAccessibleName('Draft: Evening');
  await expect(ui.button('Review 1')).toBeHidden();
});

test('DV-6: drafts are gone over to in the bar above, each with its claims as they stood; undo takes a draft away', async ({ desk, ui }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years', 'It names three piles']);
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 1');
  const file = path.join(desk.userDataDir, 'evening.txt');
  writeFileSync(file, editedSlip);
  await desk.chooseFiles([file]);
  await drafts.menu.click();
  await ui.page.getByRole('menuitem', { name: 'Add a new draft…' }).click();
  await drafts.add.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(drafts.review).toBeVisible();
  await ui.press('Escape');
  await expect(ui.text.region).toContainText('95 years');
  await expect(ui.inspector.claims).toContainText(['after 95 years']); // the other one has no place in it
  await drafts.goTo('Draft 1');
  await expect(ui.inspector.claims).toContainText(['after 94 years', 'It names three piles']);
  await expect(ui.text.region).toContainText('The board will meet again on June 3.');
  await ui.press('Control+z');
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 2');
  await expect(ui.button('Review 2')).toBeVisible();
  await ui.expectSaved();
  await ui.press('Control+z');
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 1');
  await expect(ui.inspector.claims).toContainText(['after 94 years', 'It names three piles']);
});

test('DV-7: two drafts are compared, and what the edit did to the claims is a list to jump through', async ({ desk, ui }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years', 'It names three piles']);
  await addEdited(ui, drafts);
  await expect(drafts.review).toBeVisible();
  await ui.press('Escape');
  await ui.command('Compare drafts');
  await expect(drafts.rows('moved here')).toHaveCount(1);
  await expect(drafts.rows('moved here')).toContainText('June 3');
  await expect(drafts.rows('moved away')).toHaveCount(1);
  await expect(drafts.rows('new')).toContainText(['A spokesman said']);
  await expect(drafts.rows('changed').first().locator('del')).toHaveText('94');
  await drafts.comparison.getByRole('radio', { name: 'In one column' }).click();
  await expect(drafts.rows('changed').first()).toContainText('after 94 95 years');
  await expect(drafts.edits).toContainText(['figure changed', 'new, without a claim', 'claim cut']);
  await drafts.edits.first().click();
  await expect(drafts.edits.first()).toContainText('94');
  await ui.press('n');
  await expect(drafts.edits.nth(1)).toHaveAttribute('aria-selected', 'true');
  await drafts.comparison.getByRole('button', { name: 'Show in the article' }).click();
  await expect(drafts.comparison).toBeHidden();
  await ui.press('2'); // the words are selected: the next key tags them
  await expect(ui.inspector.quote).toContainText('A spokesman said that 40 letters');
  await ui.press('Shift+R');
  await expect(ui.dialog('Sourcing profile').getByRole('table', { name: 'What the edit did to the claims' })).toContainText('claim cut');
});

test('DV-8: what is like the article on the desk, and a file whose text has changed, is asked about: a draft or an article', async ({ desk, ui, folder }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years']);
  await ui.text.region.evaluate((region, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'late.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop']) region.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, editedSlip);
  await expect(drafts.which).toContainText(`Much of this text stands in “${ferrySlip.headline}”, too.`);
  await ui.press('Enter');
  await expect(drafts.review).toBeVisible();
  await ui.press('Escape');
  await ui.press('Control+z');
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 1');

  // Pasted, it is asked about as well; what is something else becomes an article at once.
  await paste(ui, editedSlip);
  await expect(drafts.which).toBeVisible();
  await ui.press('Escape');
  await expect(drafts.which).toBeHidden();
  await paste(ui, 'Rain in the north\n\nIt rained.');
  await expect(ui.text.heading('Rain in the north')).toBeVisible();
  await expect(ui.library.rows).toHaveCount(2);

  const changed = path.join(folder, path.basename(ferrySlip.file));
  writeFileSync(changed, readFileSync(ferrySlip.file, 'utf8').replace('94 years', '96 years'));
  await desk.chooseFiles([changed]);
  await ui.press('Control+o');
  await expect(drafts.which).toContainText('came from a file named ferry-slip.txt');
  await drafts.which.getByRole('button', { name: 'Open as a new article' }).click();
  await expect(ui.text.region).toContainText('96 years');
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 1');
  await expect(ui.inspector.claims).toHaveCount(0);
});

test('DV-8: started with a file whose text has changed, the desk asks', async ({ desk, ui, folder }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years']);
  await ui.expectSaved();
  const changed = path.join(folder, path.basename(ferrySlip.file));
  writeFileSync(changed, textOf(ferrySlip).replace('94 years', '96 years'));
  await desk.restart({ articles: [changed] });
  await expect(drafts.which).toContainText(ferrySlip.headline);
  await drafts.which.getByRole('button', { name: 'Add as a new draft' }).click();
  await expect(drafts.side('Draft 2').locator('ins')).toHaveText('96');
});

test('DV-9: what the review does is in the palette and has keys that can be set; they do nothing elsewhere', async ({ desk, ui }) => {
  const drafts = await withClaims(desk, ui, ['after 94 years', 'It names three piles', 'the damage was far smaller']);
  await addEdited(ui, drafts);
  await expect(drafts.group('yours to decide')).toContainText('3');

  // Over the review lies the palette: what is typed into it decides nothing, what is chosen in it does.
  await ui.press('Control+k');
  await ui.page.keyboard.type('da');
  await expect(ui.page.getByRole('combobox')).toHaveValue('da');
  await ui.press('Escape');
  await expect(drafts.group('yours to decide')).toContainText('3');
  await ui.command('Review: it stands here');
  await expect(drafts.group('yours to decide')).toContainText('2');
  await ui.press('Escape');

  await ui.command('Change keys');
  const settings = ui.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Find a command or a key' }).fill('it was cut');
  await settings.getByRole('button', { name: /^Set the key of “Review: it was cut”/ }).click();
  await ui.press('w');
  await expect(settings.getByRole('button', { name: /^Set the key of “Review: it was cut”: W/ })).toBeVisible();
  await ui.press('Escape');
  await ui.text.region.focus();
  await ui.press('w');
  await ui.press('Shift+V');
  await expect(drafts.group('yours to decide')).toContainText('2');
  await ui.press('d');
  await expect(drafts.group('yours to decide')).toContainText('2');
  await ui.press('w');
  await expect(drafts.group('yours to decide')).toContainText('1');
  await expect(drafts.group('cut')).toContainText('1');
});

test('DV-10: the menu of the desktop desk has the drafts, and what the review does', async ({ desk, ui, kind }) => {
  test.skip(kind === 'browser', 'The browser desk has the menus of the browser.');
  const drafts = await withClaims(desk, ui, ['after 94 years', 'It names three piles']);
  await addEdited(ui, drafts);
  await expect(drafts.group('yours to decide')).toContainText('2');
  const shown = (): Promise<string[]> => desk.electron.evaluate(({ Menu }) => {
    const submenus = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    return submenus.filter(({ type }) => type === 'radio').map(({ label, checked }) => `${label} ${checked}`);
  });
  await expect.poll(shown).toEqual(['Evening true', 'Draft 1 false']);
  const isEnabled = (): Promise<boolean | undefined> => desk.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('review.confirm')?.enabled);
  await expect.poll(isEnabled).toBe(true);
  await desk.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('review.confirm')?.click());
  await expect(drafts.group('yours to decide')).toContainText('1');
  await ui.press('Escape');
  await expect.poll(isEnabled).toBe(false);

  await desk.electron.evaluate(({ Menu }) => {
    const submenus = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    submenus.find(({ label }) => label === 'Draft 1')?.click();
  });
  await expect(drafts.menu).toHaveAccessibleName('Draft: Draft 1');
  await expect.poll(shown).toEqual(['Evening false', 'Draft 1 true']);
});

test('AX-1: axe finds nothing in the review, the comparison and what leads to them, in any theme', async ({ desk, ui }) => {
  test.slow();
  const drafts = await withClaims(desk, ui, ['after 94 years', 'It names three piles', 'meet again on June 3']);
  const look = (where: string): Promise<void> => test.step(where, () => expectAccessible(ui.page, where));
  await addEdited(ui, drafts);
  await expect(drafts.side('Evening').locator('ins')).toHaveText('95');
  await look('a reworded claim in review');
  await ui.press('n');
  await expect(drafts.inHand).toContainText('are gone');
  await expect(drafts.side('Evening').locator('.draft-passage').first()).toBeVisible();
  await look('a claim that is gone');
  await ui.press('e');
  await expect(ui.page.getByRole('region', { name: 'Mark the words of the claim' })).toBeVisible();
  await look('words to be marked');
  await ui.press('Escape', 'Escape');
  await drafts.menu.click();
  await look('the menu of drafts');
  await ui.press('Escape');
  await ui.command('Compare drafts');
  await expect(drafts.rows('moved here')).toHaveCount(1);
  await drafts.edits.first().click();
  await look('drafts side by side');
  await drafts.comparison.getByRole('radio', { name: 'In one column' }).click();
  await look('drafts in one column');
});
