import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { chromiumSwitches } from '../../scripts/lib/machine.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { deskEnvironment } from '../desks/desk';
import { expect, test } from '../fixtures';

/** Starts a desk without a test's hands on it, and waits for what it prints or makes when it is there. */
function startAlone(kind: 'desktop' | 'browser', folder: string, args: string[] = []) {
  const start = { libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'settings'), articles: [] };
  const [program, ...first] =
    kind === 'desktop'
      ? [findElectron()?.executable ?? '', ...chromiumSwitches, root]
      : [process.execPath, inProject('out', 'main', 'browser.js'), '--no-open', '--print-url'];
  const desk = spawn(program, [...first, ...args], { env: deskEnvironment(start), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (piece: Buffer): void => {
    output += piece.toString();
  };
  desk.stdout.on('data', collect);
  desk.stderr.on('data', collect);
  const ended = once(desk, 'exit') as Promise<[code: number | null, signal: string | null]>;
  return { desk, start, ended, output: () => output };
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`SE-21: ${signal} ends a desk when everything is saved`, async ({ kind, folder }) => {
    const { desk, start, ended, output } = startAlone(kind, folder);
    const lock = path.join(start.libraryDir, 'lock');
    await expect.poll(() => existsSync(lock), { message: output() }).toBe(true);
    await expect.poll(() => existsSync(path.join(start.libraryDir, 'library.json'))).toBe(true);
    if (kind === 'browser') await expect.poll(output).toContain('Claimdesk is at');
    desk.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(existsSync(lock)).toBe(false);
    expect(readdirSync(path.join(start.libraryDir, 'journal'))).toEqual([]);
  });
}

test('a second start hands its article to the desk that is open, and ends', async ({ kind, folder, openDesk }) => {
  test.skip(kind === 'browser', 'A second browser desk opens the library for reading only.');
  const article = path.join(folder, 'late.txt');
  await writeFile(article, 'Late news from the harbour\n\nThe harbour opened again on Friday, an official said.\n');
  const start = { libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'settings') };
  const desk = await openDesk(start);
  await expect(desk.page.getByRole('banner')).toBeVisible();
  const second = startAlone('desktop', folder, [article]);
  expect(await second.ended).toEqual([0, null]);
  expect(second.output()).toContain('Claimdesk is open already');
  await expect(desk.page.getByText('Late news from the harbour').first()).toBeVisible();
});

test('the browser desk says what is wrong with its arguments', async ({ kind, folder }) => {
  test.skip(kind === 'desktop', "Electron's arguments are mixed with Chromium's.");
  const { ended, output } = startAlone('browser', folder, ['--port', 'many']);
  expect(await ended).toEqual([2, null]);
  expect(output()).toContain('--port needs a number');
});
