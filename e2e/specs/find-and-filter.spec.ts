import { ferrySlip, schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
});

test.describe('find in the article', () => {
  test('shows all places, leads from one to the next, and leaves one selected', async ({ ui }) => {
    const { text, find } = ui;
    await ui.press('Control+f');
    await expect(find.field).toBeFocused();
    await find.field.fill('the survey');
    await expect(find.place).toHaveText('1 of 3');
    await find.option('Upper and lower case differ').click();
    await expect(find.place).toHaveText('1 of 2');
    await find.field.press('Enter');
    await expect(find.place).toHaveText('2 of 2');
    await find.field.press('Shift+Enter');
    await find.field.press('Shift+Enter');
    await expect(find.place).toHaveText('2 of 2');
    await ui.press('F3');
    await expect(find.place).toHaveText('1 of 2');
    await text.expectHighlighted('hit-present', ['the survey']);

    await find.field.fill('ferr');
    await expect(find.place).toContainText('of');
    await find.option('Whole words').click();
    await expect(find.place).toHaveText('Nothing found');
    await find.field.fill('ferry');
    await find.field.press('Escape');
    await expect(find.field).toBeHidden();
    await expect(text.region).toBeFocused();
    await text.expectSelected('ferry');
    await text.expectHighlighted('hit', []);
    await ui.press('1');
    await text.expectHighlighted('Sourced', ['ferry']);
  });

  test('by a regular expression; one that runs away is stopped, and the desk goes on', async ({ ui }) => {
    const { find } = ui;
    await ui.press('Control+f');
    await expect(find.field).toBeFocused();
    await find.option('Regular expression').click();
    await find.field.fill('\\d+ (years|pages)');
    await expect(find.place).toHaveText('1 of 2');
    await find.field.fill('(');
    await expect(find.place).toHaveText('This is no regular expression yet.');
    await find.field.fill('^(([A-Za-z,.’“” -])+)+;$');
    await expect(find.place).toHaveText('This expression takes too long and was stopped. Make it more definite.');
    await find.field.fill('\\d+ years');
    await expect(find.place).toHaveText('1 of 1');
  });
});

test('all places of the same words are tagged in one step, and taken back in one', async ({ ui }) => {
  const { text } = ui;
  await text.drag('ferry');
  await ui.press('1', 'Escape');
  await text.drag('Tuesday');
  await expect(ui.selectionBar).toContainText('Select all 2 places with these words');
  await text.drag('ferry');
  await ui.selectionBar.getByRole('button', { name: 'Select all 4 places' }).click();
  await text.expectHighlighted('hit', ['ferry', 'ferry', 'ferry', 'ferry']);
  await ui.press('1');
  await text.expectHighlighted('Sourced', ['ferry', 'ferry', 'ferry', 'ferry']);
  await text.expectHighlighted('hit', []);
  await expect(ui.toast('3 claims marked: Sourced. 1 place had it already.')).toBeVisible();
  await expect(ui.tagCount('Sourced')).toHaveAccessibleName('Sourced, 4 claims');
  await ui.press('Control+z');
  await expect(ui.tagCount('Sourced')).toHaveAccessibleName('Sourced, 1 claim');
  await ui.expectSaved();

  await text.drag('Tuesday');
  await ui.command('Select all 2 places');
  await text.expectHighlighted('hit', ['Tuesday', 'Tuesday']); // a command of the palette runs once the focus is back
  await ui.press('.');
  await text.expectHighlighted('Sourced', ['ferry', 'Tuesday', 'Tuesday']);
});

