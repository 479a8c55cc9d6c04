import type { Article } from '../model/article';
import type { Source } from '../model/source';
import { fold } from './fold';
import type { MarkedText } from './marked';
import { markedText, marksIn } from './marked';
import type { InArticle, SearchHit, SearchKind, SearchOutcome, SearchWish } from './outcome';
import { MAX_COUNTED, searchKinds } from './outcome';
import type { Page } from './page';
import { textsOfClaim, textsOfSource } from './page';
import type { SearchQuery } from './query';
import { indexOfWord, linesWith, placesOf } from './query';
import type { Shelf } from './shelf';

/** One search on its way. */
export class Findings {
  readonly #query: SearchQuery;
  readonly #wish: SearchWish;
  /** The tags whose labels have one of the words. */
  readonly #tags: ReadonlySet<string>;
  readonly #counts: Record<SearchKind, number> = { headline: 0, claim: 0, comment: 0, source: 0, passage: 0 };
  readonly #hits: Record<SearchKind, SearchHit[]> = { headline: [], claim: [], comment: [], source: [], passage: [] };

  /** `labels`: of the tags, by id. */
  constructor(query: SearchQuery, wish: SearchWish, labels: ReadonlyMap<string, string>) {
    this.#query = query;
    this.#wish = wish;
    this.#tags = new Set([...labels].filter(([, label]) => placesOf(fold(label), query).length > 0).map(([id]) => id));
  }

  lookThrough(page: Page): void {
    const { article } = page;
    const place = { articleId: article.id, headline: article.headline };
    if (this.#uncounted('headline') > 0 && this.#has(page.head)) {
      this.#found('headline', () => ({ kind: 'headline', ...place, shown: this.#marked(headOf(article)) }));
    }
    for (const claim of page.claims.having(this.#query, this.#uncounted('claim'))) {
      this.#found('claim', () => ({
        kind: 'claim', ...place, id: claim.id, status: claim.status, tags: claim.tags,
        tagsFound: claim.tags.filter((tag) => this.#tags.has(tag)), ...this.#shownOf(textsOfClaim(claim)),
      }));
    }
    for (const { id, claimId, by, text } of page.comments.having(this.#query, this.#uncounted('comment'))) {
      this.#found('comment', () => ({ kind: 'comment', ...place, id, ...(claimId !== undefined && { claimId }), by, shown: this.#marked(text) }));
    }
    this.#passages(page, place);
  }

  lookAtSources(sources: Shelf<Source>): void {
    for (const source of sources.having(this.#query, this.#uncounted('source'))) {
      this.#found('source', () => ({ kind: 'source', id: source.id, ...this.#shownOf(textsOfSource(source)) }));
    }
  }

  outcome(): SearchOutcome {
    return { counts: this.#counts, hits: searchKinds.flatMap((kind) => this.#hits[kind]) };
  }

  #passages(page: Page, place: Pick<InArticle, 'articleId' | 'headline'>): void {
    const { folded, signature } = page.body;
    const most = this.#uncounted('passage');
    if (most === 0 || !signature.mayHave(this.#query)) return;
    const text = page.drafts.get(page.article.currentDraftId) ?? '';
    let foldedAt = 0;
    let at = 0;
    for (const line of linesWith(folded, this.#query, { most })) {
      this.#found('passage', () => {
        // Folding keeps lines: the same number of line ends lies before the line in both texts.
        for (let end = folded.indexOf('\n', foldedAt); end >= 0 && end < line; end = folded.indexOf('\n', foldedAt)) {
          foldedAt = end + 1;
          at = text.indexOf('\n', at) + 1;
        }
        const end = text.indexOf('\n', at);
        const words = text.slice(at, end < 0 ? text.length : end);
        const marks = marksIn(words, this.#query);
        const first = marks[0] ?? { start: 0, end: 0 };
        return { kind: 'passage', ...place, start: at + first.start, end: at + first.end, shown: markedText(words, this.#query, marks) };
      });
    }
  }

  /** Whether all words are in a folded text. */
  #has(folded: string): boolean {
    const { words, wholeWord } = this.#query;
    return words.every((word) => indexOfWord(folded, word, wholeWord) >= 0);
  }

  #found(kind: SearchKind, hit: () => SearchHit): void {
    this.#counts[kind] += 1;
    const isWanted = (this.#wish.kind ?? kind) === kind && this.#hits[kind].length < this.#wish.limit;
    if (isWanted) this.#hits[kind].push(hit());
  }

  /** How many more of a kind are counted. */
  #uncounted(kind: SearchKind): number {
    return MAX_COUNTED - this.#counts[kind];
  }

  #marked(text: string): MarkedText {
    return markedText(text, this.#query);
  }

  /** The first text of something, and another one of its texts when only that one has a word. */
  #shownOf([first = '', ...others]: readonly string[]): { shown: MarkedText; also?: MarkedText } {
    const shown = this.#marked(first);
    if (shown.marks.length > 0) return { shown };
    const also = others.map((text) => this.#marked(text)).find(({ marks }) => marks.length > 0);
    return { shown, ...(also && { also }) };
  }
}

function headOf({ headline, byline, publication }: Article): string {
  return [headline, byline, publication].filter(Boolean).join(' · ');
}
