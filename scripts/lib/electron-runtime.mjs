// Finds Electron's executable. The npm package carries none since version 42: it is fetched on first use.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} version such as `45.4.1`
 * @property {'named' | 'package' | 'tests'} origin named by ELECTRON_OVERRIDE_DIST_PATH, of the npm package, or laid
 *   out for tests by `.ci/electron-runtime.sh`
 */

/** Where `npm test` lays out the runtime for tests when Electron's release page cannot be reached. */
export const testRuntimeFolder = inProject('node_modules', '.cache', 'electron-runtime');

const executableName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/**
 * The Electron runtime to use, the first there is: named in the environment, of the package, laid out for tests.
 * @returns {ElectronRuntime | undefined}
 */
export function findElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return runtimeIn(named, 'named');
  return runtimeIn(inProject('node_modules', 'electron', 'dist'), 'package') ?? runtimeIn(testRuntimeFolder, 'tests');
}

/**
 * @param {string} folder
 * @param {ElectronRuntime['origin']} origin
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(folder, origin) {
  const executable = path.resolve(folder, executableName);
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), origin };
}
