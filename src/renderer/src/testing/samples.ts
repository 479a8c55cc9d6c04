import type { Article, Block, Draft } from '@shared/model/article';
import { newSource } from '@shared/model/new-source';
import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import type { Source } from '@shared/model/source';
import type { TagSet } from '@shared/model/tag-set';
import { defaultTags, TAG_SET_ID } from '@shared/model/tags';

const AT = '2026-01-31T12:00:00.000Z';

/** Four paragraphs of an invented story: a headline, two of running text, one with an emoji and a combining accent. */
export const paragraphs = [
  'Harbour bridge to stay shut until spring',
  'The bridge was closed on Monday, a city official said. “Two lanes will open in May,” the U.S. engineer Ana Ohlin added.',
  'Repairs cost 3 million. Shop owners said they had lost half their trade.',
  'Cafe\u0301 owner Lee 👩‍🔧 disputes the figure.',
] as const;

export const TEXT = paragraphs.join('\n\n');

/** The place of some words in the text, UTF-16 code units. */
export function placeOf(words: string, text: string = TEXT): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not have “${words}”.`);
  return { start, end: start + words.length };
}

export const tagSet: TagSet = { type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] };

/** An article with its draft and a block for each stretch between empty lines; no claims. */
export function articleRecords(articleId: string, text: string = TEXT): AnyRecord[] {
  const draftId = `${articleId}-draft`;
  const article: Article = {
    type: 'article', id: articleId, headline: `Headline of ${articleId}`, language: 'en', currentDraftId: draftId, status: 'open',
    checks: [], createdAt: AT, createdBy: 'Ada',
  };
  const draft: Draft = {
    type: 'draft', id: draftId, articleId, label: 'Draft 1', text, sha256: '0'.repeat(64), importedAt: AT, importedBy: 'Ada',
    importedFrom: { from: 'paste', changes: [] },
  };
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match, index): Block => ({
    type: 'block', id: `${articleId}-block${index}`, articleId, draftId, start: match.index, end: match.index + match[0].length,
    kind: index === 0 ? 'headline' : 'paragraph',
  }));
  return [article, draft, ...blocks];
}

export function aSource(id: string, label: string): Source {
  return newSource(id, { label });
}

/** Ids that tell who made them and in which order. */
export function countingIds(maker: string): NewId {
  let made = 0;
  return (prefix) => `${prefix}_${maker}${++made}`;
}
