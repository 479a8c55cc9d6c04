import { ferrySlip } from '../articles/articles';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';
const damage = 'the damage was far smaller than the board claims';
const passed = 'it passed without a single remark';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
});

test('words selected by dragging become a claim by the bar beside them', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag('timber is rotten and the insurer has notic'); // snaps to whole words
  await text.expectSelected('timber is rotten and the insurer has noticed');
  await expect(inspector.heading).toHaveText('New claim');
  await ui.tagByBar('Sourced');

  await text.expectHighlighted('Sourced', ['timber is rotten and the insurer has noticed']);
  await text.expectSelected();
  await expect(inspector.heading).toHaveText('Claim 1 of 1');
  await expect(inspector.quote).toHaveText('timber is rotten and the insurer has noticed');
  await expect(inspector.tag('Sourced')).toBeVisible();
  await expect(ui.tagCount('Sourced')).toHaveAccessibleName('Sourced, 1 claim');
  await expect(ui.selectionBar).toBeHidden();
  await ui.expectSaved();
});

test('a double click selects a word, a third click its sentence, Shift and a click up to there, Alt letters', async ({ ui }) => {
  const { text } = ui;
  await text.click('insurer', { count: 2 });
  await text.expectSelected('insurer');
  await text.click('Passengers', { count: 3 });
  await text.expectSelected('Passengers on the slip on Tuesday morning.');
  await ui.press('Escape'); // the bar lies over the next words
  await text.expectSelected();
  await text.click('About');
  await text.click('every day', { shift: true });
  await text.expectSelected('About 1,200 people cross every');
  await text.drag('imber is rott', ['Alt']);
  await text.expectSelected('imber is rott');
});

test('a tag’s key makes a claim of the selected words, also over another claim', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(damage);
  await ui.press('2');
  await text.expectHighlighted('Anonymous official', [damage]);
  await text.drag('smaller than the board claims. The ferry company disputes the closure');
  await expect(inspector.region).toContainText('1 claim');
  await ui.press('3');

  await text.expectHighlighted('Anonymous official', [damage]);
  await text.expectHighlighted('Disputed', ['smaller than the board claims. The ferry company disputes the closure']);
  await expect(inspector.heading).toHaveText('Claim 2 of 2');

  // Clicking where two lie over each other goes from the inner to the outer one.
  await text.click('board claims');
  await expect(inspector.quote).toHaveText(damage);
  await text.click('board claims');
  await expect(inspector.quote).toHaveText('smaller than the board claims. The ferry company disputes the closure');
  await text.click('nine kilometres');
  await expect(inspector.heading).toHaveText('Nothing is selected');
});

test('handles do not get in the way: clicks beside one mean the text', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(timber);
  await ui.press('1', 'Escape'); // let go of, it has no handles
  await text.drag('The timber');
  await ui.press('8', 'Escape');
  for (const words of ['The timber', timber, 'The timber']) {
    await text.click('The timber', { at: 'start' });
    await expect(inspector.quote).toHaveText(words);
  }
  await text.click('The timber', { count: 2 });
  await text.expectSelected('The');
});

test('a claim has several parts when the second is selected with Ctrl', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag('It was inspected in March');
  await text.drag(passed, ['Control']);
  await text.expectSelected('It was inspected in March', passed);
  await ui.press('1');
  await text.expectHighlighted('Sourced', ['It was inspected in March', passed]);
  await expect(inspector.heading).toHaveText('Claim 1 of 1');
  await expect(inspector.quote).toHaveText(`It was inspected in March … ${passed}`);
});

test('the handles of a claim move its edges', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(timber);
  await ui.press('1');
  await text.dragEdge('end', timber, 'rotten');
  await text.expectHighlighted('Sourced', ['The timber is rotten']);
  await text.dragEdge('start', 'The timber is rotten', 'timber');
  await text.expectHighlighted('Sourced', ['timber is rotten']);
  await expect(inspector.quote).toHaveText('timber is rotten');
  await ui.press('Control+z', 'Control+z');
  await text.expectHighlighted('Sourced', [timber]);
});

test('a brush tags every selection at once', async ({ ui }) => {
  const { text, inspector } = ui;
  await ui.tagCount('Number').click();
  await expect(ui.tagCount('Number')).toHaveAttribute('aria-pressed', 'true');
  await text.drag('94 years');
  await text.expectHighlighted('Number', ['94 years']);
  await text.drag('About 1,200 people'); // the first may be out of sight by now, and is not registered then
  await expect(inspector.claims).toHaveText([/94 years/, /About 1,200 people/]);
  await ui.press('Escape', 'Escape'); // lets go of the claim, then of the brush
  await expect(ui.tagCount('Number')).toHaveAttribute('aria-pressed', 'false');
  await text.drag('nine kilometres');
  await text.expectSelected('nine kilometres');
});

