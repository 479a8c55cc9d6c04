import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isHiddenName, isTakenFromFolder, MAX_FILES_OF_FOLDER } from '@shared/contract/article-files';
import { ClaimdeskError } from '@shared/result';
import { errorCode } from '../store/disk';
import { diskError } from '../store/disk-error';

/** How deep a folder is looked through. */
const MAX_DEPTH = 12;
/** Files that are looked at before a folder is given up: somebody chose their whole disk. */
const MAX_SEEN = 20_000;

export interface FolderFiles {
  /** Paths of the files that can be brought in, in the order of their names. */
  readonly files: readonly string[];
  /** Those of no known format, by their paths in the folder. */
  readonly leftOut: readonly string[];
}

/** Whether a path is that of a folder; a path that is not there is none. */
export async function isFolder(filePath: string): Promise<boolean> {
  return stat(filePath).then((there) => there.isDirectory(), () => false);
}

/**
 * Looks through a folder and those in it. Links are not followed, and what the system hides is passed over. Fails with `too-large` when
 * there is more than can be brought in at once, and with `not-found` and `disk`.
 */
export async function filesOfFolder(folder: string): Promise<FolderFiles> {
  const files: string[] = [];
  const leftOut: string[] = [];
  await look('', 0);
  return { files, leftOut };

  async function look(inner: string, depth: number): Promise<void> {
    const entries = await readdir(path.join(folder, inner), { withFileTypes: true }).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') throw new ClaimdeskError('not-found', `There is no folder ${path.basename(folder)} here. Was it moved or renamed?`);
      throw diskError(`The folder ${path.basename(folder)} could not be read`, error);
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.join(inner, entry.name);
      if (isHiddenName(entry.name)) continue;
      if (entry.isDirectory() && depth < MAX_DEPTH) await look(name, depth + 1);
      else if (entry.isFile() && isTakenFromFolder(entry.name)) files.push(path.join(folder, name));
      else leftOut.push(name);
      if (files.length > MAX_FILES_OF_FOLDER || leftOut.length > MAX_SEEN) throw tooMany(folder);
    }
  }
}

function tooMany(folder: string): ClaimdeskError {
  return new ClaimdeskError('too-large', `The folder ${path.basename(folder)} holds more than can be brought in at once, which is ${MAX_FILES_OF_FOLDER} files. Choose one of the folders in it.`);
}
