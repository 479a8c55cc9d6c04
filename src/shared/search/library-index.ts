import type { Article } from '../model/article';
import type { Claim } from '../model/claim';
import { placedTarget, quoteOf } from '../model/claim-target';
import type { AnyRecord, RecordOf } from '../model/records';
import type { Source } from '../model/source';
import type { Tag } from '../model/tag-set';
import type { Diff } from '../transactions/diff';
import { changesOf } from '../transactions/diff';
import { fold } from './fold';
import type { MarkedText } from './marked';
import { markedText, marksIn } from './marked';
import type { SearchQuery } from './query';
import { indexOfWord, linesWith } from './query';
import { TextSignature } from './text-signature';

/** Where something can be found: in the order in which it is shown. */
export const searchKinds = ['headline', 'claim', 'comment', 'source', 'passage'] as const;
export type SearchKind = (typeof searchKinds)[number];

interface InArticle {
  readonly articleId: string;
  readonly headline: string;
  readonly shown: MarkedText;
}

/** Passages beyond this are not counted: nobody reads them all, and a keystroke must not wait for them. */
export const MAX_PASSAGES = 250;

/** One place that has the words. Marks are in what is shown; other offsets in the current draft's text. */
export type SearchHit =
  | (InArticle & { readonly kind: 'headline' })
  | (InArticle & {
      readonly kind: 'claim';
      readonly id: string;
      readonly status: Claim['status'];
      readonly tags: readonly string[];
      /** Those of its tags whose labels have one of the words. */
      readonly tagsFound: readonly string[];
      /** Where the words stand when they are not in the quote: a note, a suggestion, evidence. */
      readonly also?: MarkedText;
    })
  | (InArticle & { readonly kind: 'comment'; readonly id: string; readonly claimId?: string; readonly by: string })
  | (InArticle & { readonly kind: 'passage'; readonly start: number; readonly end: number })
  | { readonly kind: 'source'; readonly id: string; readonly shown: MarkedText; readonly also?: MarkedText };

export interface SearchOutcome {
  /** How many there are of each kind, shown or not; of passages `MAX_PASSAGES` at most. */
  readonly counts: Readonly<Record<SearchKind, number>>;
  /** Kind by kind; within a kind the newest article first, and by place within an article. */
  readonly hits: readonly SearchHit[];
}

export interface SearchWish {
  /** Hits of this kind only; the counts are of all kinds. */
  readonly kind?: SearchKind | undefined;
  /** The most hits of each kind. */
  readonly limit: number;
}

/** Something that is found as a whole: its texts, folded, a line each. */
interface Entry<R> {
  readonly record: R;
  readonly folded: string;
}

interface Body {
  readonly folded: string;
  readonly signature: TextSignature;
}

const noBody: Body = bodyOf('');

/** What is kept of an article. */
interface Page {
  article: Article;
  head: string;
  /** Texts by draft. */
  readonly drafts: Map<string, string>;
  /** The text of the current draft, folded, and what tells at once that words are not in it. */
  body: Body;
  readonly claims: Map<string, Entry<Claim>>;
  readonly comments: Map<string, Entry<RecordOf<'comment'>>>;
}

/**
 * The whole library in the form in which it is searched: in memory, without any idea of files. It is filled article by
 * article and follows the changes of those that it has. Nothing is in it that is not in the records.
 */
export class LibraryIndex {
  readonly #pages = new Map<string, Page>();
  readonly #sources = new Map<string, Entry<Source>>();
  #tags: readonly { readonly id: string; readonly folded: string }[] = [];
  /** Articles, the newest first; undefined when it is to be sorted anew. */
  #order: Page[] | undefined;

  /** How many articles it has. */
  get size(): number {
    return this.#pages.size;
  }

  /** Takes an article in, or anew, from all its records. */
  setArticle(records: Iterable<AnyRecord>): void {
    this.apply({ added: [...records], updated: [], removed: [] });
  }

