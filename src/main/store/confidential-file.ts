import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { Disk } from './disk';
import { ifThere, makeFolder, syncFolder } from './disk';
import { diskError } from './disk-error';
import { copyDurably, writeDurably } from './durable-file';
import type { LibraryFiles } from './library-files';
import { Quarantine } from './quarantine';
import type { SealedFile } from './sealed-file';
import { readSealed } from './sealed-file';

/** What became of the file when it was read. */
export type FoundSealed =
  | { is: 'none' }
  | { is: 'good'; file: SealedFile; isBackup: boolean }
  /** It cannot be read, and neither can its backup; it stays where it is until somebody starts anew. */
  | { is: 'damaged'; message: string };

/**
 * `confidential.json` of a library and its one backup: the file as it last opened. Both are sealed; older ones than the
 * last passphrase are not kept, so that who learns an old passphrase learns nothing.
 */
export class ConfidentialFile {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #backup: string;
  readonly #quarantine: Quarantine;

  constructor(disk: Disk, files: LibraryFiles, clock: () => Date) {
    this.#disk = disk;
    this.#file = path.join(files.folder, 'confidential.json');
    this.#backup = path.join(files.backups, 'confidential.json');
    this.#quarantine = new Quarantine(disk, files, clock);
  }

  /** Reads the file, or its backup where the file is damaged. Fails with `newer-version` and `disk`. */
  async read(): Promise<FoundSealed> {
    const found = await this.#try(this.#file);
    if (found.is === 'good') return found;
    const backup = await this.#try(this.#backup);
    return backup.is === 'good' ? { ...backup, isBackup: true } : found;
  }

  /** Writes the file durably; whatever was there before is the backup then, unless `isNewKey`. Fails with `disk`. */
  async write(contents: string, isNewKey: boolean): Promise<void> {
    try {
      const before = await this.#try(this.#file);
      if (before.is === 'damaged') await this.#quarantine.move(this.#file, before.message);
      if (before.is === 'good' && !isNewKey) {
        await makeFolder(this.#disk, path.dirname(this.#backup));
        await copyDurably(this.#disk, this.#file, this.#backup);
      }
      await writeDurably(this.#disk, this.#file, [contents]);
      if (isNewKey) await this.#removeBackup();
    } catch (error) {
      throw diskError('The confidential part was not saved', error);
    }
  }

  /** Moves the file and its backup away unopened, so that new ones can be begun. Fails with `disk`. */
  async setAside(reason: string): Promise<void> {
    try {
      for (const file of [this.#file, this.#backup]) {
        if (await ifThere(this.#disk.stat(file))) await this.#quarantine.move(file, reason);
      }
    } catch (error) {
      throw diskError('The confidential parts were not set aside', error);
    }
  }

  async #try(file: string): Promise<FoundSealed> {
    let bytes: Buffer | undefined;
    try {
      bytes = await ifThere(this.#disk.readFile(file));
    } catch (error) {
      throw diskError('The confidential parts could not be read', error);
    }
    if (!bytes) return { is: 'none' };
    try {
      return { is: 'good', file: readSealed(bytes), isBackup: false };
    } catch (error) {
      if (error instanceof ClaimdeskError && error.failure.code === 'damaged') return { is: 'damaged', message: error.failure.message };
      throw error;
    }
  }

  async #removeBackup(): Promise<void> {
    if (!(await ifThere(this.#disk.stat(this.#backup)))) return;
    await this.#disk.unlink(this.#backup);
    await syncFolder(this.#disk, path.dirname(this.#backup));
  }
}
