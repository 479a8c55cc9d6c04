import { unwrap } from '@shared/result';
import { planImport } from '@shared/transactions/plan-article';
import { RecordSet } from '@shared/transactions/record-set';
import { newId } from '../../src/main/services/open-library';
import { openLibraryStore } from '../../src/main/store/library-store';
import type { LibraryStore } from '../../src/main/store/store-types';
import type { BenchArticle } from './records';
import { makeArticle } from './records';

/** Who makes the changes of a bench. */
export const BY = 'bench';

/** A word that stands in the notes of 1,000 claims of {@link importLarge}, and nowhere else. */
export const MARKED = 'zzmarked';

export async function openBenchStore(folder: string): Promise<LibraryStore> {
  return openLibraryStore({ folder, mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId });
}

/** A library of so many articles, of 1,000 words and 5 claims each. @returns the articles' texts */
export async function fillLibrary(store: LibraryStore, count: number): Promise<string[]> {
  const { article, draft, blocks, claims } = makeArticle(count * 1_000, 0);
  const made = makeArticle(1_000, 5);
  const texts: string[] = [];
  const size = Math.floor(blocks.length / count);
  const commits: Promise<unknown>[] = [];
  for (let number = 0; number < count; number += 1) {
    const [first, last] = [blocks[number * size]!, blocks[(number + 1) * size - 1]!];
    const text = draft.text.slice(first.start, last.end);
    const [articleId, draftId] = [`art_${number}`, `drf_${number}`];
    texts.push(text);
    const added = [
      { ...article, id: articleId, currentDraftId: draftId, headline: text.slice(0, 60).trim() },
      { ...draft, id: draftId, articleId, text, sha256: number.toString(16).padStart(64, '0') },
      ...[...claims, ...made.claims].map((claim, index) => ({
        ...claim, id: `clm_${number}_${index}`, articleId, note: text.slice(100, 160), targets: claim.targets.map((target) => ({ ...target, draftId })),
      })),
    ];
    commits.push(store.commit({ diff: { added, updated: [], removed: [] }, label: 'Import', by: BY, origin: 'import' }));
  }
  await Promise.all(commits);
  return texts;
}

/** An article of 100,000 words and 10,000 claims, every tenth with a note that says {@link MARKED}. */
export async function importLarge(store: LibraryStore): Promise<BenchArticle> {
  const made = makeArticle(100_000, 10_000);
  const claims = made.claims.map((claim, index) => (index % 10 === 0 ? { ...claim, note: MARKED } : claim));
  const bundle = { article: made.article, drafts: [made.draft], blocks: [...made.blocks], claims, comments: [], sources: [] };
  const { diff, label } = unwrap(planImport(new RecordSet(), bundle));
  await store.commit({ diff, label, by: BY, origin: 'import' });
  await store.checkpoint();
  return { ...made, claims };
}
