import { ok, type Result } from '@shared/result';
import { type DraftChanges, draftChanges, type DraftsWithParagraphs } from '@shared/report/draft-changes';

/** Two drafts as they go to another thread: only values. */
export type DraftsAsValues = Omit<DraftsWithParagraphs, 'wantsClaim'>;

/** Compares two drafts, wherever that is done. */
export type CompareDrafts = (drafts: DraftsAsValues) => Promise<Result<DraftChanges>>;

/** Compares them in this thread. */
export function compareDrafts(drafts: DraftsAsValues): Promise<Result<DraftChanges>> {
  return Promise.resolve(ok(draftChanges(drafts)));
}
