import fc from 'fast-check';
import { anyIntents, anyText, ARTICLE_ID, libraryOf } from '../../transactions/testing/arbitrary-library';
import { live } from '../../transactions/testing/live';
import { gatherArticle, type ArticleRecords } from '../article-records';

/** An article with claims of all kinds, over a text with all kinds of characters. */
export const anyArticle: fc.Arbitrary<ArticleRecords> = fc.tuple(anyText, anyIntents).map(([text, intents]) => {
  const records = libraryOf(text);
  live(records, intents);
  return gatherArticle(records, ARTICLE_ID)!;
});
