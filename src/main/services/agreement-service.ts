import { adjudicationOf, type Version } from '@shared/agreement/adjudicate';
import { annotationOf, annotatorOf } from '@shared/agreement/annotation-of';
import { commonText } from '@shared/agreement/common-text';
import { placesOf } from '@shared/agreement/places';
import type { Article, Draft } from '@shared/model/article';
import type { NewId } from '@shared/model/new-id';
import { MAX_ARTICLES_PER_LIBRARY } from '@shared/model/limits';
import { ClaimdeskError, unwrap } from '@shared/result';
import { counted } from '@shared/text/counted';
import { planImport } from '@shared/transactions/plan-article';
import { quoted } from '@shared/transactions/planning';
import type { RecordsView } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService, Change } from './articles-service';
import { requireWritable } from './require-writable';

export interface AgreementServiceOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly newId: NewId;
  /** Is told of every article that was made, once it is on disk. */
  readonly onMade?: (articleId: string, transaction: Transaction) => void;
}

/** Decisions in one change; a batch of commands takes no more. */
const DECISIONS_AT_ONCE = 10_000;

/** Copies articles for a second person who is not to see the claims, and brings what several people marked together. */
export class AgreementService {
  readonly #options: AgreementServiceOptions;

  constructor(options: AgreementServiceOptions) {
    this.#options = options;
  }

  /**
   * Makes an article of the text that an article has now, with its paragraphs and without anything that a person made of it.
   * Fails with `not-found`, `read-only`, `too-large` (the library is full), `disk`.
   */
  async copyFor(articleId: string, person: string, change: Change): Promise<string> {
    const records = await this.#options.articles.records(articleId);
    const article = records.get('article', articleId)!;
    const draft = records.get('draft', article.currentDraftId)!;
    return this.#make(records, article, draft, { copyOf: { articleId, for: person } }, `Copied ${quoted(article.headline)} for ${person}`, change);
  }

  /**
   * Makes the article in which the claims of two articles of one text or more are brought together, and takes over what all have alike. Fails as `copyFor` does,
   * with `bad-request` where one is named twice, and with `refused` where the articles have no text in common.
   * @returns its id; of the one that there is, where there is one
   */
  async begin(articleIds: readonly string[], change: Change): Promise<string> {
    const { articles, store } = this.#options;
    if (new Set(articleIds).size < articleIds.length) throw new ClaimdeskError('bad-request', 'One version is named twice. Name each of them once.');
    const there = [...store.summaries().values()].find(({ agreedFrom, trashedAt }) => trashedAt === undefined && agreedFrom?.join() === articleIds.join());
    if (there) return there.articleId;
    const all = await Promise.all(articleIds.map((id) => articles.records(id)));
    const versions = unwrapVersions(all, articleIds);
    const [records, { articleId, draftId }] = [all[0]!, versions[0]!];
    const article = records.get('article', articleId)!;
    const draft = records.get('draft', draftId)!;
    const made = await this.#make(records, article, draft, { agreedFrom: { articleIds: [...articleIds] } }, `Began the agreed version of ${quoted(article.headline)}`, change);
    const places = placesOf(versions.map(({ name, claims, draftId }) => annotationOf(name, claims.values(), draftId)));
    const commands = places.filter(({ kind }) => kind === 'agree').map((place) => adjudicationOf(place, versions, 'alike'));
    for (let at = 0; at < commands.length; at += DECISIONS_AT_ONCE) {
      const some = commands.slice(at, at + DECISIONS_AT_ONCE);
      const places = counted(some.length, 'place');
      const label = versions.length > 2 ? `Took over ${places} that all marked alike` : `Took over ${places} that both marked alike`;
      await articles.apply(made, { do: 'batch', label, commands: some }, change);
    }
    return made;
  }

  /** Takes an article in that has one draft of another and its paragraphs. */
  async #make(records: RecordsView, article: Article, draft: Draft, mark: Pick<Article, 'copyOf'> | Pick<Article, 'agreedFrom'>, label: string, { by, at }: Change): Promise<string> {
    const { store, newId, onMade } = this.#options;
    requireWritable(store);
    if (store.summaries().size >= MAX_ARTICLES_PER_LIBRARY) {
      throw new ClaimdeskError('too-large', `The library holds ${MAX_ARTICLES_PER_LIBRARY.toLocaleString('en')} articles, which is all it can. Begin another one.`);
    }
    const [articleId, draftId] = [newId('art'), newId('drf')];
    const { copyOf: _, agreedFrom: __, trashedAt: ___, ...about } = article;
    const blocks = [...records.all('block')].filter((block) => block.draftId === draft.id).map(({ read: _, ...block }) => ({ ...block, id: newId('blk'), articleId, draftId }));
    const { diff } = unwrap(planImport(records, {
      article: { ...about, ...mark, id: articleId, currentDraftId: draftId, status: 'open', checks: [], createdAt: at, createdBy: by },
      drafts: [{ ...draft, id: draftId, articleId, importedAt: at, importedBy: by }], blocks, claims: [], comments: [], sources: [],
    }));
    const transaction = await store.commit({ diff, label, by, at, origin: 'import' });
    onMade?.(articleId, transaction);
    return articleId;
  }
}

/** Articles as versions of the text that they have in common. */
function unwrapVersions(all: readonly RecordsView[], ids: readonly string[]): Version[] {
  const named = all.map((records, index) => {
    const article = records.get('article', ids[index]!)!;
    const claims = [...records.all('claim')];
    return { article, claims, drafts: [...records.all('draft')], name: annotatorOf(article, claims) ?? article.headline };
  });
  const drafts = unwrap(commonText(named.map(({ article, drafts }) => ({ name: article.headline, article, drafts }))));
  return named.map(({ article, claims, name }, index): Version => ({
    articleId: article.id, name, draftId: drafts[index]!.id, isCurrent: article.currentDraftId === drafts[index]!.id,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  }));
}
