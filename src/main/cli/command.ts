import type { CliIo, Output } from './io';
import type { Options, OptionSpecs } from './options';

/** What the process says of how it went. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, locked: 3, problemsFound: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that was called. */
export interface Invocation {
  readonly options: Options;
  readonly output: Output;
  readonly io: CliIo;
  /** Version of the program. */
  readonly version: string;
  /** See `Program`. */
  readonly documentWorker?: string;
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The arguments after the command's name, as the help shows them. */
  readonly usage: string;
  readonly options: OptionSpecs;
  /** Standard output is JSON whether or not `--json` was given. */
  readonly isAlwaysJson?: true;
  /** Fails with a ClaimdeskError, or a UsageError. */
  run(invocation: Invocation): Promise<ExitCode>;
}

/** Options that nearly all commands have. */
export const libraryOptions = {
  library: { value: 'DIR', help: 'the library folder; else CLAIMDESK_LIBRARY, else the library of the desk' },
  'user-data': { value: 'DIR', help: 'settings and default library; else CLAIMDESK_USER_DATA, else the system’s folder for Claimdesk' },
  json: { help: 'print the result as JSON' },
} as const satisfies OptionSpecs;

export const byOption = {
  by: { value: 'NAME', help: 'the name under which the change is recorded; else the one in the settings' },
} as const satisfies OptionSpecs;
