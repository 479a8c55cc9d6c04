import { homedir } from 'node:os';
import path from 'node:path';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';

/** What a desk is started with. All paths are absolute. */
export interface DeskOptions {
  readonly libraryFolder: string;
  /** Settings of this person on this machine; also where the default library lies. */
  readonly userDataFolder: string;
  readonly articlePaths: readonly string[];
  /** Of the browser desk; 0: any that is free. */
  readonly port: number;
  /** Whether the browser desk may open a browser. */
  readonly mayOpenBrowser: boolean;
  /** Whether the browser desk prints its address even when nobody sits at a terminal. */
  readonly printUrl: boolean;
}

/** What the options are read from. */
export interface StartSituation {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export function thisSituation(): StartSituation {
  return { env: process.env, platform: process.platform, home: homedir(), cwd: process.cwd() };
}

export const browserDeskUsage = `node out/main/browser.js [--library FOLDER] [--user-data FOLDER] [--port N] [--no-open] [--print-url] [ARTICLE...]

  --library FOLDER    the library (else CLAIMDESK_LIBRARY, else "library" in the user data)
  --user-data FOLDER  settings and default library (else CLAIMDESK_USER_DATA, else the system's folder for Claimdesk)
  --port N            the port on 127.0.0.1 (else any that is free)
  --no-open           do not open a browser
  --print-url         print the address even when the output is not a terminal
  ARTICLE             text files to open`;

/**
 * Reads the arguments of a desk (without the program and the script).
 * @param unknownFlags Electron's arguments are mixed with switches of Chromium's, which are none of our business:
 *   there unknown ones are passed over; elsewhere they are mistakes
 * @returns 'bad-request' with a sentence for the terminal when the arguments make no sense
 */
export function readDeskOptions(
  args: readonly string[],
  situation: StartSituation,
  unknownFlags: 'refuse' | 'ignore',
): Result<DeskOptions> {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const articles: string[] = [];

  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', ...after] = arg.split('=');
    if (arg === '--') articles.push(...rest.splice(0));
    else if (withValue.has(name)) {
      const value = after.length > 0 ? after.join('=') : rest.shift();
      if (!value) return fail('bad-request', `${name} needs a value.`);
      values.set(name, value);
    } else if (withoutValue.has(arg)) flags.add(arg);
    else if (!arg.startsWith('-')) articles.push(arg);
    else if (unknownFlags === 'refuse') return fail('bad-request', `There is no option ${arg}.`);
  }

  const port = Number(values.get('--port') ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('bad-request', '--port needs a number from 0 to 65535.');

  const { cwd } = situation;
  return ok({
    ...deskFolders(situation, { library: values.get('--library'), userData: values.get('--user-data') }),
    articlePaths: articles.map((file) => path.resolve(cwd, file)),
    port,
    mayOpenBrowser: !flags.has('--no-open'),
    printUrl: flags.has('--print-url'),
  });
}

const withValue: ReadonlySet<string> = new Set(['--library', '--user-data', '--port']);
const withoutValue: ReadonlySet<string> = new Set(['--no-open', '--print-url']);

/** Where the library and the settings are: as the flags say, else the environment, else the system's folder for Claimdesk. */
export function deskFolders(
  { env, cwd, ...machine }: StartSituation,
  flags: { library?: string | undefined; userData?: string | undefined },
): { libraryFolder: string; userDataFolder: string } {
  const userData = flags.userData ?? (env['CLAIMDESK_USER_DATA'] || systemFolder({ env, ...machine }));
  const userDataFolder = path.resolve(cwd, userData);
  const library = flags.library ?? (env['CLAIMDESK_LIBRARY'] || path.join(userDataFolder, 'library'));
  return { userDataFolder, libraryFolder: path.resolve(cwd, library) };
}

/** Where the system wants a program to keep what is its user's: the folder Electron would take, for all desks alike. */
function systemFolder({ env, platform, home }: Omit<StartSituation, 'cwd'>): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Claimdesk');
  if (platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Claimdesk');
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'Claimdesk');
}
