import type { AnyRecord } from '@shared/model/records';
import { articleScope } from '@shared/model/scopes';
import type { Source } from '@shared/model/source';
import { goingBack } from '@shared/transactions/going-back';
import { RecordSet } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import { partOf } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import { withChangesSince } from './past';

/** Changes read at once. */
const PAGE = 500;

/** A moment of an article that another library has, too: it was sent then, or had just come in. */
export interface SharedMoment {
  readonly sendingId: string;
  readonly revision: number;
  /** Its note of having come in, which the other library has not. */
  readonly receiptId?: string;
  /** Sources that came in with it, as they came. */
  readonly sources: readonly Source[];
}

/**
 * The newest moment of an article at which it was as a package has it that went out or came in. Told from the history, so that nobody else can say
 * what was.
 * @param isWanted which sendings count
 */
export async function sharedMoment(store: LibraryStore, articleId: string, isWanted: (sendingId: string) => boolean): Promise<SharedMoment | undefined> {
  const scope = articleScope(articleId);
  for (let before: number | undefined; ;) {
    const page: readonly Transaction[] = await store.history(scope, before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    for (const { origin, diff, revisions } of page) {
      if (origin !== 'user') continue;
      const sent = diff.added.find(({ type, id }) => type === 'sending' && isWanted(id));
      if (sent) return { sendingId: sent.id, revision: revisions[scope]!, sources: [] };
    }
    before = page.at(-1)?.revisions[scope];
    if (page.length < PAGE || before === undefined) break;
  }
  const came = await arrivalOf(store, articleId);
  return came && isWanted(came.sendingId) ? came : undefined;
}

/** The moment at which an article came in a review package; undefined of one that did not. */
export async function arrivalOf(store: LibraryStore, articleId: string): Promise<SharedMoment | undefined> {
  const [first] = await store.history(articleScope(articleId), { before: 2, limit: 1 });
  if (first?.origin !== 'import') return undefined;
  const receipt = first.diff.added.findLast((record) => record.type === 'merge');
  const isReceipt = receipt?.by === first.by && receipt.at === first.at;
  if (!isReceipt) return undefined;
  return { sendingId: receipt.sendingId, revision: 1, receiptId: receipt.id, sources: first.diff.added.filter((record) => record.type === 'source') };
}

/** An article's records as they were at a moment, without sources. Fails with `damaged` when the history has a gap since. */
export async function recordsAt(store: LibraryStore, articleId: string, { revision, receiptId }: Pick<SharedMoment, 'revision' | 'receiptId'>): Promise<RecordSet> {
  const scope = articleScope(articleId);
  const now = await store.load(scope);
  return withChangesSince(store, scope, revision, (newer) => {
    const then = new RecordSet(now);
    then.apply(goingBack(newer.map(({ diff }) => partOf(diff, scope))));
    return new RecordSet([...then].filter(({ id }) => id !== receiptId));
  });
}

/** Records with only some of the claims, and what stands on these. @param claimIds undefined: all */
export function withClaims(records: Iterable<AnyRecord>, claimIds: readonly string[] | undefined): RecordSet {
  if (!claimIds) return new RecordSet(records);
  const chosen = new Set(claimIds);
  const isIn = (record: AnyRecord): boolean => {
    if (record.type === 'claim') return chosen.has(record.id);
    return (record.type !== 'comment' && record.type !== 'decision') || record.claimId === undefined || chosen.has(record.claimId);
  };
  return new RecordSet([...records].filter(isIn));
}
