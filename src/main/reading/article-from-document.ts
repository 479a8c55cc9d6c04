import type { Article, Block, Provenance } from '@shared/model/article';
import type { Claim, Comment } from '@shared/model/claim';
import { MAX_BLOCKS_PER_ARTICLE, MAX_FIELD_CHARACTERS, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { NewId } from '@shared/model/new-id';
import { newSource } from '@shared/model/new-source';
import type { BlockKind } from '@shared/model/vocabulary';
import { ClaimdeskError, unwrap } from '@shared/result';
import { leadingDateline } from '@shared/text/block-clues';
import { guessBlocks } from '@shared/text/blocks';
import { canonicalise } from '@shared/text/canonical';
import { acceptText } from '@shared/text/decode';
import { snapToGraphemes } from '@shared/text/graphemes';
import { guessLanguage } from '@shared/text/language';
import type { TextRange } from '@shared/text/ranges';
import type { ArticleBundle } from '@shared/transactions/command';
import { blankClaim, placeTarget } from '@shared/transactions/plan-claim';
import { shorten } from '@shared/transactions/planning';
import type { BlockPlace, ReadBlock, ReadComment, ReadDocument } from '../documents/read-document';
import { DEFAULT_LANGUAGE, MADE_HEADLINE } from './article-from-text';
import { sha256 } from '../services/sha256';

export interface DocumentToOpen {
  readonly document: ReadDocument;
  readonly importedFrom: Provenance;
  readonly at: string;
  readonly by: string;
  readonly newId: NewId;
}

/** What divides blocks in the text of a draft. */
const BETWEEN = '\n\n';
/** What a comment on words of a document becomes: a claim on these words that somebody is to look at. */
const TAG_OF_COMMENTED = 'needs-check';

/**
 * The records of a new article from what a reader made of a file. A comment on words becomes a claim on them with that
 * comment; any other one a comment on the article. Fails with `empty`, `too-long` and `too-large`.
 */
export function articleFromDocument({ document, importedFrom, at, by, newId }: DocumentToOpen): ArticleBundle {
  const articleId = newId('art');
  const draftId = newId('drf');
  const laid = new LaidOut(document.blocks);
  const { text } = unwrap(acceptText(laid.text));
  const blocks = withGuesses(laid.blocks, text);
  if (blocks.length > MAX_BLOCKS_PER_ARTICLE) {
    throw new ClaimdeskError('too-large', `The document has ${blocks.length} paragraphs and lines of tables; an article may have ${MAX_BLOCKS_PER_ARTICLE}. Split it into parts.`);
  }
  const firstOf = (kind: BlockKind): string | undefined => {
    const found = blocks.find((block) => block.kind === kind);
    return found && text.slice(found.start, found.end);
  };
  const fields = {
    byline: document.byline ?? firstOf('byline'),
    dateline: document.dateline ?? leadingDateline(firstOf('paragraph') ?? '') ?? firstOf('dateline'),
    publication: document.publication,
    url: document.url,
    publishedAt: momentOf(document.publishedAt),
  };
  const article: Article = {
    type: 'article', id: articleId,
    headline: labelOf(document.headline ?? firstOf('headline')) ?? shorten(text.slice(0, MAX_LABEL_CHARACTERS), MADE_HEADLINE),
    ...Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (labelOf(value) === undefined ? [] : [[field, labelOf(value)]]))),
    language: languageTag(document.language) ?? guessLanguage(text) ?? DEFAULT_LANGUAGE,
    currentDraftId: draftId, status: 'open', checks: [], createdAt: at, createdBy: by,
  };
  const draft = {
    type: 'draft' as const, id: draftId, articleId, label: 'Draft 1', text, sha256: sha256(text), importedAt: at, importedBy: by, importedFrom,
  };
  const claims: Claim[] = [];
  const comments = document.comments.map((comment): Comment => {
    const range = comment.on && laid.rangeOf(comment.on);
    const claim = range && { ...blankClaim({ id: newId('clm'), articleId, by, at }, 'import'), tags: [TAG_OF_COMMENTED], targets: [unwrap(placeTarget(draft, [range]))] };
    if (claim) claims.push(claim);
    return commentOf(comment, { id: newId('cmt'), articleId, by, at, claim });
  });
  return {
    article,
    drafts: [draft],
    blocks: blocks.map(({ start, end, kind, locator }): Block => ({ type: 'block', id: newId('blk'), articleId, draftId, start, end, kind, ...(locator !== undefined && { locator }) })),
    claims,
    comments,
    sources: document.namedSources.map(({ name, role }) => newSource(newId('src'), { label: labelOf(name)!, ...(role !== undefined && { role: labelOf(role)! }) })),
  };
}

