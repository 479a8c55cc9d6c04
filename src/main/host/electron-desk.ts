import path from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import type { Settings } from '@shared/contract/values';
import { languageOf } from '@shared/model/language-of';
import type { TroubleReport } from '@shared/trouble/trouble-report';
import { createClosing } from '../closing';
import type { DeskOptions } from '../desk-options';
import { setLanguage } from '../i18n';
import type { Installation } from '../installation';
import type { SwitchableApp } from '../libraries';
import { serveApp } from '../security/app-protocol';
import { hardenSession, type OnRefused } from '../security/session-policy';
import { indexStaticFiles } from '../static-files';
import { dispatchWhenOpen } from '../transport/dispatch-when-open';
import { openElectronIpc } from '../transport/electron-ipc';
import { DeskTrouble } from '../trouble/desk-trouble';
import { saveReport } from '../trouble/save-report';
import { hasOwnDictionaries, letPageFinish } from '../window';
import type { Question } from './dialogs';
import { DeskWindows } from './electron-windows';
import { systemDialogs } from './electron-dialogs';
import { electronHost } from './electron-host';
import { DeskMenu } from './electron-menu';
import { watchForLeaving } from './electron-away';
import { cannotOpen, notSaved, OPEN_OTHER, otherLibrary, QUIT_WITHOUT_SAVING } from './questions';
import { scriptedDialogs, scriptOfDialogs } from './scripted-dialogs';

/**
 * Opens the desktop desk with its first window and lives with it to its end. The services are loaded and the library is
 * opened when the page asks for something first: before, that would hold up the files of the page, which come from here too.
 */
