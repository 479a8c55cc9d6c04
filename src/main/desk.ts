import type { ResultOf } from '@shared/contract/methods';
import type { Notice, Session } from '@shared/contract/values';
import type { LibraryChoice } from '@shared/contract/windows';
import { TAG_SET_ID } from '@shared/model/tags';
import { HOUSE_RULES_ID } from '@shared/model/vocabulary';
import { ClaimdeskError } from '@shared/result';
import { agreementHandlers } from './agreement-handlers';
import { arrivalHandlers } from './arrival-handlers';
import { forScreens, summaryValue } from './desk-changes';
import { exportHandlers } from './export-handlers';
import type { Host, HostWindows } from './host/host';
import type { Change } from './services/articles-service';
import type { AgreementService } from './services/agreement-service';
import { reviewHandlers } from './review-handlers';
import { annotationFormatOf } from './services/annotation-file';
import type { AnnotationImportService } from './services/annotation-import-service';
import type { ArrivalsService } from './services/arrivals-service';
import type { ArticlesService } from './services/articles-service';
import type { AttachmentsService } from './services/attachments-service';
import type { ConfidentialService } from './services/confidential-service';
import type { DraggedFiles } from './services/dragged-files';
import { draftHandlers } from './draft-handlers';
import type { DraftsService } from './services/drafts-service';
import type { DeskEvents } from './services/desk-events';
import type { ExportService } from './services/export-service';
import type { FilesService} from './services/files-service';
import { readWhole } from './services/files-service';
import type { ImportService } from './services/import-service';
import type { LibraryService } from './services/library-service';
import { houseWordsOf } from './services/house-lexicon';
import { noticeOf, now } from './services/open-library';
import { isPackage } from './formats/read-package';
import { isSealedPackage } from './formats/sealed-package';
import type { FileToRead } from './reading/read-stories';
import { savePicture, saveSheet } from './services/picture-service';
import type { RecentService } from './services/recent-service';
import type { ReportService } from './services/report-service';
import type { RestoreService } from './services/restore-service';
import { addSampleArticle, addWorkedExample } from './services/sample-article';
import type { HandOut } from './services/handing-out';
import type { HeldPackages } from './services/held-packages';
import type { ReviewsService } from './services/reviews-service';
import type { SearchService } from './services/search-service';
import type { SettingsService } from './services/settings-service';
import type { TagSetFiles } from './services/tag-set-files';
import type { UnderWay } from './services/under-way';
import { KEPT } from './store/backups';
import type { LibraryStore } from './store/store-types';
import { soon, type Caller, type Handlers } from './transport/dispatcher';
import { saveReport } from './trouble/save-report';
import path from 'node:path';

/** What the desk of one library can ask about the others. */
export interface Libraries {
  readonly recent: RecentService;
  /** See `libraries.open` of the contract. */
  open(choice: LibraryChoice): Promise<ResultOf<'libraries.open'>>;
}

export interface AppOptions {
  readonly host: Host;
  readonly libraryFolder: string;
  readonly userDataFolder: string;
  readonly version: string;
  /** A file to open at the start, from the command line or the system. */
  readonly openPath?: string;
  readonly desk: 'desktop' | 'browser';
  /** The built file of the thread that files are read in; without it they are read in this one. */
  readonly documentWorker?: string;
  /** The built file of the thread that large exports are made in; without it they are made in this one. */
  readonly writingWorker?: string;
  /** The same of the thread that new drafts are compared in. */
  readonly anchorWorker?: string;
  /** This person's settings, where they are open already. */
  readonly settings?: SettingsService;
  /** The other libraries; absent on a desk that stays with one. */
  readonly libraries?: Libraries;
  /** Also checks what goes out against the contract: in development and tests. */
  readonly checkResults?: boolean;
}

