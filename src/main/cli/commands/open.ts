import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { CliCommand, ExitCode } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { foldersOf } from '../library';

/**
 * @param installation the folder that has `out` (and, in a checkout, `scripts`)
 */
export function openCommand(installation: string): CliCommand {
  const { library, 'user-data': userData } = libraryOptions;
  return {
    name: 'open',
    summary: 'start the desk, with articles if any are named',
    usage: '[FILE…]',
    options: { library, 'user-data': userData, browser: { help: 'the browser desk even where the desktop desk could be opened' } },
    async run(invocation) {
      const { options, io } = invocation;
      const { libraryFolder, userDataFolder } = foldersOf(invocation);
      const files = options.positionals.map((file) => path.resolve(io.cwd, file));
      const missing = files.find((file) => !existsSync(file));
      if (missing !== undefined) throw new ClaimdeskError('not-found', `There is no file ${missing}.`);

      // A checkout chooses between the desks; an installed package has its desktop desk elsewhere, and here the browser desk.
      const start = path.join(installation, 'scripts', 'start.mjs');
      const program = existsSync(start)
        ? [start, ...(options.flag('browser') ? ['--browser'] : [])]
        : [path.join(installation, 'out', 'main', 'browser.js')];
      const env = { ...io.env, CLAIMDESK_LIBRARY: libraryFolder, CLAIMDESK_USER_DATA: userDataFolder };
      return runDesk([...program, '--', ...files], env, io.cwd);
    },
  };
}

/** Runs a desk in the foreground and ends as it ends: it saves before it goes, so it is waited for. */
function runDesk(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const desk = spawn(process.execPath, args, { stdio: 'inherit', env, cwd });
    const pass = (signal: NodeJS.Signals) => (): void => void desk.kill(signal);
    // Ctrl-C reaches the desk by itself; a plain kill reaches only this process.
    const handlers = { SIGINT: () => undefined, SIGTERM: pass('SIGTERM') };
    for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
    const end = (): void => {
      for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
    };
    desk.on('error', (error) => {
      end();
      reject(new ClaimdeskError('not-available', `The desk could not be started: ${error.message}`));
    });
    desk.on('exit', (code) => {
      end();
      resolve(code === 0 ? exitCodes.done : exitCodes.failed);
    });
  });
}