export function openDesktopDesk(options: DeskOptions, installation: Installation, onRefused: OnRefused): void {
  const { libraryFolder, userDataFolder, articlePaths } = options;
  const script = scriptOfDialogs(app.isPackaged);
  const dialogs = script === undefined ? systemDialogs() : scriptedDialogs(script);
  let unsaved: string | undefined;
  const troubleOptions = {
    version: installation.version,
    platform: `${process.platform} ${process.arch} Electron/${process.versions.electron}`,
    now: () => new Date().toISOString(),
    ask: (question: Question) => dialogs.ask(question),
    save: (report: TroubleReport) => saveReport(report, (name) => dialogs.save(name)),
    quit: () => app.quit(),
    log: (what: string, error?: unknown) => console.error(`Claimdesk: ${what}`, ...(error === undefined ? [] : [error])),
  };

  hardenSession(session.defaultSession, onRefused);
  serveApp(session.defaultSession, indexStaticFiles(installation.rendererFolder));
  const windows = new DeskWindows({
    stateFile: path.join(userDataFolder, 'window.json'),
    preloadFile: installation.preloadFile,
    dragIconFile: installation.dragIconFile,
    onOpened: (window) => {
      ipc.trust(window.webContents);
      const trouble = new DeskTrouble({ ...troubleOptions, ...pageOf(window) });
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') void trouble.pageGone(reason);
      });
      window.on('unresponsive', () => void trouble.pageSilent());
      window.on('close', (event) => closeWhenSaved(window, event));
    },
    onFront: () => menu.update(),
  });

  const [openPath, ...morePaths] = articlePaths;
  let opening: Promise<SwitchableApp> | undefined;
  const open = (): Promise<SwitchableApp> => {
    if (opening) return opening;
    opening = import('../libraries').then(({ createSwitchableApp }) =>
      createSwitchableApp({
        host: electronHost(dialogs, windows),
        libraryFolder,
        userDataFolder,
        version: installation.version, documentWorker: installation.documentWorker, writingWorker: installation.writingWorker, anchorWorker: installation.anchorWorker,
        ...(openPath !== undefined && { openPath }),
        desk: 'desktop',
        checkResults: script !== undefined, // in tests
      }),
    );
    // The page hears of a failure too, as the answer to its first call.
    opening.then(follow, (error: unknown) => console.error('Claimdesk could not open the library.', error));
    return opening;
  };
  const ipc = openElectronIpc(dispatchWhenOpen(open), onRefused);
  const menu = new DeskMenu({ windows, sendTo: (contents, event) => ipc.sendTo(contents, event), openLibrary: (folder) => openLibrary(folder) });
  /** Menus and dialogs in the language that was set, menus with the keys that were set. */
  const speak = (settings: Pick<Settings, 'language' | 'keys'>): void => {
    const language = languageOf(settings.language, app.getPreferredSystemLanguages());
    setLanguage(language);
    menu.speak(language, settings.keys);
  };
  speak({ language: 'system', keys: {} });
  windows.open(null);

  function follow(desk: SwitchableApp): void {
    menu.useRecent(desk.recent.current);
    useSpellCheck(desk.settings.current);
    speak(desk.settings.current);
    watchForLeaving(() => desk.lockConfidential());
    desk.subscribe((event, exceptClientId) => {
      switch (event.event) {
        case 'article.requested':
        case 'file.offered':
          // Asked for from outside, it comes onto one window: the one in front.
          if (windows.front) ipc.sendTo(windows.front.webContents, event);
          return;
        case 'settings.changed':
          windows.useTheme(event.payload.theme);
          useSpellCheck(event.payload);
          speak(event.payload);
          break;
        case 'recent.changed':
          menu.useRecent(event.payload);
          break;
        case 'save.changed':
          // Changes that could not be saved are kept by the page alone, until it saves them or is closed.
          unsaved = event.payload.state === 'failed' ? event.payload.reason : undefined;
          break;
        default:
          break;
      }
      ipc.send(event, exceptClientId);
    });
  }

  /** Opens files as if they had been dropped; each that fails is told of by itself. */
  async function openAll(paths: readonly string[]): Promise<void> {
    for (const file of paths) {
      await open().then((desk) => desk.openPath(file)).catch((error: unknown) => dialogs.ask(cannotOpen(file, error)));
    }
  }
  async function openLibrary(folder: string): Promise<void> {
    await open().then((desk) => desk.openFolder(folder)).catch((error: unknown) => dialogs.ask(cannotOpen(folder, error)));
  }
  void openAll(morePaths);

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = data as DeskOptions;
    if (windows.front) bringToFront(windows.front);
    void open().then(async ({ library }) => {
      if (asked.libraryFolder !== libraryFolder && asked.libraryFolder !== library.folder) {
        if ((await dialogs.ask(otherLibrary(library.folder, asked.libraryFolder))) !== OPEN_OTHER) return;
        await openLibrary(asked.libraryFolder);
      }
      await openAll(asked.articlePaths);
    });
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openAll([file]);
  });

  const trouble = new DeskTrouble({ ...troubleOptions, ...pageOf(windows.front) });
  process.on('uncaughtException', (error) => void trouble.mainFailed(error));
  process.on('unhandledRejection', (reason) => void trouble.mainFailed(reason));

  const closing = createClosing(
    async () => {
      await Promise.all(windows.all.map(letPageFinish));
      if (unsaved !== undefined) throw new Error(unsaved);
      const desk = await opening?.catch(() => undefined);
      await desk?.close();
    },
    async (reason) => (await dialogs.ask(notSaved(reason))) === QUIT_WITHOUT_SAVING,
  );
  let isQuitting = false;
  const endWhenSaved = (event: { preventDefault(): void }): void => {
    if (closing.isDone) return;
    event.preventDefault();
    void closing.mayEnd().then((may) => {
      isQuitting = false;
      if (may) app.quit();
    });
  };
  /** The last window ends the desk; one of several goes when its page has said all. */
  const closeWhenSaved = (window: BrowserWindow, event: { preventDefault(): void }): void => {
    if (closing.isDone) return;
    if (isQuitting || windows.all.length === 1) return endWhenSaved(event);
    event.preventDefault();
    void letPageFinish(window).then(async () => {
      if (unsaved !== undefined && (await dialogs.ask(notSaved(unsaved))) !== QUIT_WITHOUT_SAVING) return;
      if (!window.isDestroyed()) window.destroy();
    });
  };
  app.on('before-quit', () => (isQuitting = true));
  app.on('will-quit', endWhenSaved);
  app.on('window-all-closed', () => app.quit());
}

/** How the page of a window is opened again, and stopped for it. */
function pageOf(window: BrowserWindow | undefined): { reload: () => void; stopPage: () => void } {
  const unlessGone = (act: (contents: Electron.WebContents) => void) => () => {
    if (window && !window.isDestroyed()) act(window.webContents);
  };
  return { reload: unlessGone((contents) => contents.reload()), stopPage: unlessGone((contents) => contents.forcefullyCrashRenderer()) };
}

function useSpellCheck({ spellCheck }: Pick<Settings, 'spellCheck'>): void {
  session.defaultSession.setSpellCheckerEnabled(hasOwnDictionaries && spellCheck);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
