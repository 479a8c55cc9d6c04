import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { docxOf } from '../../src/main/documents/testing/zip-of';
import { pdfOf } from '../../src/main/documents/testing/pdf-of';
import { Arrivals } from '../pages/arrivals';
import { dropFiles, pasteText } from '../pages/bring-in';
import { expect, test } from '../pages/test';

const page = `<!doctype html><html><head><title>x</title></head><body><nav>Menu</nav><article><h1>Mill wheel turns again</h1>
  ${'<p>The wheel of the tide mill turned on Monday for the first time in forty years, its keeper said, and nobody was there to see it.</p>'.repeat(4)}
  <script>document.title = 'ran'</script><img src="https://tracker.invalid/x.png"></article></body></html>`;

test('a Word document opens as an article, its comment as a claim to check (DO-3)', async ({ desk, ui, folder }) => {
  const file = path.join(folder, 'mill.docx');
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  writeFileSync(file, docxOf(
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Mill wheel turns again')}</w:p><w:p>${run('It turned on ')}<w:commentRangeStart w:id="1"/>${run('Monday')}<w:commentRangeEnd w:id="1"/>${run('.')}</w:p>`,
    { 'word/comments.xml': '<w:comments><w:comment w:id="1" w:author="Ada Moe"><w:p><w:r><w:t>Or Tuesday?</w:t></w:r></w:p></w:comment></w:comments>' },
  ));
  await ui.ready();
  await desk.chooseFiles([file]);
  await ui.press('Control+o');
  await new Arrivals(() => ui.page).keepAll();
  await expect(ui.text.heading('Mill wheel turns again')).toBeVisible();
  await expect(ui.page.getByRole('listbox').getByText('Monday')).toBeVisible();
});

test('a PDF opens; one that is cut off is refused with what to do (DO-4, DO-7)', async ({ desk, ui, folder }) => {
  const whole = path.join(folder, 'whole.pdf');
  const cut = path.join(folder, 'cut.pdf');
  writeFileSync(whole, pdfOf('The wheel turned on Monday, its keeper said.'));
  writeFileSync(cut, '%PDF-1.7\n1 0 obj <<');
  await ui.ready();
  await desk.chooseFiles([whole]);
  await ui.press('Control+o');
  await new Arrivals(() => ui.page).keepAll();
  await ui.text.click('wheel turned');
  await expect(ui.statusBar.getByText('p. 1')).toBeVisible();
  await desk.chooseFiles([cut]);
  await ui.press('Control+o');
  await expect(ui.toast(/damaged or was cut off/)).toBeVisible();
  await expect(ui.library.rows).toHaveCount(1);
});

test('a saved page that is dropped shows its story alone, and fetches nothing (DO-2)', async ({ ui }) => {
  const asked: string[] = [];
  ui.page.on('request', (request) => {
    if (request.url().includes('.invalid')) asked.push(request.url());
  });
  await ui.ready();
  await dropFiles(ui.page, { name: 'mill.html', text: page });
  await new Arrivals(() => ui.page).keepAll();
  await expect(ui.text.heading('Mill wheel turns again')).toBeVisible();
  await expect(ui.text.region).not.toContainText('Menu');
  expect(asked).toEqual([]);
});

test('rich text that is pasted keeps its paragraphs (DO-10)', async ({ ui }) => {
  await ui.ready();
  await pasteText(ui.page, 'Mill wheel turns againIt turned.', '<h1>Mill wheel turns again</h1><p>It turned on Monday.</p><p>Nobody saw it.</p>');
  await new Arrivals(() => ui.page).keepAll();
  await expect(ui.text.heading('Mill wheel turns again')).toBeVisible();
  await expect(ui.text.paragraph('Nobody saw it.')).toBeVisible();
});
