import { stat } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import type { Dialogs } from './dialogs';
import type { Host, HostWindows } from './host';

/** The desktop desk: dialogs and file manager of the system. */
export function electronHost(dialogs: Dialogs, windows: HostWindows): Host {
  return {
    desk: 'desktop',
    capabilities: { dialogs: true, reveal: true, windows: true },
    async chooseFiles(purpose) {
      const paths = await dialogs.open(purpose);
      return Promise.all(paths.map(async (file) => ({ path: file, name: path.basename(file), size: (await stat(file)).size })));
    },
    chooseSavePath: (suggestedName) => dialogs.save(suggestedName),
    chooseFolder: (purpose) => dialogs.folder(purpose),
    windows,
    // Shown in its folder, never opened: opening a file could run it.
    reveal(file) {
      shell.showItemInFolder(file);
      return Promise.resolve();
    },
  };
}
