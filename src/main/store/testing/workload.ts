import type { Scope } from '@shared/model/scopes';
import { articleScope } from '@shared/model/scopes';
import type { Diff } from '@shared/transactions/diff';
import type { LibraryStore } from '../store-types';
import { aClaim, adding, anArticle, articleRecords, aSource, removing, updating } from './samples';

/**
 * A valid change of one of a handful of articles, drawn by chance from what the library holds at the moment: a new
 * article, a claim with or without a new source, a claim changed or removed, an article renamed, a tag set changed.
 */
export async function someChange(store: LibraryStore, chance: () => number, newId: (what: string) => string): Promise<Diff> {
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(chance() * values.length)];
  const articleId = pick([...store.summaries().keys()]);
  if (articleId === undefined || (store.summaries().size < 4 && chance() < 0.1)) return adding(...articleRecords(newId('a')));
  const set = await store.load(articleScope(articleId));
  const claim = pick([...set.all('claim')]);
  const kind = chance();
  if (claim && kind < 0.35) return updating(claim, { ...claim, note: newId('note') });
  if (claim && kind < 0.45) return removing(claim);
  if (kind < 0.55) {
    const article = set.get('article', articleId)!;
    return updating(article, anArticle(articleId, { headline: newId('headline') }));
  }
  if (kind < 0.6) {
    const [tagSet] = (await store.load('library')).all('tag-set');
    return updating(tagSet!, { ...tagSet!, tags: tagSet!.tags.map((tag) => ({ ...tag, label: newId(tag.id) })) });
  }
  if (kind < 0.75) {
    const source = aSource(newId('s'));
    return adding(source, aClaim(articleId, newId('c'), { sourceIds: [source.id], tags: ['sourced', 'a-tag-of-another-desk'] }));
  }
  const start = Math.floor(chance() * 60);
  return adding(aClaim(articleId, newId('c'), {}, start, start + 1 + Math.floor(chance() * 20)));
}

/** Every record of a library by id, and every revision: what two openings of one library are compared by. */
export async function contentsOf(store: LibraryStore): Promise<{ records: Map<string, unknown>; revisions: Map<Scope, number> }> {
  const scopes: Scope[] = ['library', 'sources', ...[...store.summaries().keys()].map(articleScope)];
  const records = new Map<string, unknown>();
  const revisions = new Map<Scope, number>();
  for (const scope of scopes) {
    for (const record of await store.load(scope)) records.set(record.id, record);
    revisions.set(scope, store.revision(scope));
  }
  return { records, revisions };
}
