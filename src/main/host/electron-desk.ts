import path from 'node:path';
import { app, Menu, session, type BrowserWindow } from 'electron';
import type { Settings } from '@shared/contract/values';
import { languageOf } from '@shared/model/language-of';
import { createClosing } from '../closing';
import type { DeskOptions } from '../desk-options';
import { setLanguage } from '../i18n';
import type { Installation } from '../installation';
import { menuTemplate } from '../menu';
import { menuAsSet } from '../menu-as-set';
import { serveApp } from '../security/app-protocol';
import { isOurPage, pageUrl } from '../security/our-page';
import { hardenSession, type OnRefused } from '../security/session-policy';
import { indexStaticFiles } from '../static-files';
import { dispatchWhenOpen } from '../transport/dispatch-when-open';
import { openElectronIpc } from '../transport/electron-ipc';
import { letPageFinish, openWindow, stateOf, useTheme } from '../window';
import { readWindowState, writeWindowState } from '../window-state';
import { watchForLeaving } from './electron-away';
import { systemDialogs } from './electron-dialogs';
import { electronHost } from './electron-host';
import { DeskTrouble } from '../trouble/desk-trouble';
import { saveReport } from '../trouble/save-report';
import { cannotOpen, notSaved, otherLibrary, QUIT_WITHOUT_SAVING } from './questions';
import { scriptedDialogs, scriptOfDialogs } from './scripted-dialogs';

/**
 * Opens the one window of the desktop desk and lives with it to its end. The services are loaded and the library is
 * opened while the page loads; what the page asks meanwhile waits.
 */
export function openDesktopDesk(options: DeskOptions, installation: Installation, onRefused: OnRefused): void {
  const { libraryFolder, userDataFolder, articlePaths } = options;
  const script = scriptOfDialogs(app.isPackaged);
  const dialogs = script === undefined ? systemDialogs() : scriptedDialogs(script);
  const stateFile = path.join(userDataFolder, 'window.json');
  const state = readWindowState(stateFile);
  let { theme } = state;
  let unsaved: string | undefined;

  hardenSession(session.defaultSession, onRefused);
  serveApp(session.defaultSession, indexStaticFiles(installation.rendererFolder));
  const window = openWindow(state, installation.preloadFile);

  const [openPath, ...morePaths] = articlePaths;
  const opening = import('../app').then(({ createApp }) =>
    createApp({
      host: electronHost(dialogs),
      libraryFolder,
      userDataFolder,
      version: installation.version,
      ...(openPath !== undefined && { openPath }),
      desk: 'desktop',
      checkResults: script !== undefined, // in tests
    }),
  );

  const ipc = openElectronIpc(dispatchWhenOpen(opening), onRefused);
  ipc.trust(window.webContents);
  const choose = (commandId: string): void => ipc.send({ event: 'command.chosen', payload: { commandId } });
  const menu = menuTemplate({ platform: process.platform, isPackaged: app.isPackaged, choose });
  /** Menus and dialogs in the language that was set, menus with the keys that were set. */
  const speak = ({ language, keys }: Pick<Settings, 'language' | 'keys'>): void => {
    const meant = languageOf(language, app.getPreferredSystemLanguages());
    setLanguage(meant);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuAsSet(menu, meant, keys)));
  };
  speak({ language: 'system', keys: {} });
  void window.loadURL(pageUrl());

  opening.then(
    (desk) => {
      watchForLeaving(() => desk.lockConfidential());
      speak(desk.settings);
      desk.subscribe((event, exceptClientId) => {
        ipc.send(event, exceptClientId);
        if (event.event === 'settings.changed') {
          useTheme((theme = event.payload.theme));
          speak(event.payload);
        }
        // Changes that could not be saved are kept by the page alone, until it saves them or is closed.
        if (event.event === 'save.changed') unsaved = event.payload.state === 'failed' ? event.payload.reason : undefined;
      });
    },
    // The page hears it too, as the answer to its first call.
    (error: unknown) => console.error('Claimdesk could not open the library.', error),
  );

  /** Opens files as if they had been dropped; each that fails is told of by itself. */
  async function openAll(paths: readonly string[]): Promise<void> {
    for (const file of paths) {
      await opening.then((desk) => desk.openPath(file)).catch((error: unknown) => dialogs.ask(cannotOpen(file, error)));
    }
  }
  void openAll(morePaths);

  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window.isDestroyed()) return;
    const asked = data as DeskOptions;
    bringToFront(window);
    if (asked.libraryFolder === libraryFolder) void openAll(asked.articlePaths);
    else void dialogs.ask(otherLibrary(libraryFolder, asked.libraryFolder));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openAll([file]);
  });

  // No event asks before an empty page comes (about:blank); the desk comes back at once.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOurPage(url)) void window.loadURL(pageUrl());
  });
  const trouble = new DeskTrouble({
    version: installation.version,
    platform: `${process.platform} ${process.arch} Electron/${process.versions.electron}`,
    now: () => new Date().toISOString(),
    ask: (question) => dialogs.ask(question),
    save: (report) => saveReport(report, (name) => dialogs.save(name)),
    reload: () => !window.isDestroyed() && window.webContents.reload(),
    stopPage: () => !window.isDestroyed() && window.webContents.forcefullyCrashRenderer(),
    quit: () => app.quit(),
    log: (what, error) => console.error(`Claimdesk: ${what}`, ...(error === undefined ? [] : [error])),
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void trouble.pageGone(reason);
  });
  window.on('unresponsive', () => void trouble.pageSilent());
  process.on('uncaughtException', (error) => void trouble.mainFailed(error));
  process.on('unhandledRejection', (reason) => void trouble.mainFailed(reason));

  const closing = createClosing(
    async () => {
      await letPageFinish(window);
      if (unsaved !== undefined) throw new Error(unsaved);
      const desk = await opening.catch(() => undefined);
      await desk?.close();
    },
    async (reason) => (await dialogs.ask(notSaved(reason))) === QUIT_WITHOUT_SAVING,
  );
  const endWhenSaved = (event: { preventDefault(): void }): void => {
    if (closing.isDone) return;
    event.preventDefault();
    void closing.mayEnd().then((may) => {
      if (may) app.quit();
    });
  };
  window.on('close', (event) => {
    writeWindowState(stateFile, stateOf(window, theme));
    endWhenSaved(event);
  });
  app.on('will-quit', endWhenSaved);
  app.on('window-all-closed', () => app.quit());
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
