// What this machine has: programs on the path, a display, the rights of root.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Whether we run as root on a system where Chromium's sandbox refuses that. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Looks a program up on the path.
 * @param {string[]} names in order of preference
 * @returns {string | undefined} absolute path of the first that can be run
 */
export function findProgram(...names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(canRun);
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether windows can be shown: always on macOS and Windows, with an X or Wayland display elsewhere. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Whether packages can be had by `apt-get install`: Debian or a relative, as root. */
export const canUseApt = () => isRoot && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined;

/** Chromium's switches for tests: no traffic of its own, no questions, and no sandbox where root forbids it. */
export const chromiumSwitches = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
