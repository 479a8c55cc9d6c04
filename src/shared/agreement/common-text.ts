import type { Article, Draft } from '../model/article';
import type { Result } from '../result';
import { fail, ok } from '../result';

/** An article as one who compares it calls it: a file's name, a headline. */
export interface NamedArticle {
  readonly name: string;
  readonly article: Pick<Article, 'currentDraftId'>;
  readonly drafts: readonly Draft[];
}

/**
 * The draft of each article that has the text all of them have: the current one of the first if the others have it, else its newest that they have.
 * Fails with `refused` where there is none, naming the first article that has another text.
 */
export function commonText(articles: readonly NamedArticle[]): Result<Draft[]> {
  const [first, ...others] = articles;
  const current = first!.drafts.find(({ id }) => id === first!.article.currentDraftId);
  const candidates = [...(current ? [current] : []), ...first!.drafts.toReversed()];
  for (const candidate of candidates) {
    const same = articles.map(({ drafts }) => drafts.find(({ sha256 }) => sha256 === candidate.sha256));
    if (same.every((draft) => draft !== undefined)) return ok(same);
  }
  const hashes = new Set(candidates.map(({ sha256 }) => sha256));
  const other = others.find(({ drafts }) => !drafts.some(({ sha256 }) => hashes.has(sha256))) ?? others.at(-1)!;
  return fail('refused', `“${other.name}” has another text than “${first!.name}”. Agreement is measured on one text: compare articles that were made from the same one.`);
}
