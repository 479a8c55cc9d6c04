import path from 'node:path';
import type { Scope } from '@shared/model/scopes';
import type { Disk } from './disk';
import { ifThere, syncFolder } from './disk';
import type { LibraryFiles } from './library-files';

/**
 * Takes all files of an article from the disk. The list of articles must not name it any more, and no journal line.
 * The order makes it safe to be stopped anywhere: as long as the snapshot or the history is there, the article is whole at
 * the next opening; when both have gone, nothing of it is left.
 */
export async function eraseFiles(disk: Disk, files: LibraryFiles, scope: Scope): Promise<void> {
  const backups = files.backupsOf(scope);
  for (const name of (await ifThere(disk.readdir(backups))) ?? []) await ifThere(disk.unlink(path.join(backups, name)));
  await ifThere(syncFolder(disk, backups));
  await ifThere(disk.unlink(files.snapshot(scope)));
  await syncFolder(disk, files.articles);
  await ifThere(disk.unlink(files.history(scope)));
  await syncFolder(disk, files.articles);
}
