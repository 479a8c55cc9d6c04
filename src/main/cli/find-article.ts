import { ClaimdeskError } from '@shared/result';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { LibraryStore } from '../store/library-store';

/** Articles that a message names at most. */
const NAMED = 5;

/**
 * The article that an argument means: by its id, by its whole headline, or by a part of the headline that no other has.
 * Those in the trash only by id. Fails with `not-found`, `ambiguous`.
 */
export function findArticle(store: LibraryStore, argument: string): ArticleSummary {
  const byId = store.summaries().get(argument);
  if (byId) return byId;
  const wanted = comparable(argument);
  const shown = [...store.summaries().values()].filter(({ trashedAt }) => trashedAt === undefined);
  const matching = shown.filter(({ headline }) => comparable(headline).includes(wanted));
  const exact = matching.filter(({ headline }) => comparable(headline) === wanted);
  const [found, ...others] = exact.length > 0 ? exact : matching;
  if (!found || wanted === '') {
    throw new ClaimdeskError('not-found', `There is no article “${argument}” in this library. “claimdesk list” shows them.`);
  }
  if (others.length === 0) return found;
  const candidates = [found, ...others];
  const named = candidates.slice(0, NAMED).map(({ articleId, headline }) => `${articleId} ${headline}`);
  const message = `${candidates.length} articles have “${argument}” in their headline; give more of it, or the id: ${named.join('; ')}`;
  throw new ClaimdeskError('ambiguous', message, { articleIds: candidates.map(({ articleId }) => articleId) });
}

function comparable(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
