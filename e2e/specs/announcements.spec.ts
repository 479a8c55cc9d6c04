import { ferrySlip } from '../articles/articles';
import { dropFiles } from '../pages/bring-in';
import { expect, test } from '../pages/test';

const people = 'About 1,200 people';

test('AX-9: a claim that was made, a tag, and what was refused are said at once; that it is saved once, when all has settled', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  const said = await ui.page.evaluateHandle((region) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    return words;
  }, await ui.saveNews.elementHandle());

  await ui.text.drag(people);
  await ui.press('1');
  await expect(ui.announcement).toHaveText(`Sourced: ${people}`);
  for (const [key, tag] of [['3', 'Disputed'], ['7', 'Number'], ['9', 'Needs check']] as const) {
    await ui.press(key);
    await expect(ui.announcement).toHaveText(tag);
  }
  await ui.press('9');
  await expect(ui.announcement).toHaveText('Take the tag Needs check away');
  await expect(ui.saveNews).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
  await expect(ui.announcement).toHaveText('Take the tag Needs check away'); // neither takes the other's place
  expect((await said.jsonValue()).filter(Boolean)).toHaveLength(1);

  await ui.inspector.chooseStatus(/^Verified/);
  await ui.inspector.statusPanel('Verified').getByRole('button', { name: 'Set to “Verified”' }).click();
  await expect(ui.announcement).toHaveText(/^Missing: /);
  await dropFiles(ui.page, { name: 'noise.txt', text: ' ' });
  await expect(ui.toast('noise.txt')).toHaveRole('alert');
  await ui.text.region.focus();
  await ui.press('Delete');
  await expect(ui.announcement).toHaveText('Claim deleted.');
  await ui.press('Control+z');
  await expect(ui.announcement).toHaveText(/^Took back: Removed the claim/);
});

test('AX-9: what is said is said within a dialog too', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(people);
  await ui.press('1', 'Control+,');
  await expect(ui.dialog('Settings')).toBeVisible();
  // All beside a modal dialog is inert, and silent with it.
  await expect(ui.dialog('Settings').locator('[aria-live=polite]')).toHaveText(`Sourced: ${people}`);
  await expect(ui.dialog('Settings').getByTestId('save-news')).toHaveText(/^Saved/);
});
