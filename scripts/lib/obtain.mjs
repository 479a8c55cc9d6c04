// Gets what the e2e specs need and a machine may lack. Each function answers with the reason when it cannot.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findElectron, testRuntimeFolder } from './electron-runtime.mjs';
import { fetchElectron } from './fetch-electron.mjs';
import { canUseApt, findProgram, hasDisplay } from './machine.mjs';
import { inProject } from './project.mjs';
import { run, runTool } from './run.mjs';

const downloadSeconds = 300;
const displaySeconds = 20;

/**
 * Sees to an Electron runtime that starts: the installed one, else the official download, else the one for tests.
 * @returns {Promise<string | undefined>} the reason why there is none, or undefined
 */
export async function obtainElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named && !findElectron()) return `ELECTRON_OVERRIDE_DIST_PATH names ${named}, which holds no Electron runtime`;
  if (!findElectron()) {
    console.log('Fetching the Electron runtime …');
    const fetched = await fetchElectron();
    const script = inProject('.ci', 'electron-runtime.sh');
    if (!fetched && process.platform === 'linux' && process.arch === 'x64' && existsSync(script)) {
      console.log("Electron's release page is out of reach: laying out the runtime for tests …");
      await run(script, [testRuntimeFolder], { limitSeconds: downloadSeconds });
    }
  }
  const electron = findElectron();
  if (!electron) return 'no Electron runtime is installed, and npx install-electron could not fetch one';
  if (process.platform === 'linux' && !(await linksWhole(electron.executable))) {
    if (canUseApt()) await installDebianPackages();
    if (!(await linksWhole(electron.executable))) return 'libraries that Electron links to are missing (see .ci/debian-packages.sh)';
  }
  return undefined;
}

/**
 * Whether all shared libraries of a program are there.
 * @param {string} executable
 */
async function linksWhole(executable) {
  return (await run('sh', ['-c', '! ldd "$1" | grep -q "not found"', 'sh', executable], { quiet: true })) === 0;
}

/**
 * Sees to a Chromium: the system's, else Playwright's, else Debian's.
 * @returns {Promise<string | undefined>} the reason why there is none, or undefined
 */
export async function obtainChromium() {
  if (findChromium()) return undefined;
  const named = process.env['CLAIMDESK_CHROMIUM'];
  if (named) return `CLAIMDESK_CHROMIUM names ${named}, which is not there`;
  console.log('Fetching Chromium …');
  const install = ['install', 'chromium'];
  await runTool('@playwright/test/cli.js', install, { quiet: true, limitSeconds: downloadSeconds });
  if (!findChromium() && canUseApt()) await installDebianPackages();
  return findChromium() ? undefined : 'no Chromium is installed, and npx playwright install chromium could not fetch one';
}

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env environment for programs that open windows
 * @property {() => void} close takes a virtual display down
 */

/**
 * Sees to a display: the one there is, else a virtual one.
 * @returns {Promise<Display | { reason: string }>} what it is, or why there is none
 */
export async function obtainDisplay() {
  if (hasDisplay()) return { env: {}, close: () => {} };
  if (!findProgram('Xvfb') && canUseApt()) await installDebianPackages();
  return startDisplay();
}

/**
 * Starts a display of its own, which nobody else has windows on: they would take the focus from each other.
 * @returns {Promise<Display | { reason: string }>} what it is, or why there is none
 */
export async function startDisplay() {
  const xvfb = findProgram('Xvfb');
  if (!xvfb) return { reason: 'there is no display, and Xvfb is not installed' };

  // The server picks a free display itself and tells its number on the descriptor: no race with others that start.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((/** @type {(number: string) => void} */ resolve) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', () => resolve(''));
    server.on('exit', () => resolve(''));
    setTimeout(() => resolve(''), displaySeconds * 1000).unref();
  });
  const close = () => void server.kill();
  process.on('exit', close);
  if (number === '') {
    close();
    return { reason: 'there is no display, and Xvfb does not start' };
  }
  return { env: { DISPLAY: `:${number}` }, close };
}

/** Installs all that the specs need from Debian; as root only. */
async function installDebianPackages() {
  console.log('Installing Chromium, Xvfb and the libraries of Electron by apt-get …');
  await run(inProject('.ci', 'debian-packages.sh'), [], { quiet: true, limitSeconds: downloadSeconds });
}
