import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a program in the project's folder to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, limitSeconds?: number }} [options]
 *   `quiet` hides what it prints; after `limitSeconds` it is stopped, with all that it started
 * @returns {Promise<number>} its exit code; 124 when it was stopped, 127 when it could not be started
 */
export function run(program, args, { quiet = false, env = {}, limitSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : 'inherit',
      // A group of its own, so that a stop reaches what npx or apt-get started in turn.
      detached: limitSeconds !== undefined && process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let stopped = false;
    const timer =
      limitSeconds === undefined
        ? undefined
        : setTimeout(() => {
            stopped = true;
            stop(child);
          }, limitSeconds * 1000);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(stopped ? 124 : (code ?? 1));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Runs a program of an installed npm package (`tsc`, `vitest`, …) on this very Node.
 * @param {string} file path inside `node_modules`
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (file, args, options) => run(process.execPath, [`node_modules/${file}`, ...args], options);
