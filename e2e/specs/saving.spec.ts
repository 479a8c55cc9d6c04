import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ferrySlip, schoolRoof } from '../articles/articles';
import { claimdesk } from '../pages/command-line';
import { expect, test } from '../pages/test';

const timber = 'The timber is rotten and the insurer has noticed';

test('the mark goes from Saving… to the time at which it was saved', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  const shown = await ui.watchSaveMark();
  await ui.text.drag(timber);
  await ui.press('1');
  await expect(ui.topBar.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible();
  expect((await shown()).map((words) => words.replace(/\d\d:\d\d:\d\d.*/, 'hh:mm:ss'))).toEqual(['Saving…', 'Saved hh:mm:ss']);
  await expect(ui.topBar.getByTitle(`to ${desk.libraryDir}`)).toBeVisible();
});

test('a crash right after “Saved” loses nothing', async ({ desk, ui, complaints }) => {
  complaints.expect(/net::ERR_|NetworkError|Failed to fetch/); // the page outlives the killed process for a moment
  await ui.openFile(desk, ferrySlip);
  const marked: string[] = [];
  for (const words of [timber, '94 years', 'About 1,200 people']) {
    const shown = await ui.watchSaveMark();
    await ui.text.drag(words);
    await ui.press('1');
    await expect.poll(async () => (await shown()).some((mark) => /^Saved \d/.test(mark))).toBe(true);
    marked.push(words);
    await desk.restart({ crash: true });
    await ui.openArticle(ferrySlip.headline);
    for (const each of marked) await expect(ui.inspector.claims.filter({ hasText: each })).toHaveCount(1);
    await expect(ui.inspector.claims).toHaveCount(marked.length);
  }
  await ui.button('Undo').click();
  await expect(ui.inspector.claims).toHaveCount(2);
  await desk.close();
  await expect(claimdesk(desk, 'check')).resolves.toBeTruthy();
});

test('a snapshot that was damaged is restored at the start, and that is told', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1');
  await ui.expectSaved();
  await desk.close();
  const articles = path.join(desk.libraryDir, 'articles');
  const snapshot = readdirSync(articles).find((name) => name.endsWith('.json'))!;
  writeFileSync(path.join(articles, snapshot), Buffer.alloc(500)); // NULs, as after some power cuts

  await desk.restart();
  await ui.openArticle(ferrySlip.headline);
  await ui.text.expectHighlighted('Sourced', [timber]);
  const notices = ui.page.getByRole('alertdialog', { name: 'Please note' });
  await expect(notices).toContainText(`${snapshot} could not be read`);
  await expect(notices).toContainText('Nothing that was shown as saved was lost.');
  await notices.getByRole('button', { name: 'Understood' }).click();
  await expect(notices).toBeHidden();
  expect(readdirSync(path.join(desk.libraryDir, 'quarantine'))).not.toHaveLength(0);
});

test('a list of articles that was damaged is made anew at the start, and that is told', async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await ui.expectSaved();
  await desk.close();
  writeFileSync(path.join(desk.libraryDir, 'library.json'), '{"format": "claimdesk-lib');
  await desk.restart();
  await ui.ready();
  const notices = ui.page.getByRole('alertdialog', { name: 'Please note' });
  await expect(notices).toContainText('library.json could not be read');
  await notices.getByRole('button', { name: 'Understood' }).click();
  await expect(ui.library.rows).toHaveCount(2);
});

test.describe('on a full disk', () => {
  const cannotMount = whyNoMount();
  let disk = '';

  test.beforeEach(({ folder }) => {
    test.skip(cannotMount !== undefined, `A small disk cannot be mounted here: ${cannotMount}`);
    disk = path.join(folder, 'small-disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
  });

  test.afterEach(() => {
    if (disk !== '') execFileSync('umount', ['-l', disk]);
    disk = '';
  });

  test('what could not be saved is said and kept, and Retry saves it', async ({ openDesk, complaints }) => {
    complaints.expect(/status of 5\d\d/); // the browser tells of every answer that is a failure
    const desk = await openDesk({ libraryDir: path.join(disk, 'library') });
    const { DeskScreen } = await import('../pages/desk-screen');
    const ui = new DeskScreen(() => desk.page);
    await ui.openFile(desk, ferrySlip);
    await ui.expectSaved();
    fill(path.join(disk, 'filler'));

    await ui.text.drag(timber);
    await ui.press('1');
    for (const key of ['3', '7', '8', '9', 'p', 'o', 'v']) await ui.press(key);
    const alert = ui.topBar.getByRole('alert');
    await expect(alert).toContainText('Not saved:');
    await expect(alert).toContainText('the disk is full');
    await expect(alert).toContainText('Your last change is kept here.');
    await ui.text.expectHighlighted('Sourced', [timber]);

    rmSync(path.join(disk, 'filler'));
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(ui.topBar.getByText(/^Saved \d/)).toBeVisible();
    await desk.restart();
    await ui.openArticle(ferrySlip.headline);
    await ui.text.expectHighlighted('Sourced', [timber]);
    await ui.text.expectHighlighted('Visual', [timber]);
    await desk.close();
  });
});

/** Takes all the room that is left on a disk. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) if (writeSync(handle, Buffer.alloc(size, 1)) < size) break;
    } catch {
      // full for pieces of this size
    }
  }
  closeSync(handle);
}

/** Why no file system can be mounted here; undefined when one can. */
function whyNoMount(): string | undefined {
  if (process.platform !== 'linux') return 'that needs Linux.';
  if (process.getuid?.() !== 0) return 'that needs root.';
  try {
    // In a name space of its own: nothing of it stays.
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
