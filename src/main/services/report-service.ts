import { articleScope } from '@shared/model/scopes';
import { TAG_SET_ID } from '@shared/model/tags';
import type { ArticleFigures } from '@shared/report/library-report';
import { figuresOf } from '@shared/report/library-report';
import { sourcingProfile } from '@shared/report/sourcing-profile';
import { ClaimdeskError } from '@shared/result';
import { Pace } from '../store/json-pieces';
import type { LibraryStore } from '../store/store-types';

/** What a line of the report was worked out from: it holds while these are the same. */
interface Kept {
  readonly figures: ArticleFigures;
  readonly article: number;
  readonly sources: number;
  readonly library: number;
}

/** The figures of the library's articles; each is worked out once and again only after a change. */
export class ReportService {
  readonly #store: LibraryStore;
  readonly #kept = new Map<string, Kept>();

  constructor({ store }: { store: LibraryStore }) {
    this.#store = store;
  }

  /** Figures of some articles. Others have their turn meanwhile. Articles that are gone or damaged are left out. */
  async figures(articleIds: readonly string[]): Promise<ArticleFigures[]> {
    const pace = new Pace();
    const found: ArticleFigures[] = [];
    for (const articleId of articleIds) {
      const figures = this.#current(articleId) ?? (await this.#workOut(articleId));
      if (figures) found.push(figures);
      if (pace.due()) await pace.rest();
    }
    return found;
  }

  #current(articleId: string): ArticleFigures | undefined {
    const kept = this.#kept.get(articleId);
    if (!kept) return undefined;
    const { article, sources, library } = this.#revisions(articleId);
    return kept.article === article && kept.sources === sources && kept.library === library ? kept.figures : undefined;
  }

  #revisions(articleId: string): Omit<Kept, 'figures'> {
    return {
      article: this.#store.revision(articleScope(articleId)),
      sources: this.#store.revision('sources'),
      library: this.#store.revision('library'),
    };
  }

  async #workOut(articleId: string): Promise<ArticleFigures | undefined> {
    try {
      const [library, book, records] = await Promise.all([
        this.#store.load('library'), this.#store.load('sources'), this.#store.load(articleScope(articleId)),
      ]);
      const draftId = records.get('article', articleId)?.currentDraftId;
      const tagSet = library.get('tag-set', TAG_SET_ID);
      if (draftId === undefined || !tagSet) return undefined;
      const revisions = this.#revisions(articleId);
      const sources = new Map([...book.all('source')].map((source) => [source.id, source]));
      const figures = figuresOf(articleId, sourcingProfile(draftId, records.all('block'), records.all('claim'), sources), tagSet);
      this.#kept.set(articleId, { figures, ...revisions });
      return figures;
    } catch (error) {
      // The list of articles tells of a damaged one; the report goes on without it.
      if (error instanceof ClaimdeskError) return undefined;
      throw error;
    }
  }
}
