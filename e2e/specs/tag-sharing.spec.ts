import { readFile, writeFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { schoolRoof } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { expect, test } from '../pages/test';

const tagsOf = (ui: DeskScreen): Locator => ui.dialog('Tags');
const preview = (ui: DeskScreen): Locator => ui.page.getByRole('dialog', { name: /^Take over/ });
const part = (ui: DeskScreen, name: RegExp): Locator => preview(ui).getByRole('region', { name });

async function offer(ui: DeskScreen, set: string): Promise<void> {
  await ui.library.foot('Tags').click();
  await tagsOf(ui).getByRole('button', { name: 'Take a set over' }).click();
  await ui.page.getByRole('menuitem', { name: set }).click();
}

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', '7');
  await ui.expectSaved();
});

test('a set is exported, changed elsewhere, looked at, taken over, and given back', async ({ desk, ui }, info) => {
  const file = info.outputPath('house-tags.json');
  await ui.library.foot('Tags').click();
  await desk.saveTo(file);
  await tagsOf(ui).getByRole('button', { name: 'Export the set…' }).click();
  await expect(ui.toast(/^Exported 12 tags to /)).toBeVisible();
  await ui.press('Escape');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('claimdesk-tag-set');

  const set = JSON.parse(await readFile(file, 'utf8')) as { name: string; tags: { id: string; label: string; key?: string }[] };
  set.name = 'Harbour desk';
  set.tags[0]!.label = 'On the record';
  set.tags = [...set.tags.slice(0, 3), { ...set.tags[0]!, id: 'rumour', label: 'Rumour', key: 'n' }];
  await writeFile(file, JSON.stringify(set));
  await desk.chooseFiles([file]);
  await offer(ui, 'From a file…');
  await expect(preview(ui)).toContainText('Take over “Harbour desk”');
  await expect(part(ui, /^1 tag added/)).toContainText('without its key n, which is taken');
  await expect(part(ui, /^1 tag changed/)).toContainText('was “Sourced”');
  await expect(part(ui, /^9 tags kept/)).toContainText('Number');
  await preview(ui).getByRole('radio', { name: 'Retire' }).click();
  await expect(part(ui, /^9 tags retired/)).toContainText('Number');
  await preview(ui).getByRole('button', { name: 'Take it over' }).click();

  const rows = tagsOf(ui).getByRole('list', { name: 'Tags, in their order' }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText('On the record');
  await expect(rows.nth(3)).toContainText('Rumour');
  await ui.press('Escape');
  await expect(ui.inspector.tag('Number')).toBeVisible(); // the claim keeps what is retired
  await expect(ui.inspector.region.getByRole('button', { name: 'Take the tag On the record away' })).toBeVisible();
  await ui.library.foot('Tags').click();
  await tagsOf(ui).getByRole('button', { name: 'Undo: Took over the tag set “Harbour desk”' }).click();
  await expect(rows.nth(0)).toContainText('Sourced');
  await expect(rows).toHaveCount(12);
});

test('a preset comes with its keys, and nothing happens while it is only looked at', async ({ ui }) => {
  await offer(ui, 'Line-by-line fact-check');
  await expect(part(ui, /^5 tags added/)).toContainText('Paraphrase');
  await preview(ui).getByRole('button', { name: 'Leave the tags as they are' }).click();
  await expect(tagsOf(ui).getByRole('list', { name: 'Tags, in their order' }).getByRole('listitem')).toHaveCount(12);
  await ui.press('Escape');
  await offer(ui, 'Line-by-line fact-check');
  await preview(ui).getByRole('button', { name: 'Take it over' }).click();
  await expect(tagsOf(ui).getByRole('list', { name: 'Tags, in their order' }).getByRole('listitem')).toHaveCount(17);
  await ui.press('Escape');
  await ui.text.drag('The council denies it.');
  await ui.press('w');
  await expect(ui.inspector.region).toContainText('Paraphrase');
  await offer(ui, 'Newsroom');
  await preview(ui).getByRole('button', { name: 'Take it over' }).click();
  await ui.press('Escape');
  await offer(ui, 'Newsroom');
  await expect(preview(ui)).toContainText('The library has exactly these tags already.');
  await expect(preview(ui).getByRole('button', { name: 'Take it over' })).toBeDisabled();
});

test('a file that is no tag set is refused with the place, and nothing is changed', async ({ desk, ui }, info) => {
  const file = info.outputPath('broken.json');
  await writeFile(file, JSON.stringify({ format: 'claimdesk-tag-set', version: 1, exportedAt: '2026-01-02T03:04:05Z', generator: { name: 'Claimdesk', version: '1' }, name: 'x', tags: [{ id: 'a' }] }));
  await desk.chooseFiles([file]);
  await offer(ui, 'From a file…');
  await expect(ui.toast(/The tag set cannot be taken over\. At tags\.0\.label/)).toBeVisible();
  await expect(preview(ui)).toBeHidden();
});

test('what a tag asks for is told and leads to its field; what it means is read while choosing', async ({ ui }) => {
  const asks = ui.inspector.region.getByRole('list', { name: 'What the tags ask for' });
  await asks.getByRole('button', { name: 'Sourced: source missing' }).click();
  await expect(ui.inspector.sourceField).toBeFocused();
  await ui.inspector.sourceField.fill('The head teacher');
  await ui.inspector.sourceField.press('Enter');
  await expect(asks).toBeHidden();
  await ui.press('3');
  await asks.getByRole('button', { name: 'Disputed: dispute missing' }).click();
  await expect(ui.inspector.region.getByRole('combobox', { name: 'By', exact: true })).toBeFocused();
  await ui.text.drag('The council denies it.');
  await ui.selectionBar.getByRole('button', { name: /Opinion$/ }).hover();
  await expect(ui.selectionBar).toContainText('Opinion: An evaluation; not to be checked as a fact.');
});
