import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inProject } from '../../scripts/lib/project.mjs';
import { exportFormatIds } from '../../src/shared/formats/format-ids';
import { ferrySlip, schoolRoof, textOf } from '../articles/articles';
import { claimdesk } from '../pages/command-line';
import { DeskScreen } from '../pages/desk-screen';
import { expect, test } from '../pages/test';
import type { Desk } from '../fixtures';

interface Exported {
  article: { id: string; headline: string };
  drafts: { text?: string; sha256: string }[];
  claims: { id: string; tags: string[]; targets: { ranges: { start: number; end: number; exact: string }[] }[]; sourceIds: string[] }[];
  sources: { id: string; label: string }[];
  history?: { label: string }[];
  exportedAt: string;
}

const split = ['It was inspected in March', 'it passed without a single remark'] as const;

/** Two claims: one sourced, of two parts; one disputed. */
async function annotate(desk: Desk, ui: DeskScreen): Promise<void> {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(split[0]);
  await ui.text.drag(split[1], ['Control']);
  await ui.press('1');
  await ui.inspector.sourceField.fill('Lioba Quist');
  await ui.inspector.sourceField.press('Enter');
  await ui.text.drag('The ferry company disputes the closure');
  await ui.press('3');
  await ui.expectSaved();
}

/** Exports by the dialog; `untick`: what is not to go out, or `tick`: what is to go out as well. */
async function exportTo(desk: Desk, ui: DeskScreen, file: string, change?: { untick?: RegExp; tick?: RegExp }): Promise<Exported> {
  await desk.saveTo(file);
  await ui.topBar.getByRole('button', { name: 'Export' }).click();
  const dialog = ui.dialog('Hand the article on');
  await dialog.getByRole('radio', { name: 'Feed a system' }).check();
  await dialog.getByRole('radio', { name: /^Claimdesk JSON/ }).check();
  if (change?.untick) await dialog.getByRole('checkbox', { name: change.untick }).uncheck();
  if (change?.tick) await dialog.getByRole('checkbox', { name: change.tick }).check();
  await dialog.getByRole('button', { name: 'Export' }).click();
  const exported = JSON.parse(await desk.savedFile(file)) as Exported;
  await ui.toast('Exported 2 claims to').getByRole('button', { name: 'Close' }).click();
  return exported;
}

async function expectValid(exported: Exported): Promise<void> {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const schema = JSON.parse(await readFile(inProject('resources', 'schema', 'claimdesk-article.schema.json'), 'utf8')) as object;
  const isValid = ajv.validate(schema, exported);
  expect(ajv.errorsText(), 'the export follows its published schema').toBe('No errors');
  expect(isValid).toBe(true);
}

test('an export follows its schema, holds text and claims, and comes back equal in another library', async ({ desk, ui, openDesk, folder }) => {
  await annotate(desk, ui);
  const file = path.join(folder, 'ferry.json');
  const exported = await exportTo(desk, ui, file);
  await expectValid(exported);
  expect(exported.drafts[0]!.text).toBe(textOf(ferrySlip));
  expect(exported.claims).toHaveLength(2);
  expect(exported.sources.map(({ label }) => label)).toEqual(['Lioba Quist']);
  const sourced = exported.claims.find(({ tags }) => tags.includes('sourced'))!;
  const { ranges } = sourced.targets[0]!;
  expect(ranges.map(({ exact }) => exact)).toEqual(split);
  for (const { start, end, exact } of ranges) expect(textOf(ferrySlip).slice(start, end)).toBe(exact);

  const second = await openDesk();
  const secondUi = new DeskScreen(() => second.page);
  await secondUi.openFile(second, { file, headline: ferrySlip.headline });
  await secondUi.text.expectHighlighted('Sourced', [...split]);
  await secondUi.inspector.claims.filter({ hasText: split[0] }).click();
  await expect(secondUi.inspector.sourceCard('Lioba Quist')).toBeVisible();
  const again = await exportTo(second, secondUi, path.join(folder, 'again.json'));
  expect({ ...again, exportedAt: '' }).toEqual({ ...exported, exportedAt: '' });
});

