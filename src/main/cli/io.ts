import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Failure } from '@shared/result';

/** Where the command line writes: a stream of the process, or a test's. */
export interface Sink {
  write(content: string | Uint8Array): boolean;
  on(event: 'drain', listener: () => void): unknown;
  off(event: 'drain', listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command knows of the world around it. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * What a command says. With `--json` standard output carries exactly one JSON value (for `apply` one a line), also when
 * the command fails; messages go to standard error in both modes.
 */
export class Output {
  readonly #io: CliIo;
  readonly isJson: boolean;

  constructor(io: CliIo, isJson: boolean) {
    this.#io = io;
    this.isJson = isJson;
  }

  /** The result of the command: as JSON, or in the words that `human` gives. */
  async result(value: unknown, human: () => string): Promise<void> {
    await this.write(this.isJson ? `${JSON.stringify(value, null, 2)}\n` : `${human()}\n`);
  }

  /** A JSON value on a line of its own. */
  async line(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value)}\n`);
  }

  /** Text or bytes on standard output; resolves when there is room for more. */
  async write(content: string | Uint8Array): Promise<void> {
    // Of a stream that can neither drain nor close any more nothing is to be waited for: see cli.ts on broken pipes.
    if (!this.#io.stdout.write(content)) await once(this.#io.stdout as never, 'drain');
  }

  /** Something worth knowing that is no failure. */
  note(message: string): void {
    this.#io.stderr.write(`claimdesk: ${message}\n`);
  }

  /** Why the command failed. */
  async failure(failure: Failure): Promise<void> {
    this.note(failure.message);
    if (this.isJson) await this.line({ error: failure });
  }
}