test('the source is found by typing, made new, or taken from the selected words', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(timber);
  await ui.press('1');
  await inspector.sourceField.fill('Anselm Ruiz-Hagen');
  await inspector.sourceChoices.filter({ hasText: 'New source “Anselm Ruiz-Hagen”' }).click();
  await expect(inspector.sourceCard('Anselm Ruiz-Hagen')).toContainText('Named');

  await text.drag('We could not keep people on it for another winter');
  await ui.press('1');
  await inspector.sourceField.fill('ruiz');
  await inspector.sourceChoices.filter({ hasText: 'Anselm Ruiz-Hagen' }).first().click();
  await expect(inspector.sourceCard('Anselm Ruiz-Hagen')).toContainText('2 claims here');

  await text.drag(damage);
  await ui.press('2');
  await text.drag('A harbour official');
  await ui.selectionBar.getByRole('button', { name: 'Make “A harbour official” the source of claim 3' }).click();
  await expect(inspector.heading).toHaveText('Claim 3 of 3');
  await expect(inspector.sourceCard('A harbour official')).toContainText('Anonymous');

  const card = inspector.sourceCard('A harbour official');
  await card.getByRole('button', { name: 'Edit the source' }).click();
  await expect(card).toContainText('Only in the confidential part');
  await card.getByRole('textbox', { name: 'Role' }).fill('official');
  await card.getByRole('textbox', { name: 'Organisation' }).fill('Port Elvane harbour board');
  await card.getByRole('combobox', { name: 'Terms' }).selectOption('Background');
  await card.getByRole('textbox', { name: 'Reason stated' }).fill('because the survey has not been published');
  await card.getByRole('textbox', { name: 'Reason stated' }).press('Enter');
  await card.getByRole('button', { name: 'Edit the source' }).click();
  await expect(card).toContainText('official, Port Elvane harbour board');
  await expect(card).toContainText('Background');
  await expect(card).toContainText('because the survey has not been published');

  await card.getByRole('button', { name: 'Take this source away from the claim' }).click();
  await expect(card).toBeHidden();
});

test('tags, note and importance of the claim in hand are changed by mouse', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(damage);
  await ui.tagByBar('Anonymous official');
  await inspector.region.getByRole('button', { name: 'Add a tag' }).click();
  await inspector.region.getByRole('group', { name: 'Add a tag' }).getByRole('button', { name: /Disputed$/ }).click();
  await expect(inspector.tag('Disputed')).toBeVisible();
  await text.expectHighlighted('Disputed', [damage]);
  await ui.tagCount('Anonymous other').click(); // of its group only one: it takes the other's place
  await expect(inspector.tag('Anonymous other')).toBeVisible();
  await expect(inspector.tag('Anonymous official')).toBeHidden();
  await inspector.tag('Disputed').click();
  await text.expectHighlighted('Disputed', []);

  await inspector.importance('Central').click();
  await expect(inspector.importance('Central')).toBeChecked();
  await inspector.note.fill('Ask the board for the survey');
  await inspector.note.blur();
  await ui.expectSaved();
  await inspector.region.getByRole('listbox', { name: 'Claims' }).getByRole('option').click();
  await expect(inspector.note).toHaveValue('Ask the board for the survey');
});

test('undo and redo by button and by key; what was deleted comes back in place', async ({ ui }) => {
  const { text, inspector } = ui;
  await text.drag(timber);
  await ui.press('1');
  await text.drag(passed);
  await ui.press('3');
  await expect(inspector.heading).toHaveText('Claim 2 of 2');

  await ui.button('Undo').click();
  await text.expectHighlighted('Disputed', []);
  await ui.button('Redo').click();
  await text.expectHighlighted('Disputed', [passed]);
  await ui.press('Control+z', 'Control+z');
  await text.expectHighlighted('Sourced', []);
  await expect(ui.button('Undo')).toBeDisabled(); // taking the article in is not undone here
  await ui.press('Control+Shift+z', 'Control+Shift+z');
  await text.expectHighlighted('Sourced', [timber]);
  await text.expectHighlighted('Disputed', [passed]);

  await text.click('timber');
  await inspector.region.getByRole('button', { name: 'Delete the claim' }).click();
  await text.expectHighlighted('Sourced', []);
  await ui.toast('Claim deleted.').getByRole('button', { name: 'Undo' }).click();
  await text.expectHighlighted('Sourced', [timber]);
  await expect(inspector.heading).toHaveText('Claim 1 of 2');
});

test('after a restart everything is there, and undo goes on where it was', async ({ desk, ui }) => {
  await ui.text.drag(damage);
  await ui.press('2', '3');
  await ui.inspector.sourceField.fill('A harbour official');
  await ui.inspector.sourceField.press('Enter');
  await ui.inspector.importance('Central').click();
  await ui.inspector.note.fill('Ask for the survey');
  await ui.inspector.note.press('Enter');
  await ui.expectSaved();
  await desk.restart();

  const { text, inspector } = ui;
  await ui.openArticle(ferrySlip.headline);
  await text.expectHighlighted('Anonymous official', [damage]);
  await text.expectHighlighted('Disputed', [damage]);
  await inspector.claims.click();
  await expect(inspector.sourceCard('A harbour official')).toBeVisible();
  await expect(inspector.importance('Central')).toBeChecked();
  await expect(inspector.note).toHaveValue('Ask for the survey');

  await ui.button('Undo').click();
  await expect(inspector.note).toHaveValue('');
  await ui.press('Escape', 'Control+z', 'Control+z', 'Control+z');
  await text.expectHighlighted('Disputed', []);
  await text.expectHighlighted('Anonymous official', [damage]);
  await ui.press('Control+z');
  await text.expectHighlighted('Anonymous official', []);
  await ui.button('Redo').click();
  await text.expectHighlighted('Anonymous official', [damage]);
});
