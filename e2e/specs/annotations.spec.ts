import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ferrySlip, schoolRoof, textOf } from '../articles/articles';
import { Annotations } from '../pages/annotations';
import { dropFiles } from '../pages/bring-in';
import { expect, test } from '../pages/test';

/** A file of brat on the text of the ferry slip: one in place, one beside its place, one whose words are nowhere, one of another layer. */
function brat(): string {
  const text = textOf(ferrySlip);
  const at = (words: string, by = 0): string => `${text.indexOf(words) + by} ${text.indexOf(words) + words.length + by}`;
  const quote = 'The timber is rotten';
  return [
    `T1\tSourced ${at(quote)}\t${quote}`, `T2\tFigure ${at('94 years', 7)}\t94 years`, 'T3\tSourced 5 12\tnowhere', `T4\tPOS ${at('Passengers')}\tPassengers`,
  ].join('\n');
}

test('annotations are shown with their fate and their tags before they are taken; each taken one leads to its claim (AR-6, AR-7)', async ({ desk, ui, folder }) => {
  const annotations = new Annotations(() => ui.page);
  const file = path.join(folder, 'slip.ann');
  writeFileSync(file, brat());
  await ui.openFile(desk, ferrySlip);
  await desk.chooseFiles([file]);
  await ui.command('Bring in annotations');
  await expect(annotations.item('The timber is rotten')).toContainText('Placed.');
  await expect(annotations.item('94 years')).toContainText('Repaired: found by its words.');
  await expect(annotations.item('nowhere')).toContainText('Not placed: its words are not in the text.');
  await expect(annotations.standsFor('Sourced')).toHaveValue('sourced');
  await expect(annotations.standsFor('Figure').getByRole('option', { name: 'New: Figure' })).toHaveCount(1);
  await annotations.standsFor('Figure').selectOption({ label: 'Number' });
  await annotations.standsFor('POS').selectOption({ label: 'Leave out' });
  await expect(annotations.item('Passengers')).toContainText('Left out');
  await expect(annotations.sum).toContainText('2 claims would be taken in');
  await annotations.take();
  await expect(annotations.sum).toContainText('2 claims taken in');
  await annotations.item('94 years').click();
  await expect(annotations.dialog).toBeHidden();
  await expect(ui.inspector.quote).toContainText('94 years');
  await ui.text.expectHighlighted('Number', ['94 years']);
  await ui.toast('Here it is').getByRole('button', { name: 'Back to the report' }).click();
  await expect(annotations.dialog.getByRole('heading', { name: 'What came of slip.ann' })).toBeVisible();
  await ui.press('Escape');
  await ui.press('Control+z');
  await ui.text.expectHighlighted('Number', []);
  await expect(ui.inspector.claims).toHaveCount(0);
});

test('the same file takes nothing twice; the table of tags is remembered (AR-8, AR-9)', async ({ desk, ui }) => {
  const annotations = new Annotations(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await dropFiles(ui.page, { name: 'slip.ann', text: brat() });
  await annotations.standsFor('POS').selectOption({ label: 'Leave out' });
  await annotations.standsFor('Figure').selectOption({ label: 'Number' });
  await expect(annotations.sum).toContainText('2 claims');
  await annotations.take();
  await annotations.dialog.getByRole('button', { name: 'Close' }).last().click();
  await ui.expectSaved();
  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await dropFiles(ui.page, { name: 'slip.ann', text: brat() });
  await expect(annotations.sum).toHaveText('Nothing new: all that has a place is there already.');
  await expect(annotations.standsFor('Figure')).toHaveValue('number');
  await expect(annotations.standsFor('POS').locator(':checked')).toHaveText('Leave out');
  await expect(annotations.dialog.getByRole('button', { name: 'Take in 0 claims' })).toBeDisabled();
});

test('a file that brings its text makes a new article (AR-10)', async ({ ui }) => {
  const annotations = new Annotations(() => ui.page);
  const text = textOf(schoolRoof);
  const start = text.indexOf('Alder');
  await ui.ready();
  await dropFiles(ui.page, { name: 'roof.jsonl', text: `${JSON.stringify({ text, label: [[start, start + 5, 'Place']] })}\n` });
  await expect(annotations.dialog).toContainText('As a new article');
  await expect(annotations.sum).toContainText('1 claim would be taken in');
  await annotations.take();
  await annotations.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible();
  await expect(ui.inspector.claims).toHaveCount(1);
  await expect(ui.tagCount('Place' as never)).toHaveAccessibleName('Place, 1 claim');
});
