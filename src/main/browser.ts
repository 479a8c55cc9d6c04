import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { troubleFileName, troubleReport, troubleText } from '@shared/trouble/trouble-report';
import { BrowserAddress, openFile } from './browser-address';
import { browserDeskUsage, readDeskOptions, thisSituation, type DeskOptions } from './desk-options';
import { browserHost } from './host/browser-host';
import { installationOf } from './installation';
import { createSwitchableApp } from './libraries';
import { indexStaticFiles } from './static-files';
import { HttpDoor } from './transport/http-door';
import { startHttpServer, type HttpServer } from './transport/http-server';

// The browser desk: the screens and services of the desktop desk on plain Node, for a browser on this machine.
const { rendererFolder, documentWorker, writingWorker, anchorWorker, version } = installationOf(import.meta.url);
const args = process.argv.slice(2);
const options = readDeskOptions(args, thisSituation(), 'refuse');

if (args.includes('--help')) {
  console.log(browserDeskUsage);
} else if (!options.ok) {
  console.error(`${options.error.message}\n\n${browserDeskUsage}`);
  process.exitCode = 2;
} else {
  await runDesk(options.value).catch((error: unknown) => {
    console.error(`Claimdesk could not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}

async function runDesk({ libraryFolder, userDataFolder, articlePaths, port, mayOpenBrowser, printUrl }: DeskOptions): Promise<void> {
  const files = indexStaticFiles(rendererFolder);
  const [openPath, ...morePaths] = articlePaths;
  const desk = await createSwitchableApp({
    host: browserHost, libraryFolder, userDataFolder, version, documentWorker, writingWorker, anchorWorker, desk: 'browser', ...(openPath !== undefined && { openPath }),
  });

  process.on('uncaughtException', (error) => {
    console.error('Claimdesk met an error that it did not expect and ends. All that was shown as saved is safe.', error);
    console.error(`A report without text of articles or names: ${leaveReport(error, userDataFolder, version)}`);
    process.exit(1);
  });

  const door = new HttpDoor();
  const server: HttpServer = await startHttpServer({
    dispatch: desk.dispatch,
    subscribe: (listener) => desk.subscribe(listener),
    files,
    door,
    port,
    onTurnedAway: () => address.whereToLook(),
    onInternalError: (error) => console.error('Claimdesk:', error),
  }).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });

  const isInteractive = process.stdout.isTTY;
  const print = isInteractive || printUrl ? (line: string): void => console.log(line) : undefined;
  const address: BrowserAddress = new BrowserAddress({ door, origin: server.origin, print });
  address.renew();
  if (!print) console.log(`Claimdesk runs. Open ${address.file} to get in.`);
  if (isInteractive) console.log('Only this machine can reach it. Ctrl-C ends it.');
  if (isInteractive && mayOpenBrowser && hasDisplay()) openFile(address.file);
  if (isInteractive && process.stdin.isTTY) {
    console.log('Enter prints a new address: each is good once, for a minute.');
    process.stdin.on('data', () => address.renew());
  }

  for (const file of morePaths) {
    await desk.openPath(file).catch((error: unknown) => {
      console.error(`${file} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) process.exit(1); // asked for a second time: at once
    isEnding = true;
    address.remove();
    await server.close();
    try {
      await desk.close();
      process.exit(0);
    } catch (error) {
      console.error(`Not everything could be saved: ${error instanceof Error ? error.message : String(error)}`);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

/** Writes a report of the error that ends the desk into the user's data folder. @returns its path */
function leaveReport(error: unknown, userDataFolder: string, version: string): string {
  const platform = `${process.platform} ${process.arch} Node/${process.versions.node}`;
  const report = troubleReport(error, { version, platform, at: new Date().toISOString(), desk: 'browser', where: 'main', counts: null });
  const file = path.join(userDataFolder, troubleFileName(report));
  writeFileSync(file, troubleText(report), { mode: 0o600 });
  return file;
}

/** Without one, the system would open a text browser in this very terminal, or nothing. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