export interface DeskParts {
  readonly options: AppOptions;
  readonly events: DeskEvents;
  readonly settings: SettingsService;
  readonly store: LibraryStore;
  readonly readOnly: string | null;
  readonly articles: ArticlesService;
  readonly library: LibraryService;
  readonly imports: ImportService;
  readonly drafts: DraftsService;
  readonly agreement: AgreementService;
  readonly arrivals: ArrivalsService;
  readonly annotations: AnnotationImportService;
  readonly restore: RestoreService;
  readonly exports: ExportService;
  readonly dragged: DraggedFiles;
  readonly reports: ReportService;
  readonly files: FilesService;
  readonly confidential: ConfidentialService;
  readonly tagSets: TagSetFiles;
  readonly attachments: AttachmentsService;
  readonly search: SearchService;
  readonly reviews: ReviewsService;
  readonly packages: HeldPackages;
  readonly handOut: HandOut;
  readonly underWay: UnderWay;
}

/** The library in the user's data folder, which is there when no other was asked for. */
function isDefaultLibrary({ libraryFolder, userDataFolder }: AppOptions): boolean {
  return path.resolve(libraryFolder) === path.resolve(userDataFolder, 'library');
}

/** What the methods of the contract do, each in a line or two: the services have the rest. */
export class Desk {
  readonly #parts: DeskParts;
  /** What went wrong at the start of this desk. */
  readonly #notices: Notice[] = [];
  #openArticleId: string | null = null;
  #offeredFile: Session['offeredFile'] = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** On the first start a sample article is there; then comes what was asked for. */
  async begin(): Promise<void> {
    const { options, store, imports } = this.#parts;
    if (isDefaultLibrary(options) && !store.readOnly && store.summaries().size === 0) await addSampleArticle(imports, this.#change());
    if (options.openPath === undefined) return;
    try {
      await this.openPath(options.openPath);
    } catch (error) {
      if (!(error instanceof ClaimdeskError)) throw error;
      this.#notices.push({ kind: 'not-opened', message: error.failure.message, file: path.basename(options.openPath) });
    }
  }

  get library(): Session['library'] {
    const { options, store } = this.#parts;
    return { id: store.libraryId, name: isDefaultLibrary(options) ? 'My library' : path.basename(store.folder), folder: store.folder };
  }

  /**
   * Opens the article that a file holds; one that may be a new draft of an article that is there, holds annotations of
   * another tool, or came for review, is offered as that.
   */
  async openPath(filePath: string): Promise<void> {
    const { imports, events, files } = this.#parts;
    const bytes = await readWhole(filePath);
    const file = { bytes, name: path.basename(filePath), from: 'file', evenIfKnown: false } as const;
    const isDraft = (await imports.knownFile(file)) === undefined && imports.articleOfFile(file.name) !== undefined;
    if (isDraft || annotationFormatOf(file.name, bytes) !== undefined || (await this.#isReview(file))) {
      this.#offeredFile = { fileId: files.choose(filePath), name: file.name };
      events.emit({ event: 'file.offered', payload: this.#offeredFile });
      return;
    }
    const { articleId } = await imports.take(file, this.#change());
    this.#openArticleId = articleId;
    events.emit({ event: 'article.requested', payload: { articleId } });
  }

  /** Whether a file is a review package; a sealed one is nothing else. Fails as `ImportService.read` does. */
  async #isReview(file: FileToRead): Promise<boolean> {
    if (isSealedPackage(file.bytes)) return true;
    return isPackage(file.bytes) && (await this.#parts.imports.read(file, this.#change())).some(({ review }) => review !== undefined);
  }

  get handlers(): Handlers {
    const { options: { host }, files, arrivals, annotations, drafts, agreement, underWay, exports, events, reviews, packages, handOut } = this.#parts;
    const change = (caller?: Caller, at?: { at: string }): Change => this.#change(caller, at);
    return {
      ...this.#handlers,
      ...arrivalHandlers({ host, files, arrivals, annotations, underWay, change }),
      ...draftHandlers({ drafts, arrivals, change }),
      ...agreementHandlers({ agreement, change }),
      ...exportHandlers({ host, exports, files, events, underWay }),
      ...reviewHandlers({ reviews, packages, files, handOut, change }),
    };
  }

  readonly #handlers: Omit<Handlers, keyof (ReturnType<typeof arrivalHandlers> & ReturnType<typeof draftHandlers> & ReturnType<typeof agreementHandlers> & ReturnType<typeof exportHandlers> & ReturnType<typeof reviewHandlers>)> = {
    'session.start': async () => {
      const { options, settings, store, readOnly, files } = this.#parts;
      const library = await store.load('library');
      return {
        desk: options.desk,
        version: options.version,
        library: this.library,
        readOnly,
        notices: [...settings.notices, ...store.notices.map(noticeOf), ...this.#notices],
        backups: KEPT,
        settings: settings.current,
        tagSet: library.get('tag-set', TAG_SET_ID)!,
        houseRules: library.get('house-rules', HOUSE_RULES_ID) ?? null,
        openArticleId: this.#openArticleId,
        offeredFile: this.#offeredFile && files.holds(this.#offeredFile.fileId) ? this.#offeredFile : null, // until a screen has read it
        capabilities: options.host.capabilities,
      };
    },
    'settings.change': async (changes, caller) => {
      const settings = await this.#parts.settings.change(changes);
      this.#parts.events.emit({ event: 'settings.changed', payload: settings }, caller.clientId);
      return settings;
    },
    'library.list': soon(() => [...this.#parts.store.summaries().values()].map(summaryValue)),
    'library.addSample': async (_, caller) => {
      const { articleId } = await addWorkedExample(this.#parts.imports, this.#change(caller));
      return { articleId };
    },
    'library.search': (wish) => this.#parts.search.search(wish),
    'library.reveal': async () => {
      const { host } = this.#parts.options;
      if (!host.capabilities.reveal) throw new ClaimdeskError('not-available', 'This desk cannot show folders.');
      await host.reveal(this.#parts.store.folder);
      return {};
    },
    'library.houseWords': async () => ({ words: await houseWordsOf(this.#parts.store.folder) }),
    'windows.open': soon(({ articleId }) => {
      this.#windows().open(articleId ?? null);
      return {};
    }),
    'windows.act': soon(({ act }, caller) => {
      this.#windows().act(caller.clientId, act);
      return {};
    }),
    'windows.commands': soon((shown, caller) => {
      this.#windows().commands(caller.clientId, shown);
      return {};
    }),
    'library.report': ({ articleIds }) => this.#parts.reports.figures(articleIds),
    'exports.picture': (picture) => savePicture(this.#parts.options.host, this.#parts.files, picture),
    'recent.list': soon(() => this.#parts.options.libraries?.recent.current ?? { libraries: [], articleIds: [] }),
    'recent.note': async ({ articleId }) => {
      await this.#parts.options.libraries?.recent.noteArticle(articleId);
      return {};
    },
    'libraries.open': (choice) => {
      const { libraries } = this.#parts.options;
      if (!libraries) throw new ClaimdeskError('not-available', 'This desk stays with the library it was started on.');
      return libraries.open(choice);
    },
    'library.apply': ({ command, at, by }, caller) => this.#parts.library.apply(command, this.#change(caller, { at, by })),
    'library.takeBack': ({ scope, revision }, caller) => this.#parts.library.takeBack(scope, revision, this.#change(caller)),
    'tags.export': () => this.#parts.tagSets.export(this.library.name),
    'tags.read': ({ fileId }) => this.#parts.tagSets.read(fileId),
    'sources.claims': ({ sourceId }) => this.#parts.library.claimsOf(sourceId),
    'sources.list': async () => [...(await this.#parts.store.load('sources')).all('source')],
    'articles.open': ({ articleId, from }) => this.#parts.articles.open(articleId, from),
    'articles.apply': async ({ articleId, command, at, by }, caller) => {
      const change = await this.#parts.articles.apply(articleId, command, this.#change(caller, { at, by }));
      return change && forScreens(change);
    },
    'articles.text': ({ articleId }) => this.#parts.articles.text(articleId),
    'articles.undo': async ({ articleId }, caller) => forScreens(await this.#parts.articles.undo(articleId, this.#change(caller))),
    'articles.redo': async ({ articleId }, caller) => forScreens(await this.#parts.articles.redo(articleId, this.#change(caller))),
    'articles.history': ({ articleId, ...page }) => this.#parts.articles.history(articleId, page),
    'articles.since': ({ articleId, revision }) => this.#parts.articles.since(articleId, revision),
    'articles.goBack': async ({ articleId, revision }, caller) => forScreens(await this.#parts.articles.goBack(articleId, revision, this.#change(caller))),
    'confidential.state': async () => ({ state: await this.#parts.confidential.state() }),
    'confidential.create': ({ passphrase }) => done(this.#parts.confidential.create(passphrase)),
    'confidential.unlock': ({ passphrase }) => done(this.#parts.confidential.unlock(passphrase)),
    'confidential.lock': soon(() => {
      this.#parts.confidential.lock();
      return {};
    }),
    'confidential.changePassphrase': ({ present, next }) => done(this.#parts.confidential.changePassphrase(present, next)),
    'confidential.startAnew': () => done(this.#parts.confidential.startAnew()),
    'confidential.read': ({ sourceId }) => this.#parts.confidential.read(sourceId),
    'confidential.write': ({ sourceId, part }) => this.#parts.confidential.write(sourceId, part, this.#parts.settings.current.editor),
    'confidential.strays': () => this.#parts.confidential.strays(),
    'articles.erase': async ({ articleId }) => {
      const { store, articles, events } = this.#parts;
      await store.erase(articleId);
      articles.forget(articleId);
      events.emit({ event: 'library.erased', payload: { articleId } });
      return {};
    },
    'backups.list': () => this.#parts.restore.list(),
    'backups.show': ({ kept }) => this.#parts.restore.show(kept),
    'backups.showShared': ({ kept }) => this.#parts.restore.showShared(kept),
    'backups.restoreShared': ({ kept, by }, caller) => this.#parts.restore.restoreShared(kept, this.#change(caller, { by })),
    'backups.restore': ({ kept }, caller) => this.#parts.restore.restore(kept, this.#change(caller)),
    'attachments.take': ({ fileId, keep, expected }) => this.#parts.attachments.take(fileId, { keep, expected }),
    'attachments.save': ({ sha256, name }) => this.#parts.attachments.save(sha256, name),
    'files.choose': async ({ purpose }) => {
      const { files, options } = this.#parts;
      const chosen = await options.host.chooseFiles(purpose);
      return chosen.map(({ path: filePath, name, size }) => ({ fileId: files.choose(filePath), name, size }));
    },
    'files.begin': soon(({ name, size, purpose }) => ({ fileId: this.#parts.files.begin(name, size, purpose) })),
    'files.append': ({ fileId, base64 }) => this.#parts.files.append(fileId, base64),
    'files.read': ({ fileId, offset }) => this.#parts.files.read(fileId, offset),
    'files.discard': soon(({ fileId }) => {
      this.#parts.files.discard(fileId);
      return {};
    }),
    'reports.save': async ({ report }) => {
      const { host } = this.#parts.options;
      if (!host.capabilities.dialogs) throw new ClaimdeskError('not-available', 'This desk has no dialogs: the page keeps the report itself.');
      const name = await saveReport(report, (suggested) => host.chooseSavePath(suggested));
      return name === undefined ? { outcome: 'cancelled' } : { outcome: 'saved', name };
    },
    'exports.sheet': ({ title }, caller) => saveSheet(this.#parts.options.host, this.#windows(), caller.clientId, title),
    'exports.drag': async ({ articleId }, caller) => {
      const windows = this.#windows();
      windows.drag(caller.clientId, await this.#parts.dragged.make(articleId));
      return {};
    },
  };

  #windows(): HostWindows {
    const { windows } = this.#parts.options.host;
    if (!windows) throw new ClaimdeskError('not-available', 'The windows of this desk are those of the browser.');
    return windows;
  }

  /** A change that is made now by whoever works at the desk, unless the screen says otherwise. */
  #change(caller?: Caller, { by = this.#parts.settings.current.editor, at = now() }: { by?: string | undefined; at?: string } = {}): Change {
    return { by, at, clientId: caller?.clientId };
  }
}

/** An answer that says no more than that it was done. */
async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  return {};
}
