import { ferrySlip } from '../articles/articles';
import { dropFiles } from '../pages/bring-in';
import { contrastOfText, expectAccessible, inEveryTheme } from '../pages/readable';
import { dialogs, example, openClaim, openRichDesk, throughDialogs } from '../pages/screens';
import { expect, test } from '../pages/test';

// Everything the desk can show is looked at by axe in every theme. Here: the desk and its dialogs, each desk started once.
// What takes a story of its own to get to (backups, sealed parts, failures, German) is looked at in the spec of that story.

test('AX-1: axe finds nothing on the first screen, and in claims, one or many, in any theme', async ({ desk, ui }) => {
  test.slow();
  const { page, inspector } = ui;
  const look = (where: string): Promise<void> => test.step(where, () => expectAccessible(page, where));
  await ui.ready();
  await look('the first screen of an empty library');
  await openRichDesk(desk, ui);
  await look('an article, nothing in hand');
  await openClaim(ui, example.manyTags);
  await inspector.region.getByRole('button', { name: 'Edit the source' }).first().click();
  await inspector.region.getByRole('button', { name: 'Add a tag' }).click();
  await look('a claim with every part of the inspector open');
  await inspector.status.click();
  await look('the choice of a status');
  await inspector.region.getByRole('menuitemradio', { name: /^Verified/ }).click();
  await look('what a status wants');
  await inspector.sourceField.fill('council');
  await look('the choice of sources');
  await inspector.sourceField.press('Escape');
  await inspector.filter.more.click();
  await look('the menu of the filter');
  await ui.press('Escape');
  await inspector.filter.choose('Disputed');
  await look('a filter');
  await inspector.filter.chip('Disputed').click();

  await inspector.claims.first().click();
  await inspector.claims.nth(3).click({ modifiers: ['Shift'] });
  await inspector.bulkBar.getByRole('combobox', { name: 'Status of the chosen claims' }).selectOption('Verified');
  await look('several claims in hand, and a status for them');
});

test('AX-1: axe finds nothing in the text, its menus, the panes beside it, the tour and messages, in any theme', async ({ desk, ui }) => {
  test.slow();
  const { page, library } = ui;
  const look = (where: string): Promise<void> => test.step(where, () => expectAccessible(page, where));
  await openRichDesk(desk, ui);
  await ui.text.drag('36 hangers');
  await ui.selectionBar.getByRole('button', { name: /Opinion$/ }).hover();
  await look('the selection with its bar');
  await ui.press('Escape');
  await ui.text.drag('bridge');
  await ui.press('a');
  await look('all places of the same words');
  await ui.press('Escape');
  await ui.text.openBlockMenu('The report has not been published');
  await look('the menu of a paragraph');
  await ui.press('Escape');
  await ui.text.click('Four hangers can go');
  await ui.press('Alt+o');
  await expect(ui.claimMenu).toBeVisible();
  await look('the menu of claims over each other');
  await ui.press('Escape', 'Control+f');
  await ui.find.field.fill('bridge');
  await expect(ui.find.place).toContainText('of 9');
  await look('the bar that finds');
  await ui.press('Escape');

  await library.row(example.headline).getByRole('button', { name: /^Actions for/ }).click();
  await look('the menu of an article');
  await ui.press('Escape');
  await page.getByRole('button', { name: /is working/ }).click();
  await look('the menu of people');
  await ui.press('Escape');
  await ui.text.region.focus();
  await ui.press('h');
  await expect(ui.history.getByRole('listitem')).not.toHaveCount(0);
  await look('the history');
  await ui.press('h');

  await ui.command('Take the tour');
  const tour = page.getByRole('dialog', { name: 'A tour of the desk' });
  for (const step of [1, 2, 3, 4, 5]) {
    await expect(tour).toContainText(`${step} of 5`);
    await look(`step ${step} of the tour`);
    await tour.getByRole('button', { name: step < 5 ? 'Next' : 'Done' }).click();
  }
  await ui.text.region.focus();
  await ui.press('n', 'Delete');
  await dropFiles(page, { name: 'noise.txt', text: ' ' });
  await expect(ui.toast('noise.txt')).toHaveRole('alert');
  await expect(ui.toast('Claim deleted.')).toBeVisible();
  await look('messages, good and bad');
  await ui.press('z');
  await look('only the text');
  await ui.press('z');
  await ui.topBar.getByRole('navigation').getByRole('button').click();
  await expect(ui.text.region).toBeHidden();
  await look('the first screen of a library with articles');
});

test('AX-1: axe finds nothing in any dialog, in any theme', async ({ desk, ui }) => {
  test.slow();
  await openRichDesk(desk, ui);
  let seen = 0;
  await throughDialogs(ui, desk, async (dialog, name) => {
    await expect(dialog).not.toHaveAttribute('aria-busy', 'true');
    await test.step(name, () => expectAccessible(ui.page, name));
    seen += 1;
  });
  expect(seen).toBe(dialogs.length);
});

test('AX-1: the words stand out from every mixture of tints, and the lines from the paper, in every theme', async ({ ui }) => {
  await ui.ready();
  await inEveryTheme(ui.page, async (theme) => {
    if (theme === 'forced') return; // there are no tints, and the lines have the colour of the words
    const contrast = await contrastOfText(ui.page);
    expect(contrast.text, theme).toBeGreaterThanOrEqual(theme === 'hc' ? 7 : 4.5); // WCAG 1.4.3, 1.4.6
    expect(contrast.lines, theme).toBeGreaterThanOrEqual(3); // WCAG 1.4.11
  });
});

test('AX-8: paragraphs say how many claims they hold, and the claims are a listbox', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  for (const words of ['The timber is rotten and the insurer has noticed', 'timber']) {
    await ui.text.drag(words);
    await ui.press('1', 'Escape');
  }
  await ui.press('Escape');
  await expect(ui.text.paragraph('The timber is rotten')).toHaveAccessibleDescription('2 claims. Publish gate: Warning, 2 claims flagged');
  await expect(ui.text.paragraph('About 1,200')).toHaveAccessibleDescription('No claims');
  await ui.text.click('condition of anonymity');
  await ui.press('k');
  await expect(ui.announcement).toHaveText(/^A harbour official.*disputes the closure as well\.$/);
  await ui.press('k');
  await expect(ui.announcement).toHaveText(/timber is rotten.* \(2 claims\)$/);

  const { claimsList, claims, chosen } = ui.inspector;
  await expect(claimsList).toHaveAttribute('aria-multiselectable', 'true');
  await claimsList.focus();
  await ui.press('Home');
  await expect(chosen).toHaveAccessibleName(/^1\. .*\. Sourced\. To do$/);
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  await expect(chosen).toHaveAttribute('aria-setsize', '2');
  await expect(claimsList).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!);
  await ui.press('ArrowDown');
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await expect(claimsList).toBeFocused();
  await ui.press('Shift+ArrowUp');
  await expect(chosen).toHaveCount(2);
  await expect(claims).toHaveCount(2);
});

test('a dialog that the browser closes by itself is closed for the desk too, and opens again', async ({ ui }) => {
  await ui.ready();
  const field = ui.page.getByRole('combobox', { name: 'Commands, claims, articles' });
  await ui.press('Control+k');
  await expect(field).toBeVisible();
  await ui.page.evaluate(() => document.querySelector('dialog')!.close());
  await expect(ui.page.locator('dialog')).toHaveCount(0);
  await ui.press('Control+k');
  await expect(field).toBeVisible();
});
