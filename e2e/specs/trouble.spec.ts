import path from 'node:path';
import { ferrySlip, textOf } from '../articles/articles';
import type { Desk } from '../fixtures';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';
const source = 'Ottoline Quillfeather';

/** From now on whatever writes a date breaks, with all that is on the screen as its message; the result mends it. */
async function breakDates({ page }: Desk): Promise<() => Promise<void>> {
  const mend = await page.evaluateHandle(() => {
    const real = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get(this: Intl.DateTimeFormat) {
        if (this.resolvedOptions().second === undefined) throw new TypeError(document.body.innerText);
        return real.get!.call(this) as unknown;
      },
    });
    return () => Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', real);
  });
  return () => mend.evaluate((again) => void again());
}

test('an error stays in its part of the desk; the rest works on, and the report holds no word of the article', async ({ desk, ui, folder, complaints }) => {
  complaints.expect(/TypeError|error occurred in the|React will try/); // what the test breaks is told on the console
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1', 'm');
  await ui.page.keyboard.type(source);
  await ui.press('Enter');
  await ui.expectSaved();
  await ui.press('Escape');
  await ui.text.region.focus();
  await ui.press('Escape');
  const mend = await breakDates(desk);
  await ui.press('n');
  const told = ui.inspector.region.getByRole('alert');
  await expect(told).toContainText('this part of the desk has failed');
  await expect(told).toContainText('Everything that was shown as saved is safe');
  await expectAccessible(ui.page, 'a part that has failed');
  await ui.text.expectHighlighted('Sourced', [timber]);

  const file = path.join(folder, 'report.json');
  await desk.saveTo(file);
  await told.getByRole('button', { name: 'Save a report…' }).click();
  const report = await desk.savedFile(file);
  expect(JSON.parse(report)).toMatchObject({ format: 'claimdesk-trouble', where: 'inspector', error: { name: 'TypeError' }, counts: { articles: 1, claims: 1 } });
  const rare = new Set(textOf(ferrySlip).match(/\p{L}{8,}/gu));
  for (const words of [...rare, ...source.split(' '), desk.libraryDir]) expect(report).not.toContain(words);

  await mend();
  await told.getByRole('button', { name: 'Show it again' }).click();
  await expect(ui.inspector.quote).toHaveText(timber);
});

test('an error in the background is told, and the desk works on', async ({ desk, ui, complaints }) => {
  complaints.expect(/Quillfeather/);
  await ui.openFile(desk, ferrySlip);
  await ui.page.evaluate(() => void setTimeout(() => { throw new Error('Quillfeather'); }));
  await expect(ui.toast('Something went wrong in the background.')).toBeVisible();
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.text.expectHighlighted('Sourced', [timber]);
});

test('an error of main that nobody caught is told, and the desk works on', async ({ desk, ui, kind }) => {
  test.skip(kind === 'browser', 'the browser desk has no window of its own: its process ends, and the page says so');
  await ui.openFile(desk, ferrySlip);
  await desk.electron.evaluate(() => void setTimeout(() => { throw new Error('planted'); }));
  await expect.poll(() => desk.stdout()).toContain('Claimdesk asks: Claimdesk met an error that it did not expect.');
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.expectSaved();
});
