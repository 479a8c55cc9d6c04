import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ferrySlip, schoolRoof, textOf } from '../articles/articles';
import { docxOf } from '../../src/main/documents/testing/zip-of';
import { Arrivals } from '../pages/arrivals';
import { dropFiles, dropFolder } from '../pages/bring-in';
import { expect, test } from '../pages/test';

const feed = `<rss version="2.0"><channel><title>Courier</title>
  <item><title>Crane stands idle</title><description>The crane of the old harbour has stood idle since the spring, its keeper said on Monday.</description></item>
  <item><title>Mill wheel turns again</title><description>The wheel of the tide mill turned on Monday for the first time in forty years.</description></item></channel></rss>`;

const paragraph = (words: string, style = ''): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const word = docxOf(
  `${paragraph('Mill wheel turns again', 'Title')}${paragraph('By Ada Moe')}${paragraph('It turned on Monday, its keeper said.')}<w:p><w:r><w:drawing/></w:r><w:r><w:t>Nobody saw it.</w:t></w:r></w:p>`,
  { 'word/comments.xml': '<w:comments><w:comment w:id="9" w:author="Bo Lie"><w:p><w:r><w:t>Who else saw it?</w:t></w:r></w:p></w:comment></w:comments>' },
);

test('a document is shown before it is kept: headline, blocks with their kinds, what was left out; cancelled, nothing is there (AR-1, AR-2)', async ({ desk, ui, folder }) => {
  const arrivals = new Arrivals(() => ui.page);
  const file = path.join(folder, 'mill.docx');
  writeFileSync(file, word);
  await ui.ready();
  await desk.chooseFiles([file]);
  await ui.press('Control+o');
  await expect(arrivals.preview.getByRole('heading', { name: 'Mill wheel turns again' })).toBeVisible();
  await expect(arrivals.blocks).toHaveText([/^Headline/, /^Paragraph.*By Ada Moe/, /^Paragraph.*It turned/, /^Paragraph.*Nobody/]);
  await expect(arrivals.changes).toContainText('Comes with 1 comment.');
  await expect(arrivals.keep).toBeFocused();
  await ui.press('Escape');
  await expect(arrivals.dialog).toBeHidden();
  await expect(ui.library.rows).toHaveCount(0);

  await desk.chooseFiles([file]);
  await ui.press('Control+o');
  await expect(arrivals.keep).toBeFocused();
  await ui.press('Enter');
  await expect(ui.text.heading('Mill wheel turns again')).toBeVisible();
  await expect(ui.inspector.region.getByText('Who else saw it?')).toBeVisible();
});

test('several files are one list: each with what it is; the refused one says why, the others are kept at once (AR-3)', async ({ desk, ui, folder }) => {
  const arrivals = new Arrivals(() => ui.page);
  const bad = path.join(folder, 'bad.pdf');
  const news = path.join(folder, 'news.xml');
  writeFileSync(bad, '%PDF-1.7\n1 0 obj <<');
  writeFileSync(news, feed);
  await ui.openFile(desk, ferrySlip);
  await desk.chooseFiles([schoolRoof.file, ferrySlip.file, news, bad]);
  await ui.press('Control+o');
  await expect(arrivals.rows).toHaveCount(5);
  await expect(arrivals.row(schoolRoof.headline).getByRole('checkbox')).toBeChecked();
  await expect(arrivals.row(ferrySlip.headline)).toContainText('There already');
  await expect(arrivals.row(ferrySlip.headline).getByRole('checkbox')).not.toBeChecked();
  await expect(arrivals.row('bad.pdf')).toContainText('damaged or was cut off');
  await arrivals.row('Crane').getByRole('checkbox').uncheck();
  await arrivals.row('Mill').getByRole('button').click();
  await expect(arrivals.blocks).toHaveCount(2);
  await expect(arrivals.keep).toHaveText('Keep 2 articles');
  await arrivals.keepAll();
  await expect(ui.library.rows).toHaveCount(3);
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible();
});

test('a text that is there leads to its article from the list', async ({ desk, ui }) => {
  const arrivals = new Arrivals(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await dropFiles(ui.page, { name: 'a.txt', text: textOf(ferrySlip) }, { name: 'b.txt', text: textOf(schoolRoof) });
  await arrivals.row(ferrySlip.headline).getByRole('button').click();
  await expect(arrivals.keep).toBeDisabled();
  await arrivals.preview.getByRole('button', { name: 'Open the article that is there' }).click();
  await expect(ui.text.heading(ferrySlip.headline)).toBeVisible();
  await expect(ui.library.rows).toHaveCount(2);
});

test('a folder that is dropped brings the files of known formats, and names the others (AR-4)', async ({ ui }) => {
  const arrivals = new Arrivals(() => ui.page);
  await ui.ready();
  await dropFolder(ui.page, 'week', { 'a.txt': textOf(ferrySlip), 'photo.jpg': 'x', '.DS_Store': 'x', 'june/b.txt': textOf(schoolRoof) });
  await expect(arrivals.rows).toHaveCount(2);
  await expect(arrivals.row(schoolRoof.headline)).toContainText('week/june/b.txt');
  await arrivals.dialog.getByRole('button', { name: '1 file of other kinds' }).click();
  await expect(arrivals.preview.getByRole('listitem')).toHaveText(['week/photo.jpg']);
  await arrivals.keepAll();
  await expect(ui.library.rows).toHaveCount(2);
});

test('a folder that is chosen is read by the desk itself (AR-4)', async ({ desk, ui, folder, kind }) => {
  test.skip(kind === 'browser', 'The browser desk asks for folders with the browser’s own dialog, which brings files as a drop does.');
  const arrivals = new Arrivals(() => ui.page);
  mkdirSync(path.join(folder, 'in', 'june'), { recursive: true });
  writeFileSync(path.join(folder, 'in', 'june', 'b.txt'), textOf(schoolRoof));
  writeFileSync(path.join(folder, 'in', 'photo.jpg'), 'x');
  await ui.ready();
  await desk.chooseFolder(path.join(folder, 'in'));
  await ui.command('Open a folder of stories');
  await expect(arrivals.rows).toHaveCount(1);
  await arrivals.keepAll();
  await expect(ui.text.heading(schoolRoof.headline)).toBeVisible();
});

test('a long reading shows how far it is; stopped, what was read can be kept; left, nothing is (AR-5)', async ({ ui }) => {
  const arrivals = new Arrivals(() => ui.page);
  await ui.ready();
  const many = Array.from({ length: 60 }, (_, index) => ({ name: `page-${index}.html`, text: `<h1>Page ${index}</h1>${'<p>The wheel of the tide mill turned on Monday, its keeper said.</p>'.repeat(40)}<p>${index}</p>` }));
  await dropFiles(ui.page, ...many);
  await expect(arrivals.dialog.getByRole('progressbar')).toBeVisible();
  await expect(arrivals.dialog.getByText(/^Reading \d+ of 60$/)).toBeVisible();
  await expect(arrivals.keep).toBeDisabled();
  await expect(arrivals.rows.first()).toBeVisible();
  await arrivals.dialog.getByRole('button', { name: 'Stop reading' }).click();
  await expect(arrivals.dialog.getByRole('progressbar')).toBeHidden();
  await expect(arrivals.keep).toBeEnabled();
  await arrivals.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(arrivals.dialog).toBeHidden();
  await expect(ui.library.rows).toHaveCount(0);
});
