import { ferrySlip } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await expect(ui.inspector.heading).toHaveText('Claim 1 of 1');
});

test('a status says what it wants, leads there, and is had when it is there', async ({ desk, ui }) => {
  const { inspector } = ui;
  const panel = inspector.statusPanel('Verified');

  await test.step('refused: evidence is missing, and the line leads to it', async () => {
    await inspector.chooseStatus(/^Verified/);
    await expect(panel).toContainText('0 of 1 met for “Verified”');
    const missing = panel.getByRole('button', { name: 'Evidence that supports it, with the place in it.' });
    await expect(missing).toBeFocused();
    await ui.press('Enter');
    await expect(inspector.region.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await expect(inspector.status).toHaveText('To do');
  });

  await test.step('evidence without its place is not enough', async () => {
    await ui.page.keyboard.type('Notebook of May 3');
    await ui.press('Enter');
    await expect(inspector.section('Evidence')).toContainText('Notebook of May 3 Document · no place given · Supports');
    await panel.getByRole('button', { name: 'Set to “Verified”' }).click();
    const place = inspector.region.locator('details.item[data-stance=supports]').getByRole('textbox', { name: 'Place' });
    await expect(place).toBeFocused();
    await expect(ui.announcement).toContainText('Missing: The place in the supporting evidence');
    await ui.page.keyboard.type('p. 14');
    await ui.press('Enter');
    await expect(panel).toContainText('Everything is there for “Verified”.');
  });

  await test.step('had; undo and redo', async () => {
    await panel.getByRole('button', { name: 'Set to “Verified”' }).click();
    await expect(inspector.status).toHaveText('Verified');
    await expect(inspector.status).toBeFocused();
    await expect(inspector.claims).toContainText('Verified');
    await ui.button('Undo').click();
    await expect(inspector.status).toHaveText('To do');
    await ui.button('Redo').click();
    await expect(inspector.status).toHaveText('Verified');
  });

  await test.step('a status that wants a name and a reason asks for them here', async () => {
    await inspector.chooseStatus(/^On author/);
    const onAuthor = inspector.statusPanel('On author');
    await onAuthor.getByRole('button', { name: 'The name of whoever answers for it.' }).click();
    await expect(onAuthor.getByRole('textbox', { name: 'Who answers' })).toBeFocused();
    await ui.page.keyboard.type('Bo Lind');
    await ui.press('Tab');
    await ui.page.keyboard.type('She was on the slip.');
    await ui.press('Enter');
    await expect(inspector.status).toHaveText('On author');
    await expect(inspector.region).toContainText('Bo Lind: She was on the slip.');
  });

  await test.step('Esc leaves it as it is', async () => {
    await inspector.chooseStatus(/^Cut/);
    await expect(inspector.statusPanel('Cut')).toBeVisible();
    await ui.press('Escape');
    await expect(inspector.statusPanel('Cut')).toBeHidden();
    await expect(inspector.status).toBeFocused();
    await expect(inspector.status).toHaveText('On author');
  });

  await test.step('all is there after a restart', async () => {
    await ui.expectSaved();
    await desk.restart();
    await ui.openArticle(ferrySlip.headline);
    await inspector.claims.first().click();
    await expect(inspector.status).toHaveText('On author');
    await expect(inspector.region).toContainText('Bo Lind: She was on the slip.');
    await expect(inspector.section('Evidence')).toContainText('Notebook of May 3 Document · p. 14 · Supports');
  });
});

test('a central claim of one anonymous source needs a second one, or a name', async ({ ui }) => {
  const { inspector } = ui;
  await ui.press('2', 'm');
  await ui.page.keyboard.type('a board member');
  await ui.press('Enter');
  await expect(inspector.sourceCard('a board member')).toContainText('Anonymous');
  await inspector.importance('Central').click();
  await inspector.chooseStatus(/^Verified/);
  const panel = inspector.statusPanel('Verified');
  await expect(panel).toContainText('0 of 4 met');

  await panel.getByRole('button', { name: 'An editor who knows who the anonymous source is.' }).click();
  await expect(inspector.region.getByRole('textbox', { name: 'Known to' })).toBeFocused();
  await ui.page.keyboard.type('Bo Lind');
  await panel.getByRole('button', { name: 'A recorded approval of the anonymous source.' }).click();
  await expect(inspector.region.getByRole('textbox', { name: 'Approved by' })).toBeFocused();
  await ui.page.keyboard.type('Bo Lind');
  await panel.getByRole('button', { name: /^Evidence that supports/ }).click();
  await ui.page.keyboard.type('Minutes');
  await ui.press('Tab', 'Tab');
  await ui.page.keyboard.type('item 4');
  await ui.press('Enter');
  await expect(panel).toContainText('3 of 4 met for “Verified”');

  await panel.getByRole('button', { name: 'A second, independent source' }).click();
  await expect(inspector.sourceField).toBeFocused();
  await panel.getByRole('button', { name: 'Override by name' }).click();
  await expect(panel.getByRole('textbox', { name: 'Who answers' })).toBeFocused();
  await ui.page.keyboard.type('Ines Vold');
  await ui.press('Tab');
  await ui.page.keyboard.type('Read the minutes herself.');
  await ui.press('Enter');
  await expect(inspector.status).toHaveText('Verified');
  await expect(inspector.region).toContainText('Ines Vold: Read the minutes herself.');
});

test('comments: C writes one, it is answered, resolved, deleted, and every step can be taken back', async ({ desk, ui }) => {
  const { inspector } = ui;
  await ui.press('c');
  const box = inspector.region.getByRole('textbox', { name: 'Comment' });
  await expect(box).toBeFocused();
  await ui.page.keyboard.type('Who inspected it?');
  await ui.press('Enter');
  await expect(inspector.threads).toContainText(['Who inspected it?']);
  await expect(ui.announcement).toHaveText('Comment added.');
  await inspector.chooseStatus(/^Queried/);
  await expect(inspector.status).toHaveText('Queried');

  await inspector.threads.getByRole('button', { name: 'Reply' }).first().click();
  await expect(inspector.region.getByRole('textbox', { name: /^Reply to / })).toBeFocused();
  await ui.page.keyboard.type('The insurer’s man.');
  await ui.press('Enter');
  await expect(inspector.threads).toHaveCount(1);
  await expect(inspector.threads).toContainText('The insurer’s man.');
  await inspector.threads.getByRole('button', { name: 'Resolve' }).click();
  await expect(inspector.threads).toContainText('resolved');
  await ui.button('Undo').click();
  await expect(inspector.threads.getByRole('button', { name: 'Resolve' })).toBeVisible();
  await ui.button('Redo').click();
  await expect(inspector.threads).toContainText('resolved');

  await ui.expectSaved();
  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await inspector.claims.first().click();
  await inspector.openSection('Comments');
  await expect(inspector.threads).toContainText('The insurer’s man.');
  await inspector.threads.getByRole('button', { name: 'Delete the comment' }).first().click();
  await expect(inspector.threads).toHaveCount(0);
  await ui.toast('Comment deleted.').getByRole('button', { name: 'Undo' }).click();
  await expect(inspector.threads).toContainText('Who inspected it?');
  await expect(inspector.threads).toContainText('The insurer’s man.');
});

test('what was begun and not sent is found again', async ({ ui }) => {
  const { inspector } = ui;
  await ui.press('c');
  await ui.page.keyboard.type('Half a sent');
  await ui.text.drag('94 years');
  await ui.press('7');
  await expect(inspector.heading).toHaveText('Claim 1 of 2');
  await ui.press('c');
  await expect(inspector.region.getByRole('textbox', { name: 'Comment' })).toHaveValue('');
  await inspector.claims.filter({ hasText: timber }).click();
  await ui.press('c');
  await expect(inspector.region.getByRole('textbox', { name: 'Comment' })).toHaveValue('Half a sent');
});

test('a rewording shows what goes and what comes, and makes Change possible', async ({ ui }) => {
  const { inspector } = ui;
  await inspector.chooseStatus(/^Change/);
  const panel = inspector.statusPanel('Change');
  await panel.getByRole('button', { name: 'A suggested rewording.' }).click();
  const replacement = inspector.region.getByRole('textbox', { name: 'New words' });
  await expect(replacement).toBeFocused();
  await ui.page.keyboard.type('The timber is old and the insurer has noticed');
  await ui.press('Enter');
  const preview = inspector.region.getByRole('figure', { name: 'What changes' });
  await expect(preview.locator('del')).toHaveText('rotten ');
  await expect(preview.locator('ins')).toHaveText('old ');
  await panel.getByRole('button', { name: 'The reason for the suggested rewording.' }).click();
  await ui.page.keyboard.type('Nobody has tested it.');
  await ui.press('Enter');
  await panel.getByRole('button', { name: 'Set to “Change”' }).click();
  await expect(inspector.status).toHaveText('Change');
  await ui.button('Undo').click();
  await ui.button('Undo').click();
  await ui.button('Undo').click();
  await expect(preview).toBeHidden();
  await expect(replacement).toHaveValue('');
});

test('disputes, handling and the cue are kept', async ({ desk, ui }) => {
  const { inspector } = ui;
  await ui.press('3');
  await inspector.openSection('Disputes');
  const disputes = inspector.section('Disputes');
  await disputes.locator('summary').filter({ hasText: 'Add a dispute' }).click();
  const form = disputes.getByRole('form', { name: 'Add a dispute' });
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Contradiction');
  await form.getByRole('button', { name: 'Add a dispute' }).click();
  await expect(disputes).toContainText('Contradiction Not said who · Open');
  await disputes.locator('details.item').first().locator('summary').click();
  await disputes.getByRole('combobox', { name: 'Handling' }).first().selectOption('Rebutted');
  await expect(disputes).toContainText('Contradiction Not said who · Rebutted');

  await inspector.openSection('Attribution and handling');
  await inspector.region.getByRole('combobox', { name: 'Severity' }).selectOption('Major');
  await inspector.region.getByRole('combobox', { name: 'Attribution' }).selectOption('Direct quote');
  await inspector.region.getByRole('combobox', { name: 'Response' }).selectOption('Asked for');
  await inspector.region.getByRole('textbox', { name: 'Assigned to' }).fill('Bo Lind');
  await ui.press('Enter');
  await expect(inspector.section('Attribution and handling').locator('summary')).toContainText('Direct quote, Major, Bo Lind, Asked for');

  await ui.text.drag('Mr. Ruiz-Hagen said');
  await ui.press('u'); // the words selected are the cue of the claim that was in hand
  await expect(ui.announcement).toHaveText('Cue: “Mr. Ruiz-Hagen said”');
  await inspector.openSection('Attribution and handling');
  await expect(inspector.section('Attribution and handling')).toContainText('“Mr. Ruiz-Hagen said”');

  await ui.expectSaved();
  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await inspector.claims.first().click();
  await expect(inspector.section('Disputes')).toContainText('Contradiction Not said who · Rebutted');
  await expect(inspector.section('Attribution and handling').locator('summary')).toContainText('Direct quote, Major, Bo Lind, Asked for');
});

test('axe finds nothing in the claim’s fields, in any theme', async ({ ui }) => {
  const { inspector, page } = ui;
  await ui.text.region.focus();
  await ui.press('3', 'c');
  await ui.page.keyboard.type('Who inspected it?');
  await ui.press('Enter');
  await inspector.threads.getByRole('button', { name: 'Reply' }).click();
  for (const title of ['Evidence', 'Disputes', 'Attribution and handling', 'Suggested rewording'] as const) await inspector.openSection(title);
  for (const add of ['Add evidence', 'Add a dispute']) await inspector.region.locator('summary').filter({ hasText: add }).click();
  await inspector.region.getByRole('textbox', { name: 'New words' }).fill('The timber is old');
  await ui.press('Enter');
  await inspector.region.getByRole('textbox', { name: 'Title' }).fill('Notebook');
  await ui.press('Enter');
  await expect(inspector.section('Evidence')).toContainText('Notebook Document');
  await inspector.section('Evidence').locator('.item summary').first().click();
  await inspector.chooseStatus(/^Verified/);
  await expect(inspector.statusPanel('Verified')).toContainText('0 of 2 met');
  await expectAccessible(page, 'every field of a claim, what a status wants');
  await inspector.status.click();
  await expectAccessible(page, 'the choice of a status');
});
