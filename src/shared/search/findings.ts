import type { Article } from '../model/article';
import type { Claim } from '../model/claim';
import { placedTarget } from '../model/claim-target';
import type { Source } from '../model/source';
import type { MarkedText } from './marked';
import { markedText, marksIn } from './marked';
import type { InArticle, SearchHit, SearchKind, SearchOutcome, SearchWish } from './outcome';
import { MAX_PASSAGES, searchKinds } from './outcome';
import type { Entry, Page } from './page';
import { textsOfClaim, textsOfSource } from './page';
import type { SearchQuery } from './query';
import { indexOfWord, linesWith } from './query';

/** What a search has found out about a page. */
interface Seen {
  readonly claims: readonly Entry<Claim>[];
  /** Not when so many passages had been found that its text was left unread. */
  readonly hasNoPassage: boolean;
}

/** Where a search has been. One that only asks for more of the same pages goes on from it: each letter that is typed looks at less. */
export class Trail {
  readonly #query: SearchQuery;
  readonly #seen = new Map<Page, Seen>();

  constructor(query: SearchQuery) {
    this.#query = query;
  }

  note(page: Page, seen: Seen): void {
    this.#seen.set(page, seen);
  }

  of(page: Page): Seen | undefined {
    return this.#seen.get(page);
  }

  /** Whether what has all the words of a query has those of this one too. */
  leadsTo({ words }: SearchQuery): boolean {
    return !this.#query.wholeWord && this.#query.words.every((known) => words.some((word) => word.includes(known)));
  }
}

/** One search on its way. */
export class Findings {
  readonly trail: Trail;
  readonly #before: Trail | undefined;
  readonly #query: SearchQuery;
  readonly #wish: SearchWish;
  /** For each word the tags whose labels have it. */
  readonly #tags: readonly ReadonlySet<string>[];
  readonly #counts: Record<SearchKind, number> = { headline: 0, claim: 0, comment: 0, source: 0, passage: 0 };
  readonly #hits: Record<SearchKind, SearchHit[]> = { headline: [], claim: [], comment: [], source: [], passage: [] };

  /** `before`: the trail of a search among the same pages, if there was one. */
  constructor(query: SearchQuery, wish: SearchWish, tags: readonly { readonly id: string; readonly folded: string }[], before: Trail | undefined) {
    this.#query = query;
    this.#wish = wish;
    this.trail = new Trail(query);
    this.#before = before?.leadsTo(query) ? before : undefined;
    this.#tags = query.words.map((word) =>
      new Set(tags.filter(({ folded }) => indexOfWord(folded, word, query.wholeWord) >= 0).map(({ id }) => id)));
  }

  lookThrough(page: Page): void {
    const { article } = page;
    const before = this.#before?.of(page);
    if (this.#has(page.head)) this.#found('headline', () => ({ kind: 'headline', ...this.#place(page), shown: this.#marked(headOf(article)) }));
    const claims = this.#claims(page, before?.claims ?? page.claims.values());
    for (const { record, folded } of page.comments.values()) {
      if (!this.#has(folded)) continue;
      this.#found('comment', () => ({
        kind: 'comment', ...this.#place(page), id: record.id, ...(record.claimId !== undefined && { claimId: record.claimId }), by: record.by,
        shown: this.#marked(record.text),
      }));
    }
    this.trail.note(page, { claims, hasNoPassage: before?.hasNoPassage === true || this.#passages(page) === 0 });
  }

  lookAtSource({ record, folded }: Entry<Source>): void {
    if (!this.#has(folded)) return;
    this.#found('source', () => ({ kind: 'source', id: record.id, ...this.#shownOf(textsOfSource(record)) }));
  }

  outcome(): SearchOutcome {
    return { counts: this.#counts, hits: searchKinds.flatMap((kind) => this.#hits[kind]) };
  }

  /** @returns those that have the words */
  #claims(page: Page, among: Iterable<Entry<Claim>>): readonly Entry<Claim>[] {
    const matching: Entry<Claim>[] = [];
    for (const entry of among) if (this.#has(entry.folded, entry.record.tags)) matching.push(entry);
    this.#counts.claim += matching.length;
    for (const claim of firstInText(matching, page.article.currentDraftId, this.#room('claim'))) {
      this.#hits.claim.push({
        kind: 'claim', ...this.#place(page), id: claim.id, status: claim.status, tags: claim.tags,
        tagsFound: claim.tags.filter((tag) => this.#tags.some((ids) => ids.has(tag))), ...this.#shownOf(textsOfClaim(claim)),
      });
    }
    return matching;
  }

  /** @returns how many there are; undefined when it was not looked for them */
  #passages(page: Page): number | undefined {
    const { folded, signature } = page.body;
    if (this.#counts.passage >= MAX_PASSAGES) return undefined;
    if (!signature.mayHave(this.#query)) return 0;
    const text = page.drafts.get(page.article.currentDraftId) ?? '';
    let foldedAt = 0;
    let at = 0;
    const lines = linesWith(folded, this.#query, MAX_PASSAGES - this.#counts.passage);
    for (const line of lines) {
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
    return lines.length;
  }

  /** Whether all words are in a folded text, or in the label of one of the tags. */
  #has(folded: string, tags: readonly string[] = []): boolean {
    const { words, wholeWord } = this.#query;
    return words.every((word, index) => indexOfWord(folded, word, wholeWord) >= 0 || tags.some((tag) => this.#tags[index]!.has(tag)));
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
function firstInText(claims: readonly Entry<Claim>[], draftId: string, count: number): Claim[] {
  const first: { claim: Claim; start: number }[] = [];
  if (count === 0) return [];
  for (const { record: claim } of claims) {
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
