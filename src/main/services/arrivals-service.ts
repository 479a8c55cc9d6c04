import { BLOCKS_SHOWN, MAX_KEPT_AT_ONCE } from '@shared/contract/article-files';
import type { ArrivedStory } from '@shared/contract/arrivals';
import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import type { Provenance } from '@shared/model/article';
import type { NewId } from '@shared/model/new-id';
import { ClaimdeskError } from '@shared/result';
import { annotationFormatOf, leavesTextBeside } from './annotation-file';
import type { Change } from './articles-service';
import { isSealedPackage } from '../formats/sealed-package';
import type { Story } from '../reading/read-stories';
import type { FilesService } from './files-service';
import type { ImportService } from './import-service';
import type { UnderWay } from './under-way';

/** Characters of all stories that wait to be kept, in UTF-16 code units. */
export const MAX_WAITING_CHARACTERS = 100_000_000;
/** A story that nobody asked for during this time is let go, in milliseconds: its page was closed or has crashed. */
export const ARRIVAL_EXPIRY = 2 * 60 * 60_000;

export interface ArrivalsServiceOptions {
  readonly files: Pick<FilesService, 'bytes' | 'textBeside' | 'discard'>;
  readonly imports: Pick<ImportService, 'read' | 'keep' | 'knownFile' | 'knownText' | 'articleOfFile'>;
  /** The headline of an article of the library. */
  readonly headlineOf: (articleId: string) => string | undefined;
  /** Whether a text may be a new draft of an article; none is where it cannot be asked. */
  readonly isLike?: (articleId: string, text: string) => Promise<boolean>;
  readonly newId: NewId;
  readonly underWay: UnderWay;
  /** See `MAX_WAITING_CHARACTERS`; another one in tests. */
  readonly maxCharacters?: number;
}

interface Waiting {
  readonly story: Story;
  readonly characters: number;
  readonly expiry: NodeJS.Timeout;
}

/**
 * What was read from files and is not in the library yet. A screen shows it, and the person at the desk keeps it or lets it go; the library
 * knows nothing of it until then.
 */
export class ArrivalsService {
  readonly #options: ArrivalsServiceOptions;
  readonly #waiting = new Map<string, Waiting>();
  #characters = 0;

  constructor(options: ArrivalsServiceOptions) {
    this.#options = options;
  }

