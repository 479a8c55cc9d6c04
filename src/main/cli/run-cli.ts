import type { Failure } from '@shared/result';
import { ClaimdeskError } from '@shared/result';
import type { CliCommand, ExitCode } from './command';
import { exitCodes } from './command';
import { agreementCommand } from './commands/agreement';
import { annotateCommand } from './commands/annotate';
import { applyCommand } from './commands/apply';
import { backupCommand } from './commands/backup';
import { checkCommand } from './commands/check';
import { copyCommand } from './commands/copy';
import { draftCommand, reanchorCommand } from './commands/draft';
import { exportCommand } from './commands/export';
import { gateCommand } from './commands/gate';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { openCommand } from './commands/open';
import { reviewCommand } from './commands/review';
import { showCommand } from './commands/show';
import { suggestCommand } from './commands/suggest';
import { redoCommand, undoCommand } from './commands/undo-redo';
import { helpOf, overview } from './help';
import type { CliIo } from './io';
import { Output } from './io';
import { Options, UsageError } from './options';

/** The program that the command line belongs to. */
export interface Program {
  readonly version: string;
  /** The built file of the thread that documents are read in; without it they are read in this one. */
  readonly documentWorker?: string;
  /** The folder that has `out`. */
  readonly folder: string;
}

export function commandsOf(program: Program): readonly CliCommand[] {
  return [
    openCommand(program.folder), importCommand, listCommand, showCommand, annotateCommand, suggestCommand, applyCommand, gateCommand, exportCommand,
    draftCommand, reanchorCommand, reviewCommand, undoCommand, redoCommand, historyCommand, backupCommand, checkCommand, copyCommand,
    agreementCommand,
  ];
}

/**
 * Runs one command line, `claimdesk ARGS…`. Never throws for anything a user can do.
 * @param args without the program
 */
export async function runCli(args: readonly string[], io: CliIo, program: Program): Promise<ExitCode> {
  const commands = commandsOf(program);
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  const output = new Output(io, command?.isAlwaysJson ?? rest.includes('--json'));
  if (name === '--version') {
    await output.write(`${program.version}\n`);
    return exitCodes.done;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0]);
    await output.write(asked ? helpOf(asked) : overview(commands));
    return name === undefined ? exitCodes.wrongUse : exitCodes.done;
  }
  try {
    if (!command) throw new UsageError(`there is no command ${name}`);
    const options = new Options(rest, { ...command.options, help: { short: 'h', help: 'this help' } });
    if (options.flag('help')) {
      await output.write(helpOf(command));
      return exitCodes.done;
    }
    return await command.run({ options, output, io, version: program.version, ...(program.documentWorker !== undefined && { documentWorker: program.documentWorker }) });
  } catch (error) {
    const failure = failureOf(error, command);
    await output.failure(failure);
    return error instanceof UsageError ? exitCodes.wrongUse : failure.code === 'locked' ? exitCodes.locked : exitCodes.failed;
  }
}

function failureOf(error: unknown, command: CliCommand | undefined): Failure {
  if (error instanceof ClaimdeskError) return error.failure;
  if (error instanceof UsageError) {
    return { code: 'bad-request', message: `${error.message} (see claimdesk ${command ? `${command.name} ` : ''}--help)` };
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: `something went wrong inside Claimdesk. ${what}` };
}
