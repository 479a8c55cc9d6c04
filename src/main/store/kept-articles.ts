import type { AnyRecord } from '@shared/model/records';
import type { Scope, SharedScope } from '@shared/model/scopes';
import { articleOfScope, articleScope, sharedScopes } from '@shared/model/scopes';
import { ClaimdeskError } from '@shared/result';
import path from 'node:path';
import { generationsOf } from './backups';
import type { Disk } from './disk';
import { ifThere } from './disk';
import type { LibraryFiles } from './library-files';
import { articleScopesIn, SCHEMA_VERSION } from './library-files';
import { readSnapshot } from './snapshot-adapter';

/** An earlier state of an article, kept beside the library. The article itself may be gone. */
export interface KeptArticle {
  readonly articleId: string;
  /** When it was put aside, ISO 8601, UTC: with the article's id its name. */
  readonly at: string;
  readonly bytes: number;
}

/** An earlier state of what all articles share. */
export interface KeptShared {
  readonly scope: SharedScope;
  /** When it was put aside, ISO 8601, UTC: with the scope its name. */
  readonly at: string;
  readonly bytes: number;
}

/** What such a state holds. */
export interface KeptRecords {
  /** When the state was written as the present one. */
  readonly savedAt: string;
  readonly records: readonly AnyRecord[];
}

/** All earlier states of articles that are kept, the newest first. Reads names and sizes only. */
export async function keptArticles(disk: Disk, files: LibraryFiles): Promise<KeptArticle[]> {
  const folders = (await ifThere(disk.readdir(path.join(files.backups, 'articles')))) ?? [];
  const kept = await keptOf(disk, files, articleScopesIn(folders, ''));
  return kept.map(({ scope, at, bytes }) => ({ articleId: articleOfScope(scope)!, at, bytes }));
}

/** All earlier states of the source book and the tag set that are kept, the newest first. Reads names and sizes only. */
export function keptShared(disk: Disk, files: LibraryFiles): Promise<KeptShared[]> {
  return keptOf(disk, files, sharedScopes);
}

async function keptOf<S extends Scope>(disk: Disk, files: LibraryFiles, scopes: readonly S[]): Promise<{ scope: S; at: string; bytes: number }[]> {
  const kept: { scope: S; at: string; bytes: number }[] = [];
  for (const scope of scopes) {
    for (const { file, at } of await generationsOf(disk, files, scope)) {
      const stat = await ifThere(disk.stat(file)); // it may have been pruned meanwhile
      if (stat) kept.push({ scope, at: new Date(at).toISOString(), bytes: stat.size });
    }
  }
  return kept.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/**
 * What an earlier state of an article holds.
 * @throws ClaimdeskError `not-found`: it is not kept (any more); `damaged`; `newer-version`
 */
export async function keptRecords(disk: Disk, files: LibraryFiles, articleId: string, at: string): Promise<KeptRecords> {
  const kept = await keptState(disk, files, articleScope(articleId), at);
  if (!kept.records.some(({ id }) => id === articleId)) throw new ClaimdeskError('damaged', 'This backup holds no article.', { articleId, at });
  return kept;
}

/**
 * What an earlier state of a scope holds.
 * @throws ClaimdeskError as `keptRecords` does
 */
export async function keptState(disk: Disk, files: LibraryFiles, scope: Scope, at: string): Promise<KeptRecords> {
  const moment = Date.parse(at);
  const generation = (await generationsOf(disk, files, scope)).find((candidate) => candidate.at === moment);
  const read = generation && (await readSnapshot(disk, generation.file, scope));
  if (!read || (!read.ok && read.error.fault === 'missing')) {
    throw new ClaimdeskError('not-found', 'This backup is not kept any more.', { scope, at });
  }
  const isNewer = read.ok ? read.value.schemaVersion > SCHEMA_VERSION : read.error.fault === 'newer-version';
  if (isNewer) throw new ClaimdeskError('newer-version', 'This backup was written by a newer Claimdesk.', { scope, at });
  if (!read.ok) throw new ClaimdeskError('damaged', `This backup cannot be read: ${read.error.message}.`, { scope, at });
  const { savedAt, data } = read.value;
  return { savedAt, records: data.records };
}
