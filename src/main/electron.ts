import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, Menu, session, type BrowserWindow } from 'electron';
import { createClosing } from './closing';
import { readDeskOptions, thisSituation, type DeskOptions } from './desk-options';
import { systemDialogs } from './host/electron-dialogs';
import { electronHost } from './host/electron-host';
import { cannotOpen, notSaved, otherLibrary, pageStopped, QUIT_WITHOUT_SAVING } from './host/questions';
import { scriptedDialogs, scriptOfDialogs } from './host/scripted-dialogs';
import { installationOf } from './installation';
import { menuTemplate } from './menu';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { guardNavigation } from './security/navigation';
import { isOurPage, pageUrl } from './security/our-page';
import { hardenSession } from './security/session-policy';
import { indexStaticFiles } from './static-files';
import { dispatchWhenOpen } from './transport/dispatch-when-open';
import { openElectronIpc } from './transport/electron-ipc';
import { letPageFinish, openWindow, stateOf, useTheme } from './window';
import { readWindowState, writeWindowState } from './window-state';

// The desktop desk. What must hold before Electron is ready comes first; the services are loaded while the page loads.
const installation = installationOf(import.meta.url);
const logRefusal = (what: string): void => console.error(`Claimdesk refused: ${what}`);

// Whoever gives --no-sandbox means it (root must): turned on all the same, it would keep Chromium's helpers from starting.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
guardNavigation(app, logRefusal);

const options = readDeskOptions(deskArguments(), thisSituation(), 'ignore');
if (!options.ok) {
  console.error(options.error.message);
  app.exit(2);
} else if (takeUserData(options.value)) {
  app.whenReady().then(() => runDesk(options.value)).catch((error: unknown) => {
    // Without a window nobody would ever end the process.
    console.error('Claimdesk could not start.', error);
    app.exit(1);
  });
} else {
  console.log('Claimdesk is open already: its window comes to the front.');
  app.exit(0);
}

/** Electron's arguments begin with itself and, unless it is packaged with the app, the app's folder among switches. */
function deskArguments(): string[] {
  const args = process.argv.slice(1);
  return app.isPackaged ? args : args.slice(args.findIndex((arg) => !arg.startsWith('-')) + 1);
}

/** Makes the user data ours. False when another desk has them: it is told what this one was asked for. */
function takeUserData(mine: DeskOptions): boolean {
  const chromiumFolder = path.join(mine.userDataFolder, 'chromium');
  mkdirSync(chromiumFolder, { recursive: true });
  app.setPath('userData', mine.userDataFolder);
  app.setPath('sessionData', chromiumFolder);
  return app.requestSingleInstanceLock({ ...mine });
}

function runDesk({ libraryFolder, userDataFolder, articlePaths }: DeskOptions): void {
  const script = scriptOfDialogs(app.isPackaged);
  const dialogs = script === undefined ? systemDialogs() : scriptedDialogs(script);
  const stateFile = path.join(userDataFolder, 'window.json');
  const state = readWindowState(stateFile);
  let { theme } = state;
  let unsaved: string | undefined;

  hardenSession(session.defaultSession, logRefusal);
  serveApp(session.defaultSession, indexStaticFiles(installation.rendererFolder));
  const window = openWindow(state, installation.preloadFile);

  const [openPath, ...morePaths] = articlePaths;
  const opening = import('./app').then(({ createApp }) =>
    createApp({
      host: electronHost(dialogs),
      libraryFolder,
      userDataFolder,
      version: installation.version,
      ...(openPath !== undefined && { openPath }),
      desk: 'desktop',
      checkResults: !app.isPackaged,
    }),
  );
  opening.catch((error: unknown) => console.error('Claimdesk could not open the library.', error));

  const ipc = openElectronIpc(dispatchWhenOpen(opening), logRefusal);
  ipc.trust(window.webContents);
  const choose = (commandId: string): void => ipc.send({ event: 'command.chosen', payload: { commandId } });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isPackaged: app.isPackaged, choose })));
  void window.loadURL(pageUrl);

  void opening.then((desk) => {
    desk.subscribe((event, exceptClientId) => {
      ipc.send(event, exceptClientId);
      if (event.event === 'settings.changed') useTheme((theme = event.payload.theme));
      // Changes that could not be saved are kept by the page alone, until it saves them or is closed.
      if (event.event === 'save.changed') unsaved = event.payload.state === 'failed' ? event.payload.reason : undefined;
    });
    void openAll(morePaths);
  }, () => undefined);

  async function openAll(paths: readonly string[]): Promise<void> {
    const desk = await opening;
    for (const file of paths) {
      await desk.openPath(file).catch((error: unknown) => dialogs.ask(cannotOpen(file, error)));
    }
  }

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
    if (!isOurPage(url)) void window.loadURL(pageUrl);
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    console.error(`Claimdesk: the page stopped (${reason}).`);
    void dialogs.ask(pageStopped).then(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });

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
