import type { Article } from '../model/article';
import type { Claim } from '../model/claim';
import { placedTarget } from '../model/claim-target';
import type { Source } from '../model/source';
import { fold } from './fold';
import type { MarkedText } from './marked';
import { markedText, marksIn } from './marked';
import type { InArticle, SearchHit, SearchKind, SearchOutcome, SearchWish } from './outcome';
import { MAX_PASSAGES, searchKinds } from './outcome';
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
    if (this.#has(page.head)) this.#found('headline', () => ({ kind: 'headline', ...this.#place(page), shown: this.#marked(headOf(article)) }));
    this.#claims(page);
    for (const { id, claimId, by, text } of page.comments.having(this.#query)) {
      this.#found('comment', () => ({
        kind: 'comment', ...this.#place(page), id, ...(claimId !== undefined && { claimId }), by, shown: this.#marked(text),
      }));
    }
    this.#passages(page);
  }

  lookAtSources(sources: Shelf<Source>): void {
    for (const source of sources.having(this.#query)) {
      this.#found('source', () => ({ kind: 'source', id: source.id, ...this.#shownOf(textsOfSource(source)) }));
    }
  }

  outcome(): SearchOutcome {
    return { counts: this.#counts, hits: searchKinds.flatMap((kind) => this.#hits[kind]) };
  }

  #claims(page: Page): void {
    const matching = page.claims.having(this.#query);
    this.#counts.claim += matching.length;
    for (const claim of firstInText(matching, page.article.currentDraftId, this.#room('claim'))) {
      this.#hits.claim.push({
        kind: 'claim', ...this.#place(page), id: claim.id, status: claim.status, tags: claim.tags,
        tagsFound: claim.tags.filter((tag) => this.#tags.has(tag)), ...this.#shownOf(textsOfClaim(claim)),
      });
    }
  }

  #passages(page: Page): void {
    const { folded, signature } = page.body;
    if (this.#counts.passage >= MAX_PASSAGES || !signature.mayHave(this.#query)) return;
    const text = page.drafts.get(page.article.currentDraftId) ?? '';
    let foldedAt = 0;
    let at = 0;
    for (const line of linesWith(folded, this.#query, { most: MAX_PASSAGES - this.#counts.passage })) {
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
        return {
          kind: 'passage', ...this.#place(page), start: at + first.start, end: at + first.end, shown: markedText(words, this.#query, marks),
        };
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
    if (this.#room(kind) > 0) this.#hits[kind].push(hit());
  }

  /** How many hits of a kind are still wanted. */
  #room(kind: SearchKind): number {
    return (this.#wish.kind ?? kind) === kind ? this.#wish.limit - this.#hits[kind].length : 0;
  }

  #place({ article }: Page): Pick<InArticle, 'articleId' | 'headline'> {
    return { articleId: article.id, headline: article.headline };
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

/** The first `count` claims in the order of the text; not all are sorted for the sake of a few. */
function firstInText(claims: readonly Claim[], draftId: string, count: number): Claim[] {
  const first: { claim: Claim; start: number }[] = [];
  if (count === 0) return [];
  for (const claim of claims) {
    const start = startOf(claim, draftId);
    if (first.length === count && start >= first.at(-1)!.start) continue;
    const behind = first.findIndex((other) => other.start > start);
    first.splice(behind < 0 ? first.length : behind, 0, { claim, start });
    if (first.length > count) first.pop();
  }
  return first.map(({ claim }) => claim);
}

function startOf(claim: Claim, draftId: string): number {
  return placedTarget(claim, draftId)?.ranges[0]!.start ?? 0;
}
