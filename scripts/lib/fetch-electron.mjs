import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { runTool } from './run.mjs';

const minutesToFetch = 5;
const hoursBetweenTries = 24;

/** Touched before each try, so that a machine without the network does not wait at every start. */
const triedFile = inProject('node_modules', '.cache', 'electron-fetch-tried');

/**
 * Fetches the runtime of the electron package from its release page, quietly and with a time limit.
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron() {
  mkdirSync(inProject('node_modules', '.cache'), { recursive: true });
  writeFileSync(triedFile, '');
  return (await runTool('electron/install.js', [], { quiet: true, limitSeconds: minutesToFetch * 60 })) === 0;
}

/** Like {@link fetchElectron}, but not again within a day after a try. */
export async function fetchElectronOnce() {
  const tried = statSync(triedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - tried < hoursBetweenTries * 3_600_000) return false;
  return fetchElectron();
}
