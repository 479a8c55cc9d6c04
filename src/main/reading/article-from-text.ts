import type { Article, Block, Draft, Provenance } from '@shared/model/article';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { guessBlocks } from '@shared/text/blocks';
import type { ArticleBundle } from '@shared/transactions/command';
import { shorten } from '@shared/transactions/planning';
import { sha256 } from '../services/sha256';

export interface TextToOpen {
  /** Canonical text. */
  readonly text: string;
  readonly importedFrom: Provenance;
  /** Headings and lists are marked as in Markdown. */
  readonly markdown: boolean;
  readonly at: string;
  readonly by: string;
  readonly newId: NewId;
}

/** Languages are told from the text where that is sure; else it is the one most of the texts here are in. */
export const DEFAULT_LANGUAGE = 'en';
/** A headline made of the first words of a text that has none. UTF-16 code units. */
export const MADE_HEADLINE = 120;

/** The records of a new article with one draft, its blocks guessed. */
export function articleFromText({ text, importedFrom, markdown, at, by, newId }: TextToOpen): ArticleBundle {
  const articleId = newId('art');
  const draftId = newId('drf');
  const { blocks: guessed, headline, language, ...details } = guessBlocks(text, { markdown });
  const article: Article = {
    type: 'article',
    id: articleId,
    headline: headline ?? shorten(text.slice(0, MAX_LABEL_CHARACTERS), MADE_HEADLINE),
    ...details,
    language: language ?? DEFAULT_LANGUAGE,
    currentDraftId: draftId,
    status: 'open',
    checks: [],
    createdAt: at,
    createdBy: by,
  };
  const draft: Draft = {
    type: 'draft', id: draftId, articleId, label: 'Draft 1', text, sha256: sha256(text),
    importedAt: at, importedBy: by, importedFrom,
  };
  const blocks = guessed.map(
    ({ start, end, kind }): Block => ({ type: 'block', id: newId('blk'), articleId, draftId, start, end, kind }),
  );
  return { article, drafts: [draft], blocks, claims: [], comments: [], sources: [] };
}
