import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Dialogs } from './dialogs';

/** Where a person keeps documents; their home where the system knows no such folder. */
function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return homedir();
  }
}

/** The system's own dialogs, above the desk's window where there is one. */
export function systemDialogs(): Dialogs {
  // Electron's dialogs do not remember where the person was last.
  let folder = documentsFolder();
  const above = <T>(withWindow: (window: BrowserWindow) => T, without: () => T): T => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    return window ? withWindow(window) : without();
  };

  return {
    async open() {
      const options: Electron.OpenDialogOptions = {
        title: 'Open articles',
        defaultPath: folder,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'json'] },
          { name: 'All files', extensions: ['*'] },
        ],
      };
      const { canceled, filePaths } = await above(
        (window) => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      folder = path.dirname(first);
      return filePaths;
    },

    async save(suggestedName) {
      const options: Electron.SaveDialogOptions = {
        defaultPath: path.join(folder, suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const { canceled, filePath } = await above(
        (window) => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      if (canceled || !filePath) return undefined;
      folder = path.dirname(filePath);
      return filePath;
    },

    async folder() {
      const options: Electron.OpenDialogOptions = { title: 'Open a library', defaultPath: folder, properties: ['openDirectory', 'createDirectory'] };
      const { canceled, filePaths } = await above(
        (window) => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      return canceled ? undefined : filePaths[0];
    },

    async ask({ kind, message, detail, buttons, cancel }) {
      const options: Electron.MessageBoxOptions = {
        type: kind, message, detail, buttons: [...buttons], defaultId: 0, cancelId: cancel, noLink: true,
      };
      const { response } = await above(
        (window) => dialog.showMessageBox(window, options),
        () => dialog.showMessageBox(options),
      );
      return response;
    },
  };
}
