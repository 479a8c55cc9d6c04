import type { MergeChoice } from '@shared/model/review';
import type { ResultOf } from '@shared/contract/methods';
import type { Failure, Result } from '@shared/result';
import { t } from '../i18n';
import { backToArrivals, takeOut } from './brought-rows';
import type { PackageFacts, ReviewRow } from './bringing';
import { desk } from './desk-store';
import { openArticle, setTrashed } from './open';
import { announce, bridge, toast, toastFailure } from './runtime';

/** What a merge would do. */
export type MergePreview = ResultOf<'reviews.preview'>;
/** How conflicts are decided, by their ids. */
export type Choices = Readonly<Record<string, MergeChoice>>;

/** Shows whose a package is and what for; a sealed one asks for its passphrase first. What cannot be read is told and let go. */
export async function showPackage(row: ReviewRow): Promise<void> {
  if (row.isSealed) {
    desk.set({ dialog: { kind: 'package', row, facts: null } });
    return;
  }
  const answer = await read(row);
  if (answer.ok) return;
  toastFailure(answer.error);
  await leavePackage(row, null);
}

/** Opens a sealed package. @returns why that was not possible; it is held still, for another try */
export async function unseal(row: ReviewRow, passphrase: string): Promise<Failure | null> {
  const answer = await read(row, passphrase);
  return answer.ok ? null : answer.error;
}

async function read(row: ReviewRow, passphrase?: string): Promise<Result<PackageFacts>> {
  const answer = await bridge().invoke('reviews.read', { fileId: row.fileId, ...(passphrase !== undefined && { passphrase }) });
  if (answer.ok) desk.set({ dialog: { kind: 'package', row, facts: answer.value } });
  return answer;
}

/** Closes the package and lets it go: nothing of it is in the library. */
export async function leavePackage(row: ReviewRow, facts: PackageFacts | null): Promise<void> {
  takeOut(row.key);
  backToArrivals();
  if (facts) await letGo(facts);
  else await bridge().invoke('files.discard', { fileId: row.fileId });
}

/** Takes the article of a package in, to be reviewed, and brings it onto the desk. */
export async function takeForReview(row: ReviewRow, facts: PackageFacts): Promise<void> {
  const answer = await bridge().invoke('reviews.take', { packageId: facts.packageId });
  if (!answer.ok) return toastFailure(answer.error);
  takeOut(row.key);
  backToArrivals();
  await openArticle(answer.value.articleId);
  toast(t.packages.open.taken(facts.headline));
  announce(t.packages.open.taken(facts.headline));
}

/** Brings the article that a package is of onto the desk, out of the trash if it lies there, and shows what merging would do. */
export async function beginMerge(row: ReviewRow, facts: PackageFacts): Promise<void> {
  takeOut(row.key);
  if (desk.get().summaries.get(facts.articleId)?.trashedAt) await setTrashed(facts.articleId, false);
  await openArticle(facts.articleId);
  if (desk.get().article?.articleId === facts.articleId) desk.set({ dialog: { kind: 'merge', facts } });
  else {
    desk.set({ dialog: null });
    await letGo(facts);
  }
}

/** Merges a package as it was decided, as one change. @param parts how much comes in, in words. @returns whether it was done; why not is told, and the package is held still */
export async function mergePackage({ packageId, sending }: PackageFacts, choices: Choices, parts: string): Promise<boolean> {
  const answer = await bridge().invoke('reviews.merge', { packageId, choices, at: new Date().toISOString() });
  if (!answer.ok) {
    toastFailure(answer.error);
    return false;
  }
  const { nothingDone, done } = t.packages.merge;
  const said = answer.value.revision === null ? nothingDone(sending.by) : done(sending.by, parts);
  backToArrivals();
  toast(said);
  announce(said);
  return true;
}

/** Closes the merge with nothing changed. */
export async function leaveMerge(facts: PackageFacts): Promise<void> {
  backToArrivals();
  await letGo(facts);
}

async function letGo({ packageId }: PackageFacts): Promise<void> {
  await bridge().invoke('reviews.discard', { packageId });
}
