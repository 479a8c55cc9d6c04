import type { Block } from '@shared/model/article';
import { bodyKinds } from '@shared/model/vocabulary';
import type { ArticleSession } from './article-session';
import { desk } from './desk-store';
import type { SelectableText } from './selection';

const cache = new WeakMap<ArticleSession, { version: number; blocks: readonly Block[] }>();

/** The blocks of the draft on the desk, in order of place. */
export function blocksOf(article: ArticleSession): readonly Block[] {
  const cached = cache.get(article);
  // Blocks change seldom, claims all the time: the sorted list is made anew only when the blocks' own version rose.
  if (cached?.version === article.blocksVersion) return cached.blocks;
  const draftId = article.article.currentDraftId;
  const blocks = [...article.records.all('block')].filter((block) => block.draftId === draftId).sort((a, b) => a.start - b.start);
  cache.set(article, { version: article.blocksVersion, blocks });
  return blocks;
}

/** The text of the article on the desk, as the keyboard's selection needs it. */
export function selectableText(): SelectableText | undefined {
  const { article } = desk.get();
  return article
    ? { text: article.draft.text, language: article.article.language, blocks: blocksOf(article) }
    : undefined;
}

/** How many paragraphs of running text there are, and how many have been read. */
export function readCounts(article: ArticleSession): { read: number; all: number } {
  let read = 0;
  let all = 0;
  for (const block of blocksOf(article)) {
    if (!bodyKinds.has(block.kind)) continue;
    all++;
    if (block.read) read++;
  }
  return { read, all };
}

/** The block an offset lies in, or the one before it. */
export function blockAt(article: ArticleSession, offset: number): Block | undefined {
  return blocksOf(article).findLast((block) => block.start <= offset);
}
