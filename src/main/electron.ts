import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { readDeskOptions, thisSituation, type DeskOptions } from './desk-options';
import { openDesktopDesk } from './host/electron-desk';
import { installationOf } from './installation';
import { registerAppScheme } from './security/app-protocol';
import { guardNavigation } from './security/navigation';

// The desktop desk: what must hold before Electron is ready, and which desk is to be opened at all.
const logRefusal = (what: string): void => console.error(`Claimdesk refused: ${what}`);

// Whoever gives --no-sandbox means it (root must): turned on all the same, it would keep Chromium's helpers from starting.
if (!app.commandLine.hasSwitch('no-sandbox') && !app.isReady()) app.enableSandbox();
registerAppScheme();
guardNavigation(app, logRefusal);

const options = readDeskOptions(deskArguments(), thisSituation(), 'ignore');
if (!options.ok) {
  console.error(options.error.message);
  app.exit(2);
} else if (takeUserData(options.value)) {
  start(options.value).catch((error: unknown) => {
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

async function start(mine: DeskOptions): Promise<void> {
  // macOS names the files to open by events, which may come before Electron is ready.
  const early: string[] = [];
  const keep = (event: { preventDefault(): void }, file: string): void => {
    event.preventDefault();
    early.push(file);
  };
  app.on('open-file', keep);
  await app.whenReady();
  app.off('open-file', keep);
  openDesktopDesk({ ...mine, articlePaths: [...mine.articlePaths, ...early] }, installationOf(import.meta.url), logRefusal);
}
