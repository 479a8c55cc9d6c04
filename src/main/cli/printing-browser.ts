import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ClaimdeskError } from '@shared/result';

/** How long a browser may take to print, in milliseconds. */
const PATIENCE = 120_000;

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [path.join('Google', 'Chrome', 'Application', 'chrome.exe'), path.join('Microsoft', 'Edge', 'Application', 'msedge.exe')];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Chrome, Chromium or Edge may be on this machine, the likeliest first. */
function places(environment: Environment, platform: NodeJS.Platform): string[] {
  switch (platform) {
    case 'darwin':
      return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = environment[name];
        return folder === undefined ? [] : windowsPrograms.map((program) => path.join(folder, program));
      });
    default: {
      const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
      return onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

/** The browser of this machine that can print without a window. Fails with `not-available`. */
export async function findPrintingBrowser(environment: Environment, platform = process.platform): Promise<string> {
  for (const place of places(environment, platform)) {
    const canRun = await access(place, constants.X_OK).then(() => true, () => false);
    if (canRun) return place;
  }
  throw new ClaimdeskError('not-available', 'A PDF is printed by a browser, and neither Chrome nor Chromium nor Edge was found. Name one with --browser, or write html, which prints as one.');
}

/**
 * Prints a page that stands by itself. The browser gets a profile of its own, which is gone afterwards, and reaches no network.
 * Fails with `not-available` when the browser does not do it.
 * @param html UTF-8
 */
export async function printAsPdf(browser: string, html: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-print-')); // readable by nobody else
  try {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0; // Chromium's sandbox refuses that
    await promisify(execFile)(browser, [
      '--headless', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${path.join(folder, 'profile')}`, ...(asRoot ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href,
    ], { timeout: PATIENCE });
    return await readFile(pdf);
  } catch (error) {
    throw new ClaimdeskError('not-available', `The browser ${browser} did not print the page. Name another with --browser, or write html, which prints as one.`, undefined, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