type LaidBlock = TextRange & { readonly kind: BlockKind; readonly locator?: string };

/** The blocks of a document one below the other, and where each place in them has come to lie. */
class LaidOut {
  readonly blocks: LaidBlock[] = [];
  text = '';
  /** By the document's own index: where the block begins, and how much was taken from its start. */
  readonly #origins: { readonly start: number; readonly end: number; readonly lead: number }[] = [];
  readonly #raw: readonly ReadBlock[];

  constructor(raw: readonly ReadBlock[]) {
    this.#raw = raw;
    const parts: string[] = [];
    let length = 0;
    for (const { kind, text, locator } of raw) {
      const whole = canonicalise(text).text;
      const bare = whole.trim();
      const start = bare === '' || parts.length === 0 ? length : length + BETWEEN.length;
      const end = start + bare.length;
      this.#origins.push({ start, end, lead: whole.length - whole.trimStart().length });
      if (bare === '') continue;
      this.blocks.push({ kind, start, end, ...(locator !== undefined && { locator }) });
      parts.push(bare);
      length = end;
    }
    this.text = parts.join(BETWEEN);
  }

  /** The range of whole characters between two places; undefined where there is none but white space. */
  rangeOf({ from, to }: NonNullable<ReadComment['on']>): TextRange | undefined {
    const start = this.#offset(from);
    const words = this.text.slice(start, this.#offset(to));
    const lead = words.length - words.trimStart().length;
    const length = words.trim().length;
    return length === 0 ? undefined : snapToGraphemes(this.text, { start: start + lead, end: start + lead + length });
  }

  #offset({ block, at }: BlockPlace): number {
    const origin = this.#origins[block];
    if (origin === undefined) return this.text.length;
    const before = canonicalise(this.#raw[block]!.text.slice(0, at)).text.length - origin.lead;
    return Math.min(origin.start + Math.max(before, 0), origin.end);
  }
}

/** Where the file marks no headline, its paragraphs are judged by their words, as those of a plain text are. */
function withGuesses(blocks: readonly LaidBlock[], text: string): readonly LaidBlock[] {
  if (blocks.some(({ kind }) => kind === 'headline')) return blocks;
  // A heading above everything else is the headline.
  if (blocks[0]?.kind === 'subhead') return [{ ...blocks[0], kind: 'headline' }, ...blocks.slice(1)];
  const guessed = new Map(guessBlocks(text).blocks.map(({ start, end, kind }) => [`${start} ${end}`, kind]));
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: guessed.get(`${block.start} ${block.end}`) ?? block.kind } : block));
}

function commentOf(
  { author, at, text }: ReadComment, made: { id: string; articleId: string; by: string; at: string; claim: Claim | undefined },
): Comment {
  return {
    type: 'comment', id: made.id, articleId: made.articleId, ...(made.claim && { claimId: made.claim.id }),
    by: labelOf(author) ?? made.by, at: momentOf(at) ?? made.at, text: canonicalise(text).text.slice(0, MAX_FIELD_CHARACTERS), resolved: false,
  };
}

/** A field on one line, as long as it may be; undefined where it says nothing. */
function labelOf(value: string | undefined): string | undefined {
  return canonicalise(value ?? '').text.replace(/\s+/gu, ' ').trim().slice(0, MAX_LABEL_CHARACTERS) || undefined;
}

/** A date of a file as a moment; undefined where it is none. */
function momentOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) || Math.abs(time) > 8e15 ? undefined : new Date(time).toISOString();
}

function languageTag(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? '')[0];
  } catch {
    return undefined;
  }
}
