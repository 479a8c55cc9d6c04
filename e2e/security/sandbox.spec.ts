import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { chromiumSwitches, findProgram, isRoot } from '../../scripts/lib/machine.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { deskEnvironment } from '../desks/desk';
import { expect, test } from '../fixtures';

const ordinaryUser = 'nobody';

/** What Electron says when the machine allows no sandbox, or shows an ordinary user no display. */
const impossible = /No usable sandbox|SUID sandbox helper|credentials\.cc|namespace|Missing X server|cannot open display|Authorization required/i;

/** Why the desk cannot be started as an ordinary user here; undefined when it can. */
function obstacle(electron: string): string | undefined {
  if (process.platform !== 'linux') return 'Only on Linux can the sandbox of a process be read from /proc.';
  if (!isRoot) return undefined;
  if (!findProgram('runuser')) return 'Root cannot use the sandbox, and there is no runuser to become somebody else.';
  const files = [electron, inProject('out', 'main', 'electron.js'), inProject('node_modules', 'playwright-core', 'package.json')];
  const readable = files.every((file) => spawnSync('runuser', ['-u', ordinaryUser, '--', 'test', '-r', file]).status === 0);
  return readable ? undefined : `The project lies where the user ${ordinaryUser} cannot read it.`;
}

test("SE-14: the desk works inside Chromium's sandbox, and its page is in it", async ({ kind, folder }) => {
  test.skip(kind === 'browser', 'The sandbox of a browser is its own affair.');
  const electron = findElectron()?.executable ?? '';
  const reason = obstacle(electron);
  test.skip(reason !== undefined, reason);

  const home = path.join(folder, 'home');
  const start = { libraryDir: path.join(home, 'library'), userDataDir: path.join(home, 'settings'), articles: [] };
  await mkdir(home);
  let executablePath = electron;
  if (isRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, ordinaryUser], { encoding: 'utf8' }).stdout));
    await chown(home, uid ?? -1, gid ?? -1);
    await chmod(folder, 0o755);
    executablePath = path.join(folder, 'electron-as-somebody-else');
    await writeFile(executablePath, `#!/bin/sh\nexec runuser -u ${ordinaryUser} -- '${electron}' "$@"\n`, { mode: 0o755 });
  }

  let app: ElectronApplication;
  try {
    app = await _electron.launch({
      executablePath,
      args: [...chromiumSwitches.filter((flag) => flag !== '--no-sandbox'), root],
      env: { ...deskEnvironment(start), HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home },
      chromiumSandbox: true,
    });
  } catch (error) {
    test.skip(impossible.test(String(error)), 'This machine allows no sandbox, or shows an ordinary user no display.');
    throw error;
  }
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(await page.evaluate(() => typeof (window as { claimdesk?: unknown }).claimdesk)).toBe('object');

    const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(status).toMatch(/^Seccomp:\t2$/m); // a filter for system calls
  } finally {
    await app.close();
  }
});