  /** Lets everything go that it has of an article. */
  forgetArticle(articleId: string): void {
    if (this.#pages.delete(articleId)) this.#order = undefined;
  }

  /** The tag set, by whose labels claims are found. */
  setTags(tags: readonly Tag[]): void {
    this.#tags = tags.map(({ id, label }) => ({ id, folded: fold(label) }));
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
    const found = new Findings(query, wish, this.#tags);
    if (query.words.length > 0) {
      for (const page of this.#inOrder()) {
        if (page.article.trashedAt === undefined) found.lookThrough(page);
        yield;
      }
      for (const entry of this.#sources.values()) found.lookAtSource(entry);
    }
    return found.outcome();
  }

  #applyArticle(before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    if (before?.type === 'article' && !after) this.#pages.delete(before.id);
    if (after?.type === 'article') {
      const page = this.#pages.get(after.id);
      const head = foldLines([after.headline, after.byline, after.publication]);
      if (page) {
        if (page.article.currentDraftId !== after.currentDraftId) page.body = bodyOf(page.drafts.get(after.currentDraftId) ?? '');
        Object.assign(page, { article: after, head });
      } else this.#pages.set(after.id, { article: after, head, drafts: new Map(), body: noBody, claims: new Map(), comments: new Map() });
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
        setOrDelete(this.#pages.get(record.articleId)?.claims, record, isThere, textsOfClaim);
        break;
      case 'comment':
        setOrDelete(this.#pages.get(record.articleId)?.comments, record, isThere, ({ text }) => [text]);
        break;
      case 'source':
        setOrDelete(this.#sources, record, isThere, textsOfSource);
        break;
      case 'tag-set':
        if (isThere) this.setTags(record.tags);
        break;
      default:
        break; // articles have been seen to; blocks have no words of their own
    }
  }

  #inOrder(): readonly Page[] {
    this.#order ??= [...this.#pages.values()].sort((a, b) => newestFirst(a.article.createdAt, b.article.createdAt));
    return this.#order;
  }
}

/** One search on its way. */
class Findings {
  readonly #query: SearchQuery;
  readonly #wish: SearchWish;
  /** For each word the tags whose labels have it. */
  readonly #tags: readonly ReadonlySet<string>[];
  readonly #counts: Record<SearchKind, number> = { headline: 0, claim: 0, comment: 0, source: 0, passage: 0 };
  readonly #hits: Record<SearchKind, SearchHit[]> = { headline: [], claim: [], comment: [], source: [], passage: [] };

  constructor(query: SearchQuery, wish: SearchWish, tags: readonly { readonly id: string; readonly folded: string }[]) {
    this.#query = query;
    this.#wish = wish;
    this.#tags = query.words.map((word) =>
      new Set(tags.filter(({ folded }) => indexOfWord(folded, word, query.wholeWord) >= 0).map(({ id }) => id)));
  }

  lookThrough(page: Page): void {
    const { article } = page;
    if (this.#has(page.head)) this.#found('headline', () => ({ kind: 'headline', ...this.#place(page), shown: this.#marked(headOf(article)) }));
    this.#claims(page);
    for (const { record, folded } of page.comments.values()) {
      if (!this.#has(folded)) continue;
      this.#found('comment', () => ({
        kind: 'comment', ...this.#place(page), id: record.id, ...(record.claimId !== undefined && { claimId: record.claimId }), by: record.by,
        shown: this.#marked(record.text),
      }));
    }
    this.#passages(page);
  }

  lookAtSource({ record, folded }: Entry<Source>): void {
    if (!this.#has(folded)) return;
    this.#found('source', () => ({ kind: 'source', id: record.id, ...this.#shownOf(textsOfSource(record)) }));
  }

  outcome(): SearchOutcome {
    return { counts: this.#counts, hits: searchKinds.flatMap((kind) => this.#hits[kind]) };
  }

  #claims(page: Page): void {
    const matching: Claim[] = [];
    for (const { record, folded } of page.claims.values()) if (this.#has(folded, record.tags)) matching.push(record);
    this.#counts.claim += matching.length;
    for (const claim of firstInText(matching, page.article.currentDraftId, this.#room('claim'))) {
      this.#hits.claim.push({
        kind: 'claim', ...this.#place(page), id: claim.id, status: claim.status, tags: claim.tags,
        tagsFound: claim.tags.filter((tag) => this.#tags.some((ids) => ids.has(tag))), ...this.#shownOf(textsOfClaim(claim)),
      });
    }
  }

  #passages(page: Page): void {
    const { folded, signature } = page.body;
    if (this.#counts.passage >= MAX_PASSAGES || !signature.mayHave(this.#query)) return;
    const text = page.drafts.get(page.article.currentDraftId) ?? '';
    let foldedAt = 0;
    let at = 0;
    for (const line of linesWith(folded, this.#query, MAX_PASSAGES - this.#counts.passage)) {
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

function setOrDelete<R extends { readonly id: string }>(
  entries: Map<string, Entry<R>> | undefined,
  record: R,
  isThere: boolean,
  textsOf: (record: R) => readonly string[],
): void {
  if (isThere) entries?.set(record.id, { record, folded: foldLines(textsOf(record)) });
  else entries?.delete(record.id);
}

/** Texts, a line each. No word of a search has a line end in it, so none is found across two of them. */
function foldLines(texts: readonly (string | undefined)[]): string {
  return fold(texts.filter(Boolean).join('\n'));
}

function bodyOf(text: string): Body {
  const folded = fold(text);
  return { folded, signature: new TextSignature(folded) };
}

function headOf({ headline, byline, publication }: Article): string {
  return [headline, byline, publication].filter(Boolean).join(' · ');
}

/** The words a claim can be found by, its quote first. */
function textsOfClaim(claim: Claim): string[] {
  const { note, suggestion, evidence, disputes, response, statusReason } = claim;
  const quote = quoteOf(claim);
  const others = [
    note, suggestion?.replacement, suggestion?.reason, ...evidence.flatMap(({ title, locator, url }) => [title, locator, url]),
    ...disputes.map(({ text }) => text), response.text, statusReason?.reason,
  ];
  return [quote, ...others.filter((text) => text !== undefined && text !== '')] as string[];
}

/** The words a source can be found by, its label first. The name behind an agreement is in no record. */
function textsOfSource(source: Source): string[] {
  const { label, name, role, organisation, affiliation, relation, independenceGroup, agreedWording, reasonText, motive, notes } = source;
  const others = [name, role, organisation, affiliation, relation, independenceGroup, agreedWording, reasonText, motive, notes];
  return [label, ...others.filter((text) => text !== undefined && text !== '')] as string[];
}

function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
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
