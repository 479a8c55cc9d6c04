import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { inProject } from '../../scripts/lib/project.mjs';
import { deskEnvironment, type DeskRun, type DeskStart } from './desk';

const startSeconds = 30;

/** Starts the browser desk: its built entry on this Node, and a page of the given context, its own, on the address it prints. */
export async function startBrowserDesk(start: DeskStart, context: BrowserContext): Promise<DeskRun> {
  const options = ['--library', start.libraryDir, '--port', '0', '--no-open', '--print-url'];
  const server = spawn(process.execPath, [inProject('out', 'main', 'browser.js'), ...options, ...start.articles], {
    env: deskEnvironment(start),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  server.stdout.on('data', collect);
  server.stderr.on('data', collect);

  const address = await waitForAddress(server, () => output);
  const page = await context.newPage();
  // Listened for from the start on: a listener that is added right before a question may come too late for it.
  const answers: string[][] = [];
  page.on('filechooser', (chooser) => void chooser.setFiles(answers.shift() ?? []));
  await page.goto(address);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  const chooseFiles = (paths: string[]): Promise<void> => {
    answers.push(paths);
    return Promise.resolve();
  };
  return {
    page,
    output: () => output,
    chooseFiles,
    chooseFolder: (folder) => chooseFiles([folder]),
    saveTo(file) {
      // Saved under another name first: when the file is there, it is there as a whole.
      page.once('download', (download) => void download.saveAs(`${file}.part`).then(() => rename(`${file}.part`, file)));
      return Promise.resolve();
    },
    async close() {
      await context.close();
      await end('SIGTERM');
      if (server.exitCode !== 0) throw new Error(`The browser desk ended with ${String(server.exitCode)}:\n${output}`);
    },
    async kill() {
      await end('SIGKILL');
      await context.close();
    },
  };
}

/** The address in the line the desk prints when it is ready. */
async function waitForAddress(server: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      clearTimeout(timer);
      server.kill('SIGKILL');
      reject(new Error(`The browser desk ${what}. It printed:\n${output()}`));
    };
    const timer = setTimeout(() => fail(`printed no address within ${String(startSeconds)} s`), startSeconds * 1000);
    const look = (): void => {
      const address = /Claimdesk is at (http:\/\/127\.0\.0\.1:\d+\/#code=\S+)\s/.exec(output())?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', look);
    server.on('exit', (code) => fail(`ended with ${String(code)}`));
    server.on('error', (error) => fail(`could not be started (${error.message})`));
  });
}
