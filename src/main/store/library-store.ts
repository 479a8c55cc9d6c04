import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { Disk } from './disk';
import { ifThere, makeFolder, nodeDisk } from './disk';
import { diskError } from './disk-error';
import type { FolderKind } from './library-files';
import { kindOfFolder, LibraryFiles } from './library-files';
import { LibraryLock } from './library-lock';
import { makeFolders, readLibrary } from './open-library';
import { OpenedStore } from './opened-store';
import { Quarantine } from './quarantine';
import type { LibraryStore, OpenOptions } from './store-types';

export type * from './store-types';

/**
 * Opens a library folder; makes it when it is not there and may be written.
 * @throws ClaimdeskError `locked`: another process writes to it (open it with mode `read`); `refused`: the folder is
 * something else; `not-found`: there is no library to read; `newer-version`; `disk`
 */
export async function openLibraryStore(options: OpenOptions): Promise<LibraryStore> {
  const disk = options.disk ?? nodeDisk;
  try {
    const files = await findFolder(options, disk);
    return options.mode === 'read' ? await openForReading(options, disk, files) : await openForWriting(options, disk, files);
  } catch (error) {
    throw diskError(`The library ${options.folder} could not be opened`, error);
  }
}

/** Sees to it that the folder is a library, or may become one. */
async function findFolder({ folder, mode }: OpenOptions, disk: Disk): Promise<LibraryFiles> {
  const wanted = path.resolve(folder);
  const found = await ifThere(disk.stat(wanted));
  if (found && !found.isDirectory()) {
    throw new ClaimdeskError('refused', `${folder} is a file. A library is a folder: choose one, or give a new name.`);
  }
  const kind = found ? await kindOf(wanted, disk) : 'empty';
  if (kind === 'foreign') {
    const message = `${folder} is not a Claimdesk library, and not empty. Choose a library, an empty folder, or a new name.`;
    throw new ClaimdeskError('refused', message);
  }
  if (mode === 'read' && kind === 'empty') throw new ClaimdeskError('not-found', `There is no library in ${folder}.`);
  await makeFolder(disk, wanted);
  return new LibraryFiles(await disk.realpath(wanted));
}

async function kindOf(folder: string, disk: Disk): Promise<FolderKind> {
  const names = await disk.readdir(folder);
  const kind = kindOfFolder(names);
  if (kind !== 'library' || names.includes('journal') || !names.includes('library.json')) return kind;
  // Other programs call a file `library.json` as well.
  const file = await disk.readFile(path.join(folder, 'library.json'));
  return file.subarray(0, OPENING.length).equals(OPENING) ? 'library' : 'foreign';
}

const OPENING = Buffer.from('{"format":"claimdesk-library"');

async function openForReading(options: OpenOptions, disk: Disk, files: LibraryFiles): Promise<LibraryStore> {
  const { clock, newId, rebuildIndex = false } = options;
  const opened = await readLibrary({ disk, files, clock, newId, rebuildIndex, quarantine: undefined });
  return new OpenedStore(options, disk, files, opened, undefined);
}

async function openForWriting(options: OpenOptions, disk: Disk, files: LibraryFiles): Promise<LibraryStore> {
  const { clock, newId, owner, rebuildIndex = false } = options;
  const lock = await LibraryLock.acquire(disk, files, owner.desk, clock());
  try {
    await makeFolders(disk, files);
    const quarantine = new Quarantine(disk, files, clock);
    const opened = await readLibrary({ disk, files, clock, newId, rebuildIndex, quarantine });
    if (opened.newer) {
      await lock.release();
      return new OpenedStore(options, disk, files, opened, undefined);
    }
    const store = new OpenedStore(options, disk, files, opened, lock);
    await store.begin();
    return store;
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
}
