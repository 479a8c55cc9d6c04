import type { ExportedChange } from '@shared/formats/claimdesk-article-schema';
import type { RecordsView } from '@shared/transactions/record-set';
import { changesOf } from '@shared/transactions/diff';
import { shorten } from '@shared/transactions/planning';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService } from './articles-service';

/** Changes read at once. */
const PAGE = 500;

/**
 * The history of an article as it may leave the house, newest first: what was done, without the records. Its lines
 * quote sources by the label they had at the time; one that is anonymous today goes by today's label throughout.
 */
export async function historyForExport(
  store: LibraryStore, articles: ArticlesService, articleId: string, records: RecordsView,
): Promise<ExportedChange[]> {
  const changes: ExportedChange[] = [];
  for (let before: number | undefined; ; ) {
    const page = await articles.history(articleId, { before, limit: PAGE });
    changes.push(...page.map(({ id: _, ...change }) => change));
    if (page.length < PAGE) break;
    before = page.at(-1)!.revision;
  }
  const labels = await formerLabels(store, records);
  return labels.length ? changes.map((change) => ({ ...change, label: renamed(change.label, labels) })) : changes;
}

/** What sources that are anonymous today were called before, with what they are called now. */
async function formerLabels(store: LibraryStore, records: RecordsView): Promise<[former: string, now: string][]> {
  const anonymous = new Map<string, string>();
  for (const { id, identity, label } of records.all('source')) if (identity === 'anonymous') anonymous.set(id, label);
  if (anonymous.size === 0) return [];

  const labels = new Map<string, string>();
  for await (const { diff } of historyOf(store)) {
    for (const record of [...changesOf(diff)].flat()) {
      const now = record?.type === 'source' ? anonymous.get(record.id) : undefined;
      if (record?.type !== 'source' || now === undefined) continue;
      for (const former of [record.label, record.name]) {
        // A line of the history has a long label shortened.
        for (const words of former === undefined ? [] : [former, shorten(former), shorten(former, 40)]) labels.set(words, now);
      }
    }
  }
  return [...labels].filter(([former, now]) => former !== now && former !== '').sort(([a], [b]) => b.length - a.length);
}

async function* historyOf(store: LibraryStore): AsyncGenerator<Transaction> {
  for (let before: number | undefined; ; ) {
    const page = await store.history('sources', before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    yield* page;
    const oldest = page.at(-1)?.revisions.sources;
    if (oldest === undefined) return;
    before = oldest;
  }
}

function renamed(label: string, labels: readonly [former: string, now: string][]): string {
  return labels.reduce((text, [former, now]) => text.replaceAll(former, () => now), label);
}
