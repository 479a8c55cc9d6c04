import type { Claim } from '../model/claim';
import { placedTarget } from '../model/claim-target';
import type { AnyRecord } from '../model/records';
import type { Tag } from '../model/tag-set';
import type { Diff } from '../transactions/diff';
import { changesOf } from '../transactions/diff';
import { Findings } from './findings';
import type { SearchOutcome, SearchWish } from './outcome';
import type { Page } from './page';
import { bodyOf, noBody, textsOfClaim, textsOfSource } from './page';
import type { SearchQuery } from './query';
import { foldLines, Shelf } from './shelf';

/**
 * The whole library in the form in which it is searched: in memory, without any idea of files. It is filled article by
 * article and follows the changes of those that it has. Nothing is in it that is not in the records.
 */
export class LibraryIndex {
  readonly #pages = new Map<string, Page>();
  readonly #sources = new Shelf(textsOfSource);
  /** The labels of the tags, by which claims are found too. */
  #labels: ReadonlyMap<string, string> = new Map();
  /** Articles, the newest first; undefined when it is to be sorted anew. */
  #order: Page[] | undefined;

  /** How many articles it has. */
  get size(): number {
    return this.#pages.size;
  }

  /** Takes an article in, or anew, from all its records, and makes it ready to be searched. */
  setArticle(records: Iterable<AnyRecord>): void {
    const added = [...records];
    this.apply({ added, updated: [], removed: [] });
    for (const record of added) {
      const page = record.type === 'article' && this.#pages.get(record.id);
      if (page) for (const shelf of [page.claims, page.comments]) shelf.arrange();
    }
  }

  /** Lets everything go that it has of an article. */
  forgetArticle(articleId: string): void {
    if (this.#pages.delete(articleId)) this.#order = undefined;
  }

  /** The tag set, by whose labels claims are found. */
  setTags(tags: readonly Tag[]): void {
    this.#labels = new Map(tags.map(({ id, label }) => [id, label]));
    for (const { claims } of this.#pages.values()) claims.forgetTexts();
  }

  /**
   * Follows a change. It may be told of one twice, or of one that it has already seen in the records; of articles that it
   * does not have it learns from their first change only.
   */
  apply(diff: Diff): void {
    const changes = [...changesOf(diff)];
    for (const [before, after] of changes) this.#applyArticle(before, after);
    for (const [before, after] of changes) this.#applyRecord((after ?? before)!, after !== undefined);
  }

  /**
   * Looks for words; nothing is found for no words. Yields again and again, so that whoever runs it can let others have
   * their turn.
   */
  *search(query: SearchQuery, wish: SearchWish): Generator<undefined, SearchOutcome> {
    const found = new Findings(query, wish, this.#labels);
    if (query.words.length > 0) {
      for (const page of this.#inOrder()) {
        if (page.article.trashedAt === undefined) found.lookThrough(page);
        yield;
      }
      found.lookAtSources(this.#sources);
    }
    return found.outcome();
  }

  #applyArticle(before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    if (before?.type === 'article' && !after) this.#pages.delete(before.id);
    if (after?.type === 'article') {
      const page = this.#pages.get(after.id);
      const head = foldLines([after.headline, after.byline, after.publication]);
      if (page) {
        if (page.article.currentDraftId !== after.currentDraftId) {
          page.body = bodyOf(page.drafts.get(after.currentDraftId) ?? '');
          page.claims.forgetTexts();
        }
        Object.assign(page, { article: after, head });
      } else this.#pages.set(after.id, { article: after, head, drafts: new Map(), body: noBody, claims: this.#claimsOf(after.id), comments: new Shelf(({ text }) => [text]) });
    }
    if ((before ?? after)?.type === 'article') this.#order = undefined;
  }

  #applyRecord(record: AnyRecord, isThere: boolean): void {
    switch (record.type) {
      case 'draft': {
        const page = this.#pages.get(record.articleId);
        if (!page) break;
        if (isThere) page.drafts.set(record.id, record.text);
        else page.drafts.delete(record.id);
        if (record.id === page.article.currentDraftId) page.body = isThere ? bodyOf(record.text) : noBody;
        break;
      }
      case 'claim':
        setOrDelete(this.#pages.get(record.articleId)?.claims, record, isThere);
        break;
      case 'comment':
        setOrDelete(this.#pages.get(record.articleId)?.comments, record, isThere);
        break;
      case 'source':
        setOrDelete(this.#sources, record, isThere);
        break;
      case 'tag-set':
        if (isThere) this.setTags(record.tags);
        break;
      default:
        break; // articles have been seen to; blocks have no words of their own
    }
  }

  /** A shelf for the claims of an article, in the order of its text. */
  #claimsOf(articleId: string): Shelf<Claim> {
    return new Shelf(
      (claim) => [...textsOfClaim(claim), ...claim.tags.map((tag) => this.#labels.get(tag))],
      (claim) => placedTarget(claim, this.#pages.get(articleId)!.article.currentDraftId)?.ranges[0]!.start ?? 0,
    );
  }

  #inOrder(): readonly Page[] {
    this.#order ??= [...this.#pages.values()].sort((a, b) => newestFirst(a.article.createdAt, b.article.createdAt));
    return this.#order;
  }
}

function setOrDelete<R extends { readonly id: string }>(shelf: Shelf<R> | undefined, record: R, isThere: boolean): void {
  if (isThere) shelf?.set(record);
  else shelf?.delete(record.id);
}

function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

