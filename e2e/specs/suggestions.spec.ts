import { damCrack, harbourHebrew } from '../articles/articles';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

const found = 'The crack in the Orsa dam was found a year before the flood';
const asked = '“We asked for money twice and got none,” … “Then the rain came.”';
const gates = 'the gates had never been tested';
const wall = 'the wall was too thin';
const letters = 'she would hand over her letters';

test('SU-19: suggestions are looked at, changed, accepted and rejected by keys alone, and stay as they are after a restart', async ({ desk, ui }) => {
  const { suggestions, text, inspector } = ui;
  await test.step('Q suggests; nothing is a claim', async () => {
    await ui.openFile(desk, damCrack);
    await text.region.focus();
    await ui.press('q');
    await expect(suggestions.heading).toHaveText('Suggestions 5 of 5 left');
    await text.expectGhosts('Sourced', [found, '“We asked for money twice and got none,”', '“Then the rain came.”', wall, letters]);
    await text.expectGhosts('Anonymous official', [gates]);
    await text.expectGhosts('Disputed', [wall]);
    await text.expectHighlighted('Sourced', []);
    await expect(suggestions.quote).toHaveText(found);
    await expect(text.region).toBeFocused();
    await suggestions.expectFigures(5, 0, 0, 0, 0);
  });

  await test.step('Tab goes on, Shift+Tab back; each is read out', async () => {
    await ui.press('Tab');
    await expect(suggestions.quote).toHaveText(asked);
    await expect(ui.announcement).toContainText('Sourced. Tove Marklund. 9');
    await ui.press('Shift+Tab');
    await expect(suggestions.quote).toHaveText(found);
    await expect(text.region).toBeFocused();
  });

  await test.step('A accepts, X rejects', async () => {
    await ui.press('a');
    await text.expectHighlighted('Sourced', [found]);
    await expect(suggestions.quote).toHaveText(asked);
    await ui.press('Tab', 'Tab');
    await expect(suggestions.quote).toHaveText(wall);
    await expect(suggestions.why).toContainText('contests or doubts it');
    await ui.press('x');
    await expect(suggestions.quote).toHaveText(letters);
    await text.expectGhosts('Disputed', []);
  });

  await test.step('edges and tags first, then A', async () => {
    await ui.press('Shift+BracketRight', 'p');
    await expect(suggestions.quote).toHaveText('she would hand over her');
    await text.expectGhosts('Prediction', ['she would hand over her']);
    await text.expectHighlighted('Prediction', []);
    await ui.press('a');
    await text.expectHighlighted('Prediction', ['she would hand over her']);
    await suggestions.expectFigures(5, 2, 1, 1, 0);
  });

  await test.step('Undo brings a suggestion back in hand', async () => {
    await ui.press('Control+z');
    await expect(suggestions.quote).toHaveText('she would hand over her');
    await ui.press('a', 'Control+z', 'Control+z');
    await expect(suggestions.quote).toHaveText(wall);
    await ui.press('x');
    await suggestions.expectFigures(5, 1, 0, 1, 0);
  });

  await test.step('at the end of the queue Tab leaves the text, Escape puts the queue away', async () => {
    await expect(suggestions.quote).toHaveText('she would hand over her');
    await ui.press('Tab');
    await expect(text.region).not.toBeFocused();
    await ui.press('t', 'Escape');
    await expect(suggestions.region).toBeHidden();
    await text.expectGhosts('Sourced', []);
  });

  await test.step('after a restart and a new look the accepted is a claim, the rejected is not offered', async () => {
    await ui.expectSaved();
    await desk.restart();
    await ui.openArticle(damCrack.headline);
    await text.expectHighlighted('Sourced', [found]);
    await text.region.focus();
    await ui.press('q');
    await expect(suggestions.rows).toHaveCount(3);
    await text.expectGhosts('Disputed', []);
    await suggestions.expectFigures(4 + 1, 1, 0, 1, 0);
  });

  await test.step('Shift+A accepts all that are sure enough as one change', async () => {
    await ui.press('Shift+A');
    await expect(ui.toast('3 suggestions accepted.')).toBeVisible();
    await expect(suggestions.region).toContainText('Every suggestion has been looked at');
    await text.expectHighlighted('Anonymous official', [gates]);
    await ui.press('Control+z');
    await expect(suggestions.rows).toHaveCount(3);
    await text.expectHighlighted('Sourced', [found]);
    await ui.press('Control+Shift+Z');
    await text.expectHighlighted('Anonymous official', [gates]);
  });

  await test.step('a claim says whom the text named', async () => {
    await inspector.claims.filter({ hasText: 'the gates had never' }).click();
    await expect(inspector.sourceCard('A senior official at the water board')).toContainText('Anonymous');
  });
});

test('SU-16: by mouse: a click on the words, the edge dragged, a source that the book has', async ({ desk, ui }) => {
  const { suggestions, text, inspector } = ui;
  await ui.openFile(desk, damCrack);
  await inspector.region.getByRole('button', { name: 'Suggest claims' }).click();
  await text.click('would hand over');
  await expect(suggestions.quote).toHaveText(letters);
  await expect(suggestions.region).toContainText('Tove Marklund');
  await expect(suggestions.region).toContainText('new in the source book');
  await text.dragEdge('end', letters, 'would hand over');
  await expect(suggestions.quote).toHaveText('she would hand over');
  await suggestions.region.getByRole('button', { name: /^Accept A$/ }).click();
  await text.expectHighlighted('Sourced', ['she would hand over']);
  await suggestions.rows.filter({ hasText: 'We asked for money' }).click();
  await expect(suggestions.region).toContainText('in the source book');
  await expect(suggestions.region).not.toContainText('new in the source book');
  await suggestions.region.getByRole('button', { name: /^Reject X$/ }).click();
  await suggestions.region.getByRole('button', { name: 'Offer 1 rejected again' }).click();
  await expect(suggestions.rows.filter({ hasText: 'We asked for money' })).toBeVisible();
  await ui.expectSaved();
  await ui.press('Shift+R');
  await expect(ui.dialog('Sourcing profile').getByRole('region', { name: 'Suggestions' })).toContainText('Suggested5Accepted1Changed first1Rejected0By hand0');
});

test('SU-20: axe finds nothing in the suggestions, in any theme', async ({ desk, ui }) => {
  test.slow();
  const { suggestions } = ui;
  await ui.openFile(desk, damCrack);
  await ui.text.region.focus();
  await ui.press('q');
  await expect(suggestions.quote).toHaveText(found);
  await ui.press('Tab', 'Tab', 'Tab');
  await expect(suggestions.quote).toHaveText(wall);
  await expectAccessible(ui.page, 'the suggestions');
  await suggestions.from.selectOption('0.6');
  await ui.press('t', 'Shift+A');
  await expect(suggestions.rows).toHaveCount(0);
  await expectAccessible(ui.page, 'suggestions that have all been looked at');
});

test('a text in another language is told that there is nothing to suggest', async ({ desk, ui }) => {
  await ui.openFile(desk, harbourHebrew);
  await ui.command('Suggest claims');
  await expect(ui.suggestions.region).toContainText('English texts only');
});
