import { chmodSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';
import { runTool } from './run.mjs';

/** What the bundles are made of. */
const inputs = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Written after a whole build: older than an input, or missing, means that `out` is not to be trusted. */
const stamp = inProject('out', 'build.stamp');

/** Whether the bundles in `out` are missing, unfinished, or older than what they are made of. */
export function needsBuild() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return inputs.some((input) => newest(inProject(input)) > built);
}

/**
 * The time of the latest change in a file or a folder with all below it. Folders count: a deleted file shows in them.
 * @param {string} file absolute
 * @returns {number} milliseconds since 1970; 0 for what is not there
 */
function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/**
 * Builds the three bundles into `out`.
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<number>} exit code of the build
 */
export async function build({ quiet = false } = {}) {
  const started = new Date();
  const code = await runTool('electron-vite/bin/electron-vite.js', ['build', ...(quiet ? ['--logLevel', 'error'] : [])]);
  if (code !== 0) return code;
  chmodSync(inProject('out', 'main', 'cli.js'), 0o755);
  // Dated when the build began: a file saved during it calls for another build.
  writeFileSync(stamp, `${started.toISOString()}\n`);
  utimesSync(stamp, started, started);
  return 0;
}
