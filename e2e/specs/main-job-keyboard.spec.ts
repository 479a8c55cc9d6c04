import path from 'node:path';
import { ferrySlip, schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

// The whole main job by keys alone. Nothing here touches the mouse: no click, no hover, no fill by pointer.

const shiftRight = (times: number): string[] => Array.from({ length: times }, () => 'Shift+ArrowRight');
const chair = 'PORT ELVANE — The harbour board decided on Monday to close the Kestrel Street ferry slip after 94 years, its chair, Anselm Ruiz-Hagen, said on Tuesday.';
const timber = '“The timber is rotten and the insurer has noticed,” Mr. Ruiz-Hagen said.';
const winter = '“We could not keep people on it for another winter.”';
const damage = 'A harbour official, who spoke on the condition of anonymity because the survey has not been published, said that the damage was far smaller than the board claims.';
const otherTags = [
  ['2', 'Anonymous official'], ['3', 'Disputed'], ['7', 'Number'], ['8', 'Quote'], ['9', 'Needs check'], ['p', 'Prediction'], ['o', 'Opinion'], ['v', 'Visual'],
] as const;

test('open, go through the text, mark, tag, source, undo, export: all by keys', async ({ desk, ui, folder }) => {
  const { text, inspector } = ui;
  await test.step('open a file', async () => {
    await ui.ready();
    await desk.chooseFiles([ferrySlip.file]);
    await ui.press('Control+o');
    await expect(text.heading(ferrySlip.headline)).toBeVisible();
    await expect(text.region).toBeFocused();
    await expect(ui.announcement).toHaveText(ferrySlip.headline);
  });

  await test.step('J and K lead from paragraph to paragraph, and each is read out', async () => {
    await ui.press('j', 'j');
    await expect(ui.announcement).toHaveText('By Tamsin Okolie');
    await ui.press('j');
    await expect(ui.announcement).toHaveText(chair);
    await ui.press('j', 'k');
    await expect(ui.announcement).toHaveText(chair);
  });

  await test.step('S selects the next sentence, Shift+S the one before', async () => {
    await ui.press('s');
    await text.expectSelected(chair);
    await ui.press('s');
    await text.expectSelected(timber);
    await expect(ui.announcement).toHaveText(timber);
    await ui.press('s');
    await text.expectSelected(winter);
    await ui.press('Shift+S');
    await text.expectSelected(timber);
  });

  await test.step('arrows move by word, with Shift they select, with Alt by letter', async () => {
    await ui.press('j', 'j', 'j', 'j', ...shiftRight(6));
    await text.expectSelected('About 1,200 people cross every day');
    await ui.press('Shift+ArrowLeft', 'Shift+ArrowLeft');
    await text.expectSelected('About 1,200 people cross');
    await ui.press('Shift+Alt+ArrowRight', 'Shift+Alt+ArrowRight');
    await text.expectSelected('About 1,200 people cross ev');
    await ui.press('Shift+Alt+ArrowLeft', 'Shift+Alt+ArrowLeft');
    await text.expectSelected('About 1,200 people cross');
  });

  await test.step('a tag’s key makes the claim; further keys change its tags', async () => {
    await ui.press('1');
    await text.expectHighlighted('Sourced', ['About 1,200 people cross']);
    await expect(ui.announcement).toHaveText('Sourced: About 1,200 people cross');
    await expect(inspector.heading).toHaveText('Claim 1 of 1');
    for (const [key, tag] of otherTags) {
      await ui.press(key);
      await expect(ui.announcement).toHaveText(tag);
      await expect(inspector.tag(tag)).toBeVisible();
    }
    await ui.press('4'); // of its group only one: it takes the place of "Anonymous official"
    await expect(inspector.tag('Anonymous other')).toBeVisible();
    await expect(inspector.tag('Anonymous official')).toBeHidden();
    await ui.press('0');
    await text.expectHighlighted('untagged', ['About 1,200 people cross']);
    await ui.press('1');
    await text.expectHighlighted('Sourced', ['About 1,200 people cross']);
  });

  await test.step('[ ] { } move the edges', async () => {
    await ui.press(']', ']');
    await text.expectHighlighted('Sourced', ['About 1,200 people cross every day']);
    await ui.press('Shift+BracketRight');
    await text.expectHighlighted('Sourced', ['About 1,200 people cross every']);
    await ui.press('Shift+BracketLeft');
    await text.expectHighlighted('Sourced', ['1,200 people cross every']);
    await ui.press('[');
    await text.expectHighlighted('Sourced', ['About 1,200 people cross every']);
    await expect(ui.announcement).toHaveText('About 1,200 people cross every');
  });

  await test.step('M and a name: a new source; M and its beginning: the same one again', async () => {
    await ui.press('m');
    await expect(inspector.sourceField).toBeFocused();
    await ui.page.keyboard.type('Anselm Ruiz-Hagen');
    await ui.press('Enter');
    await expect(inspector.sourceCard('Anselm Ruiz-Hagen')).toBeVisible();
    await expect(ui.announcement).toHaveText('Anselm Ruiz-Hagen');
    await expect(text.region).toBeFocused();
    await ui.press('s', '1', 'm');
    await expect(inspector.quote).toHaveText('The nearest bridge is nine kilometres upstream.');
    await ui.page.keyboard.type('ruiz');
    await expect(inspector.sourceChoices.first()).toHaveAttribute('aria-selected', 'true');
    await ui.press('Enter');
    await expect(inspector.sourceCard('Anselm Ruiz-Hagen')).toContainText('2 claims here');
  });

  await test.step('Shift+M: the selected words are the source', async () => {
    await ui.press('Escape', 'k', 'k', 'k', 'k', 's');
    await text.expectSelected(damage);
    await ui.press('2');
    await expect(inspector.heading).toHaveText('Claim 1 of 3');
    await ui.press('Escape', 'k', ...shiftRight(3));
    await text.expectSelected('A harbour official');
    await ui.press('Shift+M');
    await expect(inspector.heading).toHaveText('Claim 1 of 3');
    await expect(inspector.sourceCard('A harbour official')).toContainText('Anonymous');
  });

  await test.step('+ gives the claim one more part', async () => {
    await ui.press('s');
    await text.expectSelected('The ferry company disputes the closure as well.');
    await ui.press('Shift+Equal');
    await expect(inspector.heading).toHaveText('Claim 1 of 3');
    await expect(inspector.quote).toHaveText(`${damage} … The ferry company disputes the closure as well.`);
  });

  await test.step('Shift+O goes round the claims over each other, N and Shift+N from claim to claim', async () => {
    await ui.press('Escape', 'k', ...shiftRight(3), '5'); // a claim inside the first one
    await expect(inspector.quote).toHaveText('A harbour official');
    await ui.press('Escape', 'k', 'Shift+O');
    await expect(inspector.quote).toHaveText('A harbour official');
    await ui.press('Shift+O');
    await expect(inspector.quote).toContainText('who spoke on the condition of anonymity');
    await ui.press('Shift+N', 'Shift+N', 'Shift+N');
    await expect(inspector.heading).toHaveText('Claim 1 of 4');
    await ui.press('n', 'n');
    await expect(inspector.heading).toHaveText('Claim 3 of 4');
    await expect(ui.announcement).toHaveText('About 1,200 people cross every');
  });

  await test.step('what is painted is said too: claims of a paragraph, the list with the one in hand', async () => {
    await expect(text.paragraph('A harbour official')).toHaveAccessibleDescription(/^2 claims\b/);
    await expect(text.paragraph('About 1,200')).toHaveAccessibleDescription(/^2 claims\b/);
    await expect(inspector.claims).toHaveCount(4);
    const inHand = inspector.claimsList.getByRole('option', { selected: true });
    await expect(inHand).toHaveCount(1);
    await expect(inHand).toHaveAccessibleName('3. About 1,200 people cross every. Sourced. To do');
    await expect(inHand).toHaveAttribute('aria-setsize', '4');
  });

  await test.step('Del deletes, Ctrl+Z takes back, Ctrl+Shift+Z does again', async () => {
    await ui.press('Delete');
    await expect(ui.announcement).toHaveText('Claim deleted.');
    await expect(inspector.claims).toHaveCount(3);
    await expect(text.paragraph('About 1,200')).toHaveAccessibleDescription(/^1 claim\b/);
    await ui.press('Control+z');
    await expect(inspector.claims).toHaveCount(4);
    await expect(inspector.heading).toHaveText('Claim 3 of 4');
    await expect(text.paragraph('About 1,200')).toHaveAccessibleDescription(/^2 claims\b/);
    await ui.press('Control+Shift+Z');
    await expect(inspector.claims).toHaveCount(3);
    await ui.press('Control+z');
    await expect(inspector.claims).toHaveCount(4);
  });

  await test.step('Enter leads to the fields: importance by arrows, a note by Shift+C', async () => {
    await ui.press('Shift+C');
    await expect(inspector.note).toBeFocused();
    await ui.page.keyboard.type('Ask for the survey');
    await ui.press('Enter', 'Shift+Tab', 'Shift+Tab');
    await expect(inspector.importance('Supporting')).toBeFocused();
    await ui.press('ArrowLeft');
    await expect(inspector.importance('Central')).toBeChecked();
    await ui.press('F6', 'F6');
    await expect(text.region).toBeFocused();
  });

  await test.step('R marks the paragraph read and goes on', async () => {
    await ui.press('Escape', 'r', 'r');
    await expect(ui.statusBar).toContainText('2 of 7 paragraphs read');
    await expect(ui.announcement).toHaveText('2 of 7 paragraphs read');
  });

  await test.step('Ctrl+E exports', async () => {
    const file = path.join(folder, 'ferry.json');
    await desk.saveTo(file);
    await ui.press('Control+e');
    const dialog = ui.dialog('Hand the article on');
    await expect(dialog.getByRole('radio', { name: 'Hand it to a colleague' })).toBeFocused();
    await ui.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Feed a system' })).toBeChecked();
    await ui.press('Tab', 'ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^Claimdesk JSON/ })).toBeChecked();
    await ui.press('Enter');
    const exported = JSON.parse(await desk.savedFile(file)) as { claims: { note: string }[]; sources: { label: string }[] };
    expect(exported.claims).toHaveLength(4);
    expect(exported.claims[2]!.note).toBe('Ask for the survey');
    expect(exported.sources.map(({ label }) => label).sort()).toEqual(['A harbour official', 'Anselm Ruiz-Hagen']);
  });
});

test('B corrects what a paragraph is, and the focus comes back to the text', async ({ desk, ui }) => {
  await ui.ready();
  await desk.chooseFiles([schoolRoof.file]);
  await ui.press('Control+o');
  const { text } = ui;
  await expect(text.region).toBeFocused();
  await ui.press('j', 'j', 'j', 'b');
  await expect(ui.blockMenu).toBeVisible();
  await expect(ui.blockMenu.getByRole('menuitemradio', { name: 'Paragraph' })).toBeFocused();
  await expect(ui.blockMenu.getByRole('menuitemradio', { checked: true })).toHaveText('Paragraph');
  await ui.press('ArrowDown');
  await expect(ui.blockMenu.getByRole('menuitemradio', { name: 'Subhead' })).toBeFocused();
  await ui.press('Enter');
  await expect(ui.blockMenu).toBeHidden();
  await expect(text.region.getByRole('heading', { level: 2, name: /^The roof of the Alder Lane school/ })).toBeVisible();
  await expect(text.region).toBeFocused();
  await ui.press('Control+z');
  await expect(text.paragraph('The roof of the Alder Lane school')).toBeVisible();
  await ui.press('b', 'Escape');
  await expect(ui.blockMenu).toBeHidden();
  await expect(text.region).toBeFocused();
});

test('F6 leads through the panes, ? shows the keys, Ctrl+K finds anything', async ({ desk, ui }) => {
  await ui.ready();
  await desk.chooseFiles([schoolRoof.file]);
  await ui.press('Control+o');
  const { text, library, inspector } = ui;
  await expect(text.region).toBeFocused();

  await ui.press('F6'); // with no claim in hand the inspector has the comments on the article
  await expect(inspector.region.locator(':focus')).toHaveCount(1);
  await ui.press('F6');
  await expect(library.region.locator(':focus')).toHaveCount(1);
  await ui.press('F6');
  await expect(text.region).toBeFocused();
  await ui.press('s', '1', 'F6');
  await expect(inspector.region.locator(':focus')).toHaveCount(1);
  await ui.press('F6');
  await expect(library.region.locator(':focus')).toHaveCount(1);
  await ui.press('Shift+F6');
  await expect(inspector.region.locator(':focus')).toHaveCount(1);
  await ui.press('t');
  await expect(text.region).toBeFocused();

  await ui.press('Shift+Slash');
  await expect(ui.dialog('Keys')).toBeVisible();
  await expect(ui.dialog('Keys').getByRole('definition').filter({ hasText: 'Select the next sentence' })).toBeVisible();
  await ui.press('Escape');
  await expect(text.region).toBeFocused();

  await ui.press('Control+k');
  await expect(ui.page.getByRole('combobox', { name: 'Commands, claims, articles' })).toBeFocused();
  await ui.page.keyboard.type('history');
  await ui.press('Enter');
  await expect(ui.history).toBeVisible();
  await ui.press('Control+k');
  await ui.page.keyboard.type('roof was patched');
  await expect(ui.page.getByRole('option', { name: `1 ${schoolRoof.headline}` })).toHaveAttribute('aria-selected', 'true'); // the claim
  await expect(ui.page.getByRole('option', { name: `${schoolRoof.headline} 1 claim` })).toBeVisible(); // the article
  await ui.press('ArrowDown');
  await expect(ui.page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(`${schoolRoof.headline}1 claim`);
  await ui.press('Escape', 'h');
  await expect(ui.history).toBeHidden();
});
