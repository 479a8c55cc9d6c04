import path from 'node:path';
import type { Session } from '@shared/contract/values';
import type { AppOptions } from './desk';
import { Desk } from './desk';
import { emitChange, emitLibrary, emitShared, saveStateEmitter } from './desk-changes';
import { sweepArriving } from './services/arriving-file';
import { AgreementService } from './services/agreement-service';
import { AnnotationImportService } from './services/annotation-import-service';
import { ArrivalsService } from './services/arrivals-service';
import { ArticlesService } from './services/articles-service';
import { AttachmentsService } from './services/attachments-service';
import { ConfidentialService } from './services/confidential-service';
import type { EventListener } from './services/desk-events';
import { anchoringIn } from './anchoring/anchoring-thread';
import { DeskEvents } from './services/desk-events';
import { DraftsService } from './services/drafts-service';
import { DraggedFiles } from './services/dragged-files';
import { ExportService } from './services/export-service';
import { FilesService } from './services/files-service';
import { handingOut } from './services/handing-out';
import { ImportService } from './services/import-service';
import { readingBy } from './reading/reading-thread';
import { LibraryService } from './services/library-service';
import { newId, noticeOf, now, openToWork } from './services/open-library';
import { HeldPackages } from './services/held-packages';
import { ReviewsService } from './services/reviews-service';
import { ReportService } from './services/report-service';
import { RestoreService } from './services/restore-service';
import { SearchService } from './services/search-service';
import { SettingsService } from './services/settings-service';
import { TagSetFiles } from './services/tag-set-files';
import { UnderWay } from './services/under-way';
import type { Dispatch } from './transport/dispatcher';
import { createDispatcher } from './transport/dispatcher';

export type { AppOptions };

export interface App {
  readonly dispatch: Dispatch;
  readonly library: Session['library'];
  /** Every event goes to every client but the one that caused it (`exceptClientId`). */
  subscribe(listener: EventListener): () => void;
  /** Opens a file from the command line or the system as if it had been dropped, and tells the screens to show it. */
  openPath(filePath: string): Promise<void>;
  /** Locks the confidential parts at once: the person has left the machine. */
  lockConfidential(): void;
  /** Everything waiting is on disk after it; safe to call twice. */
  close(): Promise<void>;
}

/** Puts a desk together: the library, the services on it, and the one door to them. */
export async function createApp(options: AppOptions): Promise<App> {
  const events = new DeskEvents();
  const settings = options.settings ?? await SettingsService.open({ userDataFolder: options.userDataFolder, now });
  const { store, readOnly } = await openToWork({
    folder: options.libraryFolder,
    owner: { desk: options.desk },
    onState: saveStateEmitter(events),
  });
  store.on((event) => {
    if (event.is === 'notice') events.emit({ event: 'library.noticed', payload: noticeOf(event.notice) });
  });
  const articles = new ArticlesService({
    store, newId,
    onChange: (change, clientId) => emitChange(events, store, change, clientId),
  });
  const reading = readingBy(options.documentWorker, newId);
  const imports = new ImportService({
    store, newId, reading,
    onImport: (articleId, { diff }) => emitLibrary(events, store, articleId, diff),
  });
  const anchoring = anchoringIn(options.anchorWorker);
  const drafts = new DraftsService({ articles, newId, reading, ...anchoring });
  const annotations = new AnnotationImportService({ store, articles, newId, reading, onImport: (articleId, diff) => emitLibrary(events, store, articleId, diff) });
  const agreement = new AgreementService({ store, articles, newId, onMade: (articleId, { diff }) => emitLibrary(events, store, articleId, diff) });
  const library = new LibraryService({
    store, newId, articles,
    onArticle: (change) => emitChange(events, store, change, undefined),
    onShared: (diff) => emitShared(events, diff),
  });
  const restore = new RestoreService({ store, newId, articles, library, onReturn: (articleId, { diff }) => emitLibrary(events, store, articleId, diff) });
  const exports = new ExportService({
    store, articles, now, version: options.version, writingWorker: options.writingWorker,
    confidentialPart: (sourceId) => confidential.read(sourceId), compareDrafts: (...drafted) => drafts.compare(...drafted),
  });
  const dragged = new DraggedFiles({ folder: path.join(options.userDataFolder, 'dragged'), exports, newId });
  const reports = new ReportService({ store });
  const arrivingFolder = path.join(options.userDataFolder, 'arriving');
  await sweepArriving(arrivingFolder);
  const files = new FilesService({ newId, folder: arrivingFolder });
  const underWay = new UnderWay();
  const arrivals = new ArrivalsService({ files, imports, newId, underWay, isLike: (articleId, text) => drafts.isLike(articleId, text), headlineOf: (articleId) => store.summaries().get(articleId)?.headline });
  const confidential = new ConfidentialService({
    store, now,
    lockMinutes: () => settings.current.confidentialLockMinutes,
    onChange: (state, sourceId) => events.emit({ event: 'confidential.changed', payload: { state, ...(sourceId !== undefined && { sourceId }) } }),
    onNotice: (message) => events.emit({ event: 'library.noticed', payload: { kind: 'restored', message, file: 'confidential.json' } }),
  });
  const handOut = handingOut(options.host, files);
  const tagSets = new TagSetFiles({ store, files, handOut, now, version: options.version });
  const attachments = new AttachmentsService({ store, files, handOut });
  const search = new SearchService({ store });
  const reviews = new ReviewsService({ store, articles, imports, exports, newId, reading, ...anchoring });
  const packages = new HeldPackages(newId);
  const desk = new Desk({ options, events, settings, store, readOnly, articles, library, imports, drafts, agreement, arrivals, annotations, restore, exports, dragged, reports, files, confidential, tagSets, attachments, search, reviews, packages, handOut, underWay });
  // Nobody drags out of a desk without windows: what lies there is that of another one on the same settings.
  const clearDragged = (): Promise<void> => (options.host.capabilities.windows ? dragged.clear() : Promise.resolve());
  await clearDragged();
  try {
    await desk.begin();
  } catch (error) {
    await store.close(); // lets go of the library's lock
    throw error;
  }

  let closing: Promise<void> | undefined;
  return {
    dispatch: createDispatcher(desk.handlers, {
      onInternalError: (method, error) => console.error(`claimdesk: ${method} failed`, error),
      checkResults: options.checkResults ?? false,
    }),
    library: desk.library,
    subscribe: (listener) => events.subscribe(listener),
    openPath: (filePath) => desk.openPath(filePath),
    lockConfidential: () => confidential.lock(),
    close: () => {
      underWay.stopAll();
      arrivals.close();
      const filesGone = files.close();
      confidential.lock();
      search.close();
      return (closing ??= Promise.all([filesGone, clearDragged()]).then(() => store.close()));
    },
  };
}
