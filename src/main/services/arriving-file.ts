import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { diskError } from '../store/disk-error';

/** What nobody finished within this time, in ms, was left by a desk that crashed. */
const LEFT_BEHIND = 24 * 60 * 60_000;

/**
 * A file that comes in pieces and may be larger than memory has room for: it is kept on the disk, readable by nobody but
 * the person at the machine, until it is taken or let go.
 */
export class ArrivingFile {
  readonly path: string;
  received = 0;
  readonly #file: Promise<FileHandle>;
  /** Each piece is written after the one before. */
  #written: Promise<unknown>;

  constructor(folder: string, name: string) {
    this.path = path.join(folder, name);
    this.#file = mkdir(folder, { recursive: true, mode: 0o700 }).then(() => open(this.path, 'wx', 0o600));
    this.#written = this.#file;
    this.#written.catch(() => undefined); // told to whoever brings the first piece
  }

  /** Writes the next piece. Fails with `disk`. */
  async append(piece: Buffer): Promise<void> {
    this.received += piece.length;
    this.#written = this.#written.then(async () => (await this.#file).appendFile(piece));
    try {
      await this.#written;
    } catch (error) {
      throw diskError('The file could not be taken in', error);
    }
  }

  /** Removes it from the disk. Knows no failure. */
  async discard(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#file.then((file) => file.close()).catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
  }
}

/** Removes what desks that crashed have left in a folder. */
export async function sweepArriving(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const there = await stat(file).catch(() => undefined);
    if (there && now - there.mtimeMs > LEFT_BEHIND) await rm(file, { force: true }).catch(() => undefined);
  }
}
