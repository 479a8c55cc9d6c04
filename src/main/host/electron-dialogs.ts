import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { FilePurpose } from '@shared/contract/values';
import { annotationExtensions, articleExtensions, packageExtension } from '@shared/contract/article-files';
import { words } from '../i18n';
import type { Dialogs } from './dialogs';

/** Where a person keeps documents; their home where the system knows no such folder. */
function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return homedir();
  }
}

/** What the dialog is called, what it offers, and whether it takes several files. */
function askingFor(purpose: FilePurpose): Pick<Electron.OpenDialogOptions, 'title' | 'filters' | 'properties'> {
  const allFiles = { name: words.allFiles, extensions: ['*'] };
  switch (purpose) {
    case 'articles':
      return {
        title: words.openTitle, properties: ['openFile', 'multiSelections'],
        filters: [{ name: words.articles, extensions: [...articleExtensions] }, allFiles],
      };
    case 'annotations':
      return {
        title: words.annotationsTitle, properties: ['openFile', 'multiSelections'],
        filters: [{ name: words.annotations, extensions: [...annotationExtensions, 'txt'] }, allFiles],
      };
    case 'packages':
      return { title: words.packageTitle, properties: ['openFile'], filters: [{ name: words.packages, extensions: [packageExtension] }, allFiles] };
    case 'tag-set':
      return { title: words.tagSetTitle, properties: ['openFile'], filters: [{ name: words.tagSets, extensions: ['json'] }, allFiles] };
    case 'evidence':
      return { title: words.evidenceTitle, properties: ['openFile'], filters: [allFiles] };
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
    async open(purpose) {
      const options: Electron.OpenDialogOptions = {
        ...askingFor(purpose),
        defaultPath: folder,
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

    async folder(purpose) {
      const options: Electron.OpenDialogOptions = purpose === 'library'
        ? { title: words.folderTitle, defaultPath: folder, properties: ['openDirectory', 'createDirectory'] }
        : { title: words.articlesFolderTitle, defaultPath: folder, properties: ['openDirectory'] };
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
