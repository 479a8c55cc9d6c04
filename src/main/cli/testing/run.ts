import { Readable } from 'node:stream';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyFolder } from '../../store/testing/library';
import type { Sink } from '../io';
import { runCli } from '../run-cli';

export const program = { version: '1.2.3', folder: fileURLToPath(new URL('../../../..', import.meta.url)) };

/** What a command line printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON value it is. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
  readonly json: any;
  /** Standard output as a JSON value a line. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
  readonly lines: any[];
}

/** A sink that keeps what it gets. */
export function memorySink(isTTY = false): Sink & { text: string } {
  return {
    text: '',
    isTTY,
    write(content: string | Uint8Array) {
      this.text += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
      return true;
    },
    on: () => undefined,
    off: () => undefined,
  };
}

/** A folder of a test with a library and user data in it, and the command line to work on them. */
export class Bench {
  readonly folder: string;
  readonly library: string;
  readonly userData: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.library = path.join(folder, 'library');
    this.userData = path.join(folder, 'user-data');
  }

  static async new(): Promise<Bench> {
    return new Bench(await emptyFolder());
  }

  get env(): Record<string, string> {
    return { CLAIMDESK_LIBRARY: this.library, CLAIMDESK_USER_DATA: this.userData };
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Runs a command line in this process. */
  async run(args: readonly string[], options: { stdin?: Iterable<string | Buffer> | AsyncIterable<string | Buffer>; isTTY?: boolean } = {}): Promise<Outcome> {
    const stdout = memorySink();
    const stderr = memorySink(options.isTTY);
    const stdin = Readable.from(options.stdin ?? [], { objectMode: false });
    const code = await runCli(args, { stdin, stdout, stderr, env: this.env, cwd: this.folder }, program);
    return outcome(code, stdout.text, stderr.text);
  }
}

export function outcome(code: number, out: string, err: string): Outcome {
  return {
    code, out, err,
    get json() {
      return JSON.parse(out);
    },
    get lines() {
      return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
    },
  };
}
