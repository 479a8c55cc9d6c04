import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { NewId } from '@shared/model/new-id';
import { ifThere, makeFolder, nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import type { ExportService } from './export-service';

export interface DraggedFilesOptions {
  /** A folder of its own, for nobody but the person at the machine. */
  readonly folder: string;
  readonly exports: ExportService;
  readonly newId: NewId;
}

/** Files kept at once: whoever was dragged the oldest has read it long ago. */
const MOST_FILES = 20;

/**
 * The files that articles are dragged out as, for another program to take: the annotated JSON, as the export dialog writes
 * it. Each lies in a folder of its own, so that it can be called as the article is, and all are gone when the desk is.
 */
export class DraggedFiles {
  readonly #options: DraggedFilesOptions;
  /** Folders of the files, the oldest first. */
  readonly #made: string[] = [];

  constructor(options: DraggedFilesOptions) {
    this.#options = options;
  }

  /** Writes an article's file. @returns its path. Fails with `not-found` and `disk`. */
  async make(articleId: string): Promise<string> {
    const { folder, exports, newId } = this.#options;
    const prepared = await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: false });
    const own = path.join(folder, newId('fil'));
    try {
      await makeFolder(nodeDisk, own);
    } catch (error) {
      throw diskError('The article was not dragged out', error);
    }
    this.#made.push(own);
    while (this.#made.length > MOST_FILES) await removeFolder(this.#made.shift()!);
    // Among other files it is to be known for what it is.
    const file = path.join(own, `${path.basename(prepared.name, path.extname(prepared.name))}.claimdesk.json`);
    await exports.writeFile(prepared, file);
    return file;
  }

  /** Removes all of them, also those that a desk left behind which did not come to its end. */
  async clear(): Promise<void> {
    this.#made.length = 0;
    const { folder } = this.#options;
    for (const name of (await ifThere(readdir(folder)).catch(() => undefined)) ?? []) await removeFolder(path.join(folder, name));
  }
}

/** A file that another program holds open stays until the next start. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
