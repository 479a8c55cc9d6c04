import type { Claim } from '@shared/model/claim';
import { planImport } from '@shared/transactions/plan-article';
import { RecordSet } from '@shared/transactions/record-set';
import { unwrap } from '@shared/result';
import { ArticlesService } from '../../src/main/services/articles-service';
import { newId } from '../../src/main/services/open-library';
import { openLibraryStore } from '../../src/main/store/library-store';
import type { LibraryStore } from '../../src/main/store/store-types';
import { makeArticle } from './records';

const WORDS = 10_000;
/** Who makes all changes. */
export const by = 'bench';

/** A library with one article of so many claims, and the service that changes it. */
export interface Desk {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly articleId: string;
  readonly claims: readonly Claim[];
}

export async function deskWith(folder: string, claimCount: number): Promise<Desk> {
  const store = await openLibraryStore({ folder, mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId });
  const { article, draft, blocks, claims } = makeArticle(WORDS, claimCount);
  const bundle = { article, drafts: [draft], blocks: [...blocks], claims: [...claims], comments: [], sources: [] };
  const { diff, label } = unwrap(planImport(new RecordSet(), bundle));
  await store.commit({ diff, label, by, origin: 'import' });
  await store.checkpoint();
  return { store, articles: new ArticlesService({ store, newId }), articleId: article.id, claims };
}
