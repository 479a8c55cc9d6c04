import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { filledLine } from '@shared/model/fields';
import { ClaimdeskError } from '@shared/result';
import { deskFolders } from '../desk-options';
import { readingBy } from '../reading/reading-thread';
import { AgreementService } from '../services/agreement-service';
import { AnnotationImportService } from '../services/annotation-import-service';
import type { Change } from '../services/articles-service';
import { ArticlesService } from '../services/articles-service';
import { DraftsService } from '../services/drafts-service';
import { ExportService } from '../services/export-service';
import { ImportService } from '../services/import-service';
import { ReviewsService } from '../services/reviews-service';
import { newId, now } from '../services/open-library';
import { SettingsService } from '../services/settings-service';
import { errorCode } from '../store/disk';
import { kindOfFolder } from '../store/library-files';
import type { LibraryStore } from '../store/library-store';
import { openLibraryStore } from '../store/library-store';
import type { Invocation } from './command';
import { UsageError } from './options';

/** A library and what can be done with it. */
export interface CliLibrary {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly imports: ImportService;
  readonly annotations: AnnotationImportService;
  readonly drafts: DraftsService;
  readonly exports: ExportService;
  readonly reviews: ReviewsService;
  readonly agreement: AgreementService;
  /** Under whose name and when a change is recorded. */
  readonly change: () => Change;
}

/**
 * `read`: works beside a desk that writes. `write`: the library must be there. `create`: it is made when it is not.
 */
export type LibraryMode = 'read' | 'write' | 'create';

/** The folders that a command works on, absolute. */
export function foldersOf({ options, io }: Invocation): { libraryFolder: string; userDataFolder: string } {
  const { env, cwd } = io;
  const flags = { library: options.text('library'), userData: options.text('user-data') };
  return deskFolders({ env, cwd, platform: process.platform, home: homedir() }, flags);
}

/**
 * Opens the library that a command works on, runs the command, and closes the library whatever happens. What the store
 * has to tell goes to standard error. Fails as `openLibraryStore` does.
 */
export async function withLibrary<T>(
  invocation: Invocation, mode: LibraryMode, run: (library: CliLibrary) => Promise<T>,
): Promise<T> {
  const { output, version } = invocation;
  const { libraryFolder: folder, userDataFolder } = foldersOf(invocation);
  const by = mode === 'read' ? '' : await editorOf(invocation, userDataFolder);
  if (mode === 'write') await requireLibrary(folder);
  const store = await openLibraryStore({
    folder, mode: mode === 'read' ? 'read' : 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId,
  });
  try {
    for (const { level, message } of store.notices) if (level !== 'info') output.note(message);
    const articles = new ArticlesService({ store, newId });
    const reading = readingBy(invocation.documentWorker, newId);
    const drafts = new DraftsService({ articles, newId, reading });
    const imports = new ImportService({ store, newId, reading });
    const exports = new ExportService({ store, articles, now, version, compareDrafts: (...drafted) => drafts.compare(...drafted) });
    return await run({
      store, articles, drafts, imports, exports,
      reviews: new ReviewsService({ store, articles, imports, exports, newId, reading }),
      agreement: new AgreementService({ store, articles, newId }),
      annotations: new AnnotationImportService({ store, articles, newId, reading }),
      change: () => ({ by, at: now() }),
    });
  } finally {
    await store.close();
  }
}

/** A mistyped folder must not become a new library. */
async function requireLibrary(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (kindOfFolder(names) === 'empty') throw new ClaimdeskError('not-found', `There is no library in ${folder}.`);
}

async function editorOf({ options, output }: Invocation, userDataFolder: string): Promise<string> {
  const by = options.text('by');
  if (by !== undefined) {
    if (!filledLine.safeParse(by).success) throw new UsageError('--by takes a name');
    return by;
  }
  const settings = await SettingsService.open({ userDataFolder, now });
  for (const { message } of settings.notices) output.note(message);
  return settings.current.editor;
}
