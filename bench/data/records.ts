import type { Article, Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import { defaultTags, TAG_SET_ID } from '@shared/model/tags';
import { describeRange } from '@shared/text/quote';
import { Random } from './random';

export const ARTICLE_ID = 'art_bench';
const DRAFT_ID = 'drf_bench';
export const AT = '2026-01-01T00:00:00.000Z';
const BY = 'Bench';

/** Beginnings, middles and ends of the invented words. */
const heads = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gl', 'h', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w', ''];
const hearts = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'ie'];
const tails = ['n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck', 'ng', '', '', ''];

/** An article of invented words, in paragraphs of 60 to 120 words, with claims placed by chance. */
export interface BenchArticle {
  readonly article: Article;
  readonly draft: Draft;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly tagSet: TagSet;
}

export function makeArticle(words: number, claims: number, seed = 1): BenchArticle {
  const random = new Random(seed);
  const vocabulary = Array.from({ length: 3000 }, () => inventWord(random));
  const { text, blocks, starts } = makeText(random, vocabulary, words);
  const draft: Draft = {
    type: 'draft', id: DRAFT_ID, articleId: ARTICLE_ID, label: 'Draft 1', text, sha256: '0'.repeat(64), importedAt: AT,
    importedBy: BY, importedFrom: { from: 'paste', changes: [] },
  };
  const article: Article = {
    type: 'article', id: ARTICLE_ID, headline: text.slice(blocks[0]!.start, blocks[0]!.end), language: 'en',
    currentDraftId: DRAFT_ID, status: 'open', checks: [], createdAt: AT, createdBy: BY,
  };
  const tagSet: TagSet = { type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] };
  return { article, draft, blocks, claims: makeClaims(random, draft, starts, claims), tagSet };
}

/** A claim at a range, with one tag. */
export function makeClaim(draft: Draft, id: string, range: TextRange, tag: string): Claim {
  return {
    type: 'claim', id, articleId: ARTICLE_ID,
    targets: [{ draftId: draft.id, ranges: [describeRange(draft.text, range)], state: 'exact', score: 1 }],
    tags: [tag], attribution: { type: 'none' }, sourceIds: [], evidence: [], disputes: [], response: { state: 'not-needed' },
    importance: 'supporting', status: 'todo', note: '', createdBy: BY, createdAt: AT, modifiedBy: BY, modifiedAt: AT,
    origin: { kind: 'hand' },
  };
}

/** Six in ten of 1 to 3 words, three of 4 to 15, one of 16 to 60; anywhere, so that some overlap. */
function makeClaims(random: Random, draft: Draft, starts: readonly number[], count: number): Claim[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = random.next();
    const length = chance < 0.6 ? random.between(1, 3) : chance < 0.9 ? random.between(4, 15) : random.between(16, 60);
    const first = random.between(0, Math.max(starts.length - 1 - length, 0));
    const start = starts[first]!;
    const end = draft.text.slice(0, starts[first + length] ?? draft.text.length).trimEnd().length;
    return makeClaim(draft, `clm_${index}`, { start, end }, random.pick(defaultTags).id);
  });
}

function makeText(random: Random, vocabulary: readonly string[], words: number): { text: string; blocks: Block[]; starts: number[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const starts: number[] = [];
  let length = 0;
  let left = words;
  while (left > 0) {
    const size = Math.min(blocks.length === 0 ? 9 : random.between(60, 120), left);
    const start = length;
    const paragraph = makeParagraph(random, vocabulary, size);
    for (const word of paragraph) {
      starts.push(length);
      length += word.length + 1;
    }
    blocks.push({
      type: 'block', id: `blk_${blocks.length}`, articleId: ARTICLE_ID, draftId: DRAFT_ID, start, end: length - 1,
      kind: blocks.length === 0 ? 'headline' : 'paragraph',
    });
    parts.push(paragraph.join(' '));
    left -= size;
  }
  return { text: parts.join('\n'), blocks, starts };
}

function makeParagraph(random: Random, vocabulary: readonly string[], words: number): string[] {
  const paragraph: string[] = [];
  let isFirst = true;
  for (let at = 0; at < words; at += 1) {
    const word = random.pick(vocabulary);
    const ends = at === words - 1 || random.next() < 0.06;
    paragraph.push((isFirst ? word[0]!.toUpperCase() + word.slice(1) : word) + (ends ? '.' : random.next() < 0.08 ? ',' : ''));
    isFirst = ends;
  }
  return paragraph;
}

function inventWord(random: Random): string {
  const syllables = random.next() < 0.5 ? 1 : random.next() < 0.7 ? 2 : 3;
  return Array.from({ length: syllables }, () => random.pick(heads) + random.pick(hearts) + random.pick(tails)).join('');
}