test('a filter of the claims: list, text and count follow; it is the article’s own', async ({ desk, ui }) => {
  const { text, inspector } = ui;
  const { filter } = inspector;
  for (const [words, key] of [['94 years', '7'], ['The timber is rotten', '1'], ['nine kilometres', '7']] as const) {
    await text.drag(words);
    await ui.press(key, 'Escape');
  }
  await expect(inspector.claims).toHaveCount(3);
  await ui.press('f');
  await expect(filter.words).toBeFocused();
  await filter.words.fill('TIMBER rotten');
  await expect(inspector.claims).toHaveCount(1);
  await expect(filter.count).toHaveText('Claims 1 of 3');
  await text.expectHighlighted('Number', []);
  await text.expectHighlighted('Sourced', ['The timber is rotten']);
  await filter.words.press('Escape');
  await expect(inspector.claims).toHaveCount(3);

  await filter.choose('Number');
  await expect(filter.count).toHaveText('Claims 2 of 3');
  await text.expectHighlighted('Sourced', []);
  await ui.text.region.focus();
  await ui.press('n');
  await expect(inspector.quote).toHaveText('nine kilometres');
  await ui.press('Shift+n');
  await expect(inspector.quote).toHaveText('94 years');
  await ui.openFile(desk, schoolRoof);
  await ui.library.open(ferrySlip.headline);
  await expect(filter.count).toHaveText('Claims 2 of 3');
  await filter.chip('Number').click();
  await expect(filter.count).toHaveText('Claims 3');
  await text.expectHighlighted('Sourced', ['The timber is rotten']);
});

test('several claims are chosen in the list, tagged, deleted and brought back', async ({ ui }) => {
  const { text, inspector } = ui;
  const words = ['94 years', 'The timber is rotten', 'About 1,200 people', 'nine kilometres'];
  for (const each of words) {
    await text.drag(each);
    await ui.press('x', 'Escape');
  }
  await expect(inspector.claimsList).toHaveAttribute('aria-multiselectable', 'true');
  await inspector.claims.nth(0).click();
  await inspector.claims.nth(2).click({ modifiers: ['ControlOrMeta'] });
  await expect(inspector.chosen).toHaveCount(2);
  await expect(inspector.bulkBar).toContainText('2 claims chosen');
  await inspector.bulkBar.getByRole('button', { name: 'Disputed' }).click();
  await text.expectHighlighted('Disputed', [words[0]!, words[2]!]);

  await inspector.claims.nth(1).click();
  await inspector.claimsList.press('Shift+ArrowDown');
  await inspector.claimsList.press('Shift+ArrowDown');
  await expect(inspector.chosen).toHaveCount(3);
  await ui.press('7');
  await text.expectHighlighted('Number', words.slice(1));
  await inspector.bulkBar.getByRole('combobox', { name: 'Importance' }).selectOption('Central');
  await expect(ui.toast('3 claims set to Central.')).toBeVisible();

  await inspector.claimsList.press('Control+a');
  await expect(inspector.chosen).toHaveCount(4);
  await ui.press('Delete');
  await expect(inspector.claims).toHaveCount(0);
  await ui.toast('4 claims deleted.').getByRole('button', { name: 'Undo' }).click();
  await expect(inspector.claims).toHaveCount(4);
  await ui.press('Control+z', 'Control+z');
  await text.expectHighlighted('Number', []);
  await text.expectHighlighted('Disputed', [words[0]!, words[2]!]);
});

test('of claims that overlap one is chosen from a menu, by hand and by keys', async ({ ui }) => {
  const { text, inspector, page } = ui;
  await text.drag('The timber is rotten and the insurer has noticed');
  await ui.press('1', 'Escape');
  await text.drag('insurer has');
  await ui.press('8', 'Escape');
  const { inside } = await text.placeOf('insurer');
  await page.mouse.click(inside.x, inside.y, { button: 'right' });
  await expect(ui.claimMenu.getByRole('menuitemradio')).toHaveText([/insurer has/, /The timber/]);
  await ui.claimMenu.getByRole('menuitemradio').nth(1).click();
  await expect(inspector.quote).toHaveText('The timber is rotten and the insurer has noticed');
  await expect(text.region).toBeFocused();
  await text.click('insurer');
  await ui.press('Alt+o');
  await expect(ui.claimMenu).toBeVisible();
  await ui.press('Escape');
  await expect(ui.claimMenu).toBeHidden();
  await ui.press('Alt+o', 'ArrowDown', 'Enter');
  await expect(ui.claimMenu).toBeHidden();
  await expect(inspector.quote).toHaveText(/^The timber/);
});
