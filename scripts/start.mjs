// npm start: builds when needed, then opens the desktop desk, or where that cannot be had the browser desk.
import { spawn } from 'node:child_process';
import { build, needsBuild } from './lib/build.mjs';
import { findElectron } from './lib/electron-runtime.mjs';
import { fetchElectronOnce } from './lib/fetch-electron.mjs';
import { hasDisplay, isRoot } from './lib/machine.mjs';
import { inProject, root } from './lib/project.mjs';
import { readStartOptions, usage } from './lib/start-options.mjs';

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
// npm runs scripts in the project's folder and tells where it was called from: paths are meant from there.
const parsed = readStartOptions(args, process.env['INIT_CWD'] ?? process.cwd());
if ('error' in parsed) {
  console.error(`${parsed.error}\n\n${usage}`);
  process.exit(2);
}
const options = parsed;

if (needsBuild()) {
  console.log('Building …');
  const code = await build({ quiet: true });
  if (code !== 0) process.exit(code);
}

const obstacle = await desktopObstacle(options.browser);
if (obstacle === undefined) openDesktopDesk();
else {
  console.log(`Opening the browser desk, because ${obstacle}.`);
  open(process.execPath, [inProject('out', 'main', 'browser.js'), ...options.articles]);
}

/**
 * Why the desktop desk cannot be opened.
 * @param {boolean} browserWanted
 * @returns {Promise<string | undefined>} undefined when it can
 */
async function desktopObstacle(browserWanted) {
  if (browserWanted) return 'it was asked for';
  if (!hasDisplay()) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  if (!findElectron()) {
    console.log('Fetching the Electron runtime …');
    await fetchElectronOnce();
  }
  return findElectron() ? undefined : 'no Electron runtime is installed and none could be fetched (npx install-electron)';
}

function openDesktopDesk() {
  const electron = findElectron();
  if (!electron) throw new Error('The Electron runtime has gone');
  const switches = [];
  if (isRoot) {
    console.log("Running as root: Chromium's sandbox is off (--no-sandbox). Better start Claimdesk as an ordinary user.");
    switches.push('--no-sandbox');
  }
  if (electron.origin === 'tests') console.log(`Using the Electron runtime for tests (${electron.version}).`);
  console.log('Opening the desktop desk.');
  open(electron.executable, [...switches, root, ...options.articles]);
}

/**
 * Runs the desk in the foreground and ends as it ends: the desk saves before it goes, so we wait for it.
 * @param {string} program
 * @param {string[]} deskArgs
 */
function open(program, deskArgs) {
  const env = options.library ? { ...process.env, CLAIMDESK_LIBRARY: options.library } : process.env;
  const desk = spawn(program, deskArgs, { stdio: 'inherit', env });
  // Ctrl-C and a closed terminal reach the desk by themselves; a plain kill reaches only us.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.on('SIGTERM', () => desk.kill('SIGTERM'));
  desk.on('error', (error) => {
    console.error(`The desk could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  desk.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
