import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', '7');
  await ui.expectSaved();
});

test('a tag is added, gets a key of its own, and marks claims; it is there after a restart', async ({ ui, desk }) => {
  await ui.library.foot('Tags').click();
  const tags = ui.dialog('Tags');
  await tags.getByRole('textbox', { name: 'Label of a new tag' }).fill('Hearsay');
  await tags.getByRole('button', { name: 'Add', exact: true }).click();
  const fields = tags.getByRole('group', { name: 'Hearsay' });
  const key = fields.getByRole('textbox', { name: 'Key' });
  await key.focus();
  await ui.press('n');
  await expect(fields.getByRole('alert')).toContainText('n does something already');
  await ui.press('y');
  await expect(key).toHaveValue('y');
  await fields.getByRole('combobox', { name: 'Colour' }).selectOption('Vermilion');
  await fields.getByRole('combobox', { name: 'Line', exact: true }).selectOption('Dashed');
  await ui.press('Escape');
  await ui.text.drag('The council denies it.');
  await ui.press('y');
  await expect(ui.inspector.region).toContainText('Hearsay');
  await ui.expectSaved();

  await desk.restart();
  await ui.ready();
  await expect(ui.statusBar.getByRole('button', { name: /^Hearsay, 1 claim/ })).toBeVisible();
});

test('another label and order show everywhere at once, and are taken back one by one', async ({ ui }) => {
  await ui.library.foot('Tags').click();
  const tags = ui.dialog('Tags');
  const label = tags.getByRole('textbox', { name: 'Label', exact: true });
  await label.fill('On the record');
  await label.press('Enter');
  await expect(ui.page.getByRole('button', { name: /^On the record, 1 claim/, includeHidden: true })).toHaveCount(1);
  await tags.getByRole('button', { name: 'Move down' }).click();
  await expect(tags.getByRole('list', { name: 'Tags, in their order' }).getByRole('listitem').nth(1)).toContainText('On the record');
  await tags.getByRole('button', { name: /^Undo:/ }).click();
  await expect(tags.getByRole('list').getByRole('listitem').nth(0)).toContainText('On the record');
  await tags.getByRole('button', { name: /^Undo: Changed the tag/ }).click();
  await expect(tags.getByRole('list').getByRole('listitem').nth(0)).toContainText('Sourced');
});

test('two tags become one on every claim, and two again', async ({ ui }) => {
  await ui.library.foot('Tags').click();
  const tags = ui.dialog('Tags');
  await tags.getByRole('button', { name: /Number/ }).click();
  await tags.getByRole('combobox', { name: 'Into' }).selectOption('Quote');
  await tags.getByRole('button', { name: 'Replace Number by Quote everywhere' }).click();
  await expect(tags.getByRole('button', { name: /Number/ })).toHaveCount(1); // only the offer to undo
  await ui.press('Escape');
  await expect(ui.inspector.tag('Quote')).toBeVisible();
  await ui.library.foot('Tags').click();
  await tags.getByRole('button', { name: /^Undo: Merged the tag Number/ }).click();
  await ui.press('Escape');
  await expect(ui.inspector.tag('Number')).toBeVisible();
  await expect(ui.inspector.tag('Quote')).toBeHidden();
});

test('a label that another tag has is refused, and a tag in use can be retired but not taken out', async ({ ui }) => {
  await ui.library.foot('Tags').click();
  const tags = ui.dialog('Tags');
  const label = tags.getByRole('textbox', { name: 'Label', exact: true });
  await label.fill('disputed');
  await label.press('Enter');
  await expect(ui.toast('Two tags have the label “disputed”: each needs its own.')).toBeVisible();
  await expect(tags.getByRole('button', { name: 'Take out' })).toBeHidden();
  await tags.getByRole('button', { name: 'Retire' }).click();
  await expect(tags.getByRole('list').getByRole('listitem').nth(0)).toContainText('retired');
  await ui.press('Escape');
  await expect(ui.statusBar.getByRole('button', { name: /^Sourced/ })).toBeHidden();
  await expect(ui.inspector.tag('Sourced')).toBeVisible(); // the claim keeps it
});
