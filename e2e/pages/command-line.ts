import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Desk } from '../fixtures';
import { inProject } from '../../scripts/lib/project.mjs';

/** Runs the command line on a desk's library and gives what it says as JSON. */
export async function claimdesk<T>(desk: Pick<Desk, 'libraryDir' | 'userDataDir'>, ...args: string[]): Promise<T> {
  const all = [inProject('out', 'main', 'cli.js'), ...args, '--library', desk.libraryDir, '--user-data', desk.userDataDir, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, all, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as T;
}