  /** Reads a file that a screen has named; `beside`: see the contract. Fails as `ImportService.read` does, with `not-found`, and with `too-large` when too much is waiting. */
  async read(fileId: string, from: Provenance['from'], change: Change, beside?: string): Promise<ResultOf<'arrivals.read'>> {
    const { files, imports, underWay } = this.#options;
    return underWay.run(fileId, async (signal) => {
      const file = await files.bytes(fileId);
      const format = from === 'file' ? annotationFormatOf(file.name, file.bytes) : undefined;
      if (format !== undefined) {
        const companionId = leavesTextBeside(format) ? await files.textBeside(fileId) : undefined;
        return [{ is: 'annotations', format, ...(companionId !== undefined && { companionId }) }];
      }
      if (isSealedPackage(file.bytes)) return [{ is: 'review', isSealed: true }];
      const knownFile = await imports.knownFile(file);
      const stories = await imports.read({ ...file, from }, change, signal);
      if (stories.some(({ review }) => review)) return [{ is: 'review', isSealed: false }];
      const likeArticleId = stories.length === 1 && beside !== undefined && (await this.#isLike(stories[0]!, beside)) ? beside : undefined;
      const arrived = this.#hold(stories).map(([arrivalId, story]) => ({ is: 'story' as const, ...this.#describe(arrivalId, story, knownFile, likeArticleId) }));
      files.discard(fileId);
      return arrived;
    });
  }

  /** What a story consists of, some blocks at a time. Fails with `not-found`. */
  show({ arrivalId, from }: ParamsOf<'arrivals.show'>): ResultOf<'arrivals.show'> {
    const { bundle: { article, drafts, blocks } } = this.story(arrivalId);
    const { id, text } = drafts.find((draft) => draft.id === article.currentDraftId)!;
    const shown = blocks.filter(({ draftId }) => draftId === id).slice(from, from + BLOCKS_SHOWN);
    return { blocks: shown.map(({ kind, start, end, locator }) => ({ kind, text: text.slice(start, end), ...(locator !== undefined && { locator }) })) };
  }

  /** Takes stories into the library, each by itself: one that is refused says why and stays, the others go on. */
  keep(stories: ParamsOf<'arrivals.keep'>['stories'], change: Change): Promise<ResultOf<'arrivals.keep'>> {
    const { imports } = this.#options;
    return Promise.all(stories.map(async ({ arrivalId, evenIfKnown }) => {
      try {
        const { outcome, articleId, headline } = await imports.keep(this.story(arrivalId), { evenIfKnown }, change);
        this.discard([arrivalId]);
        return { outcome, articleId, headline };
      } catch (error) {
        if (!(error instanceof ClaimdeskError)) throw error;
        return { outcome: 'refused' as const, message: error.failure.message };
      }
    }));
  }

  /** A story that waits to be kept. Fails with `not-found`. */
  story(arrivalId: string): Story {
    return this.#find(arrivalId).story;
  }

  /** Lets stories go. Knows no failure: what is gone is gone. */
  discard(arrivalIds: readonly string[]): void {
    for (const arrivalId of arrivalIds) {
      const waiting = this.#waiting.get(arrivalId);
      if (!waiting) continue;
      clearTimeout(waiting.expiry);
      this.#waiting.delete(arrivalId);
      this.#characters -= waiting.characters;
    }
  }

  /** Lets everything go. */
  close(): void {
    this.discard([...this.#waiting.keys()]);
  }

  #hold(stories: readonly Story[]): [arrivalId: string, story: Story][] {
    const { newId, maxCharacters = MAX_WAITING_CHARACTERS } = this.#options;
    const characters = stories.map(({ bundle }) => bundle.drafts.reduce((sum, { text }) => sum + text.length, 0));
    const all = characters.reduce((sum, more) => sum + more, this.#characters);
    if (all > maxCharacters || this.#waiting.size + stories.length > MAX_KEPT_AT_ONCE) {
      throw new ClaimdeskError('too-large', 'Too much is waiting to be kept. Keep or leave what has been read, then bring the rest in.');
    }
    return stories.map((story, index) => {
      const arrivalId = newId('arv');
      const expiry = setTimeout(() => this.discard([arrivalId]), ARRIVAL_EXPIRY).unref();
      this.#waiting.set(arrivalId, { story, characters: characters[index]!, expiry });
      this.#characters += characters[index]!;
      return [arrivalId, story];
    });
  }

  #find(arrivalId: string): Waiting {
    const waiting = this.#waiting.get(arrivalId);
    if (!waiting) throw new ClaimdeskError('not-found', 'What was read is not held any more. Bring the file in again.', { arrivalId });
    waiting.expiry.refresh();
    return waiting;
  }

  async #isLike({ kind, bundle: { article, drafts } }: Story, articleId: string): Promise<boolean> {
    const text = drafts.find(({ id }) => id === article.currentDraftId)!.text;
    return kind !== 'claimdesk-article' && ((await this.#options.isLike?.(articleId, text)) ?? false);
  }

  #describe(arrivalId: string, story: Story, knownFile: string | undefined, likeArticleId: string | undefined): Omit<ArrivedStory, 'is'> {
    const { kind, changes, charset, bundle: { article, drafts, blocks, claims, comments, sources } } = story;
    const { headline, byline, dateline, publication, publishedAt, currentDraftId } = article;
    const { imports } = this.#options;
    const known = this.#named(knownFile ?? imports.knownText(story));
    const fileName = kind === 'claimdesk-article' ? undefined : drafts[0]?.importedFrom.fileName;
    return {
      arrivalId, kind, headline,
      ...(byline !== undefined && { byline }), ...(dateline !== undefined && { dateline }),
      ...(publication !== undefined && { publication }), ...(publishedAt !== undefined && { publishedAt }),
      characters: drafts.find(({ id }) => id === currentDraftId)!.text.length,
      blocks: blocks.filter(({ draftId }) => draftId === currentDraftId).length,
      claims: claims.length, comments: comments.length, sources: sources.length,
      changes, ...(charset !== undefined && { charset }),
      known, draftOf: known ? null : this.#draftOf(likeArticleId, fileName),
    };
  }

  #draftOf(likeArticleId: string | undefined, fileName: string | undefined): ArrivedStory['draftOf'] {
    const like = this.#named(likeArticleId);
    if (like) return { ...like, why: 'text' };
    const ofFile = this.#named(fileName === undefined ? undefined : this.#options.imports.articleOfFile(fileName));
    return ofFile && { ...ofFile, why: 'file' };
  }

  #named(articleId: string | undefined): ArrivedStory['known'] {
    const headline = articleId === undefined ? undefined : this.#options.headlineOf(articleId);
    return articleId !== undefined && headline !== undefined ? { articleId, headline } : null;
  }
}
