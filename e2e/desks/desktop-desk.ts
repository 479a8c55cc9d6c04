import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { chromiumSwitches, isRoot } from '../../scripts/lib/machine.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { deskEnvironment, type DeskRun, type DeskStart } from './desk';

const startSeconds = 30;

/**
 * Starts the desktop desk: the real Electron on the built files.
 *
 * Native dialogs cannot be reached from a test. The desk reads their answers from the file that CLAIMDESK_TEST_DIALOGS
 * names, `{"open": string[][], "save": string[], "folders": string[]}`: the n-th open dialog of a run takes the n-th entry of `open`, the
 * n-th save dialog the n-th of `save`; where none is left the dialog counts as cancelled.
 */
export async function startDesktopDesk(start: DeskStart): Promise<DeskRun> {
  const electron = findElectron();
  if (!electron) throw new Error('No Electron runtime: run the specs by npm run e2e, which sees to one.');
  const dialogsFile = path.join(start.userDataDir, 'test-dialogs.json');
  const dialogs = { open: [] as string[][], save: [] as string[], folders: [] as string[] };
  const writeDialogs = (): Promise<void> => writeFile(dialogsFile, JSON.stringify(dialogs));
  await writeDialogs();

  // Found by way of the package and not named, Playwright holds the app back until it is listening.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(electron.executable);
  const app = await _electron.launch({
    args: [...chromiumSwitches, root, ...start.articles],
    env: { ...deskEnvironment(start), CLAIMDESK_TEST_DIALOGS: dialogsFile },
    chromiumSandbox: !isRoot,
  });
  const output = collectOutput(app);
  const page = await app.firstWindow({ timeout: startSeconds * 1000 }).catch((error: unknown) => {
    app.process().kill('SIGKILL');
    throw new Error(`The desktop desk showed no window within ${String(startSeconds)} s. It printed:\n${output()}`, { cause: error });
  });

  return {
    page,
    electron: app,
    output,
    async chooseFiles(paths) {
      dialogs.open.push(paths);
      await writeDialogs();
    },
    async saveTo(file) {
      dialogs.save.push(file);
      await writeDialogs();
    },
    async chooseFolder(folder) {
      dialogs.folders.push(folder);
      await writeDialogs();
    },
    close: () => app.close(),
    async kill() {
      const process = app.process();
      const gone = once(process, 'exit');
      process.kill('SIGKILL');
      await gone;
    },
  };
}

function collectOutput(app: ElectronApplication): () => string {
  let text = '';
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  app.process().stdout?.on('data', collect);
  app.process().stderr?.on('data', collect);
  return () => text;
}