test('an export without the text holds places, quotes and hash, and is not taken for an article', async ({ desk, ui, folder }) => {
  await annotate(desk, ui);
  const file = path.join(folder, 'ferry.json');
  const exported = await exportTo(desk, ui, file, { untick: /^With the text/, tick: /^With the history/ });
  await expectValid(exported);
  expect(exported.drafts[0]).not.toHaveProperty('text');
  expect(exported.drafts[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(exported.history?.length).toBeGreaterThanOrEqual(4);
  expect(JSON.stringify(exported)).not.toContain('Kestrel Street');

  await desk.chooseFiles([file]);
  await ui.press('Control+o');
  await expect(ui.toast(/^ferry\.json: /)).toHaveRole('alert');
  await expect(ui.library.rows).toHaveCount(1);
});

test('CL-10: the command line finds in the library what the desk put there, and hands it on in every format', async ({ desk, ui, folder }) => {
  await annotate(desk, ui);
  const exported = await exportTo(desk, ui, path.join(folder, 'ferry.json'));
  await desk.close();

  const list = await claimdesk<{ articleId: string; headline: string; claims: number; byTag: Record<string, number> }[]>(desk, 'list');
  expect(list).toMatchObject([{ articleId: exported.article.id, headline: ferrySlip.headline, claims: 2, byTag: { sourced: 1, disputed: 1 } }]);
  const shown = await claimdesk<Exported>(desk, 'show', exported.article.id);
  expect({ ...shown, exportedAt: '' }).toEqual({ ...exported, exportedAt: '' });
  for (const format of exportFormatIds) {
    const out = path.join(folder, `handed-on.${format}`);
    expect(await claimdesk(desk, 'export', exported.article.id, '--format', format, '-o', out)).toMatchObject({ claims: 2 });
  }
  const checked = await claimdesk<{ problems?: unknown[] }>(desk, 'check');
  expect(JSON.stringify(checked)).not.toMatch(/damaged|lost/);
});

test('OP-10: the export screen leads from what one wants to do to a file, says before what it leaves out, and remembers', async ({ desk, ui, folder }) => {
  await annotate(desk, ui);
  const file = path.join(folder, 'ferry.md');
  await desk.saveTo(file);
  await ui.press('Control+e');
  const dialog = ui.dialog('Hand the article on');
  await expect(dialog.getByRole('radio', { name: /^Word document/ })).toBeChecked();
  await expect(dialog.getByRole('status', { name: 'What the file holds' })).toContainText('2 claims');
  await dialog.getByRole('radio', { name: /^CSV/ }).check();
  await expect(dialog.getByRole('status', { name: 'What the file holds' })).toContainText('texts of the article: 1');
  await dialog.getByRole('radio', { name: /^Markdown/ }).check();
  await expect(dialog.getByRole('status', { name: 'What the file holds' })).not.toContainText('texts of the article');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const text = await desk.savedFile(file);
  expect(text).toContain(`${split[0]}`);
  expect(text).toMatch(/^\[\^1\]: “/m);
  await ui.toast('Exported 2 claims to').getByRole('button', { name: 'Close' }).click();
  await ui.press('Control+e');
  await expect(dialog.getByRole('radio', { name: /^Markdown/ })).toBeChecked();
  await ui.press('Escape');
});

test('OP-11: the fact-check sheet is saved as a PDF by the desktop desk, and printed by the browser', async ({ desk, ui, folder }) => {
  await annotate(desk, ui);
  const file = path.join(folder, 'sheet.pdf');
  if (desk.kind === 'desktop') await desk.saveTo(file);
  else await ui.page.evaluate(() => (window.print = () => (document.body.dataset.printed = 'yes')));
  await ui.press('Control+e');
  const dialog = ui.dialog('Hand the article on');
  await dialog.getByRole('radio', { name: 'Check it on paper' }).check();
  await expect(dialog.getByRole('radio', { name: /^Fact-check sheet/ })).toBeChecked();
  await dialog.getByRole('button', { name: desk.kind === 'desktop' ? 'Export' : 'Print' }).click();
  if (desk.kind === 'desktop') expect(await desk.savedFile(file)).toMatch(/^%PDF-/);
  else await expect(ui.page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('OP-14: all articles go out together, chosen ones too, and a package of one is opened again', async ({ desk, ui, folder }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  const dialog = ui.dialog('Hand the article on');
  const which = dialog.getByRole('combobox', { name: 'Which' });
  const all = path.join(folder, 'all.zip');
  await desk.saveTo(all);
  await ui.command('Hand several articles on…');
  await expect(which).toHaveValue('all');
  await dialog.getByRole('radio', { name: 'Feed a system' }).check();
  await dialog.getByRole('radio', { name: /^Claimdesk JSON/ }).check();
  await expect(dialog.getByRole('status', { name: 'What the file holds' })).toContainText('2 articles, together in a ZIP file.');
  await dialog.getByRole('button', { name: 'Export' }).click();
  expect(await desk.savedFile(all)).toMatch(/^PK[^]*harbour-board[^]*\.json[^]*roof[^]*\.json/);

  const parcel = path.join(folder, 'ferry.claimdesk');
  await desk.saveTo(parcel);
  await ui.press('Control+e');
  await which.selectOption('Chosen articles');
  await expect(dialog.getByRole('checkbox', { name: schoolRoof.headline })).toBeChecked();
  await dialog.getByRole('checkbox', { name: schoolRoof.headline }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled();
  await dialog.getByRole('searchbox').fill('harbour');
  await dialog.getByRole('checkbox', { name: ferrySlip.headline }).check();
  await dialog.getByRole('radio', { name: 'Hand it to a colleague' }).check();
  await dialog.getByRole('radio', { name: /^Claimdesk package/ }).check();
  await dialog.getByRole('button', { name: 'Export' }).click();
  expect(await desk.savedFile(parcel)).toMatch(/^PK/);
  const other = { libraryDir: path.join(folder, 'other'), userDataDir: desk.userDataDir };
  expect(await claimdesk(other, 'import', parcel)).toMatchObject([{ outcome: 'added', headline: ferrySlip.headline }]);
});
