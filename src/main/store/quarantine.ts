import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { stampOf } from './backups';
import type { Disk } from './disk';
import { makeFolder, syncFolder } from './disk';
import { copyDurably, writeDurably } from './durable-file';
import type { LibraryFiles } from './library-files';

/** Puts damaged files where nobody stumbles over them and nothing of them is lost. */
export class Quarantine {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly #clock: () => Date;

  constructor(disk: Disk, files: LibraryFiles, clock: () => Date) {
    this.#disk = disk;
    this.#files = files;
    this.#clock = clock;
  }

  /**
   * Moves a file away, with a note that says why.
   * @returns its new name inside the library folder
   */
  async move(file: string, reason: string): Promise<string> {
    const place = await this.#note(file, reason);
    await this.#disk.rename(file, place);
    await syncFolder(this.#disk, this.#files.quarantine);
    await syncFolder(this.#disk, path.dirname(file));
    return this.#files.relative(place);
  }

  /** Keeps a copy of a file that goes on being used in part. */
  async copy(file: string, reason: string): Promise<string> {
    const place = await this.#note(file, reason);
    await copyDurably(this.#disk, file, place);
    return this.#files.relative(place);
  }

  async #note(file: string, reason: string): Promise<string> {
    const now = this.#clock();
    const name = this.#files.relative(file).replaceAll('/', '--');
    const place = path.join(this.#files.quarantine, `${stampOf(now)}-${randomBytes(3).toString('hex')}-${name}`);
    await makeFolder(this.#disk, this.#files.quarantine);
    const text = `${this.#files.relative(file)} was set aside on ${now.toISOString()}: ${reason}.\n`;
    await writeDurably(this.#disk, `${place}.why.txt`, [text]);
    return place;
  }
}
