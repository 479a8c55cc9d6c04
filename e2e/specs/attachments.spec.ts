import { readFile, writeFile } from 'node:fs/promises';
import { schoolRoof } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', 'e');
});

test('a file is hashed, later copied into the library, and saved out of it again', async ({ desk, ui }, info) => {
  const minutes = info.outputPath('minutes.txt');
  await writeFile(minutes, 'The roof was patched in May.\n');
  const { region } = ui.inspector;
  const form = region.getByRole('form', { name: 'Add evidence' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Council minutes');
  await desk.chooseFiles([minutes]);
  await form.getByRole('button', { name: 'Attach a file…' }).click();
  await expect(form).toContainText('only its hash is kept');
  await form.getByRole('button', { name: 'Add evidence' }).click();
  const evidence = ui.inspector.section('Evidence').locator('details.item').first();
  await expect(evidence.locator('summary')).toContainText('minutes.txt');
  await evidence.locator('summary').click();

  const other = info.outputPath('other.txt');
  await writeFile(other, 'Something else.\n');
  await desk.chooseFiles([other]);
  await evidence.getByRole('button', { name: 'Copy it into the library…' }).click();
  await expect(ui.toast(/its hash differs/)).toBeVisible();
  await desk.chooseFiles([minutes]);
  await evidence.getByRole('button', { name: 'Copy it into the library…' }).click();
  await expect(evidence).toContainText('copy in the library');
  await ui.expectSaved();

  const out = info.outputPath('out.txt');
  await desk.saveTo(out);
  await evidence.getByRole('button', { name: 'Save a copy…' }).click();
  await expect.poll(() => readFile(out, 'utf8').catch(() => '')).toBe('The roof was patched in May.\n');
  await evidence.getByRole('button', { name: 'Take the file away' }).click();
  await expect(evidence.getByRole('button', { name: 'Attach a file…' })).toBeVisible();
});

test('a file dropped on the evidence is attached and not opened as a story', async ({ ui }) => {
  const form = ui.inspector.region.getByRole('form', { name: 'Add evidence' });
  await form.getByRole('checkbox', { name: 'Copy it into the library' }).check();
  const transfer = await ui.page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['dropped words'], 'dropped.txt', { type: 'text/plain' }));
    return data;
  });
  await form.locator('[data-takes-files]').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(form).toContainText('dropped.txt');
  await expect(form).toContainText('copy in the library');
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible();
});

test('a dispute is by any source of the source book, and every approval of a source can be changed', async ({ ui }) => {
  const { inspector } = ui;
  await inspector.sourceField.fill('The head teacher');
  await inspector.sourceField.press('Enter');
  await ui.text.drag('The council denies it.');
  await ui.press('2');
  await inspector.sourceField.fill('A council official');
  await inspector.sourceField.press('Enter');
  const add = inspector.section('Disputes').locator('summary').filter({ hasText: 'Add a dispute' });
  await inspector.openSection('Disputes');
  await add.click();
  const form = inspector.region.getByRole('form', { name: 'Add a dispute' });
  const by = form.getByRole('combobox', { name: 'By', exact: true });
  await by.fill('head');
  await by.press('Enter');
  await expect(form).toContainText('The head teacher');
  await form.getByRole('button', { name: 'Add a dispute' }).click();
  await expect(inspector.section('Disputes')).toContainText('Denial The head teacher');

  const card = inspector.sourceCard('A council official');
  await card.getByRole('button', { name: 'Edit the source' }).click();
  const next = (name: string) => card.getByRole('textbox', { name, exact: true });
  await next('Approved by').fill('Bea');
  await next('Approved by').press('Enter');
  await next('Another approval by').fill('Carl');
  await next('Another approval by').press('Enter');
  const first = card.getByRole('group', { name: 'Approved by (1)' });
  await first.getByRole('textbox', { name: 'Approved by' }).fill('Beatrice');
  await first.getByRole('textbox', { name: 'Approved by' }).press('Enter');
  await first.getByRole('textbox', { name: 'Why Beatrice approved it' }).fill('Only she was there');
  await first.getByRole('textbox', { name: 'Why Beatrice approved it' }).press('Enter');
  await card.getByRole('button', { name: 'Remove the approval by Carl' }).click();
  await expect(card.getByRole('group', { name: /^Approved by \(/ })).toHaveCount(1);
  await expect(first.getByRole('textbox', { name: 'Why Beatrice approved it' })).toHaveValue('Only she was there');
});
