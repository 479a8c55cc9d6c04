import type { Source } from '@shared/model/source';
import type { Scope } from '@shared/model/scopes';
import { ClaimdeskError } from '@shared/result';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';

/** Transactions read from the history at once. */
const PAGE = 500;
/** Times that changes are waited for that a history without damage would soon have. */
const ATTEMPTS = 5;

/**
 * Reads every change that a scope has had since it had a revision, and hands them on at a moment at which there are no
 * others: what `use` does at once, it does on the records that these changes have led to.
 * @param use gets the changes, newest first; called once
 * @throws ClaimdeskError `not-found` for a revision that the scope never had; `damaged` when the history has a gap there
 */
export async function withChangesSince<T>(
  store: LibraryStore, scope: Scope, revision: number, use: (newer: readonly Transaction[]) => T | Promise<T>,
): Promise<T> {
  if (revision > store.revision(scope)) throw new ClaimdeskError('not-found', `The history has no revision ${revision}.`, { revision });
  let newer: Transaction[] = [];
  for (let patience = ATTEMPTS; patience > 0;) {
    const known = revisionOf(newer[0], scope) ?? revision;
    const read = await readBack(store, scope, known);
    newer = [...read, ...newer];
    const newest = revisionOf(newer[0], scope) ?? revision;
    // The history has only what is durable: where its newest change is the scope's, nothing else is under way.
    if (newest === store.revision(scope) && isWhole(newer, scope, revision)) return use(newer);
    if (read.length === 0 || !isWhole(newer, scope, revision)) patience--;
  }
  throw new ClaimdeskError('damaged', 'The history has a gap between then and now, so how it was cannot be told. A backup may still have it.');
}

function isWhole(newer: readonly Transaction[], scope: Scope, revision: number): boolean {
  return newer.every((transaction, index) => revisionOf(transaction, scope) === revision + newer.length - index);
}

/** The durable changes above a revision, newest first. */
async function readBack(store: LibraryStore, scope: Scope, above: number): Promise<Transaction[]> {
  const found: Transaction[] = [];
  for (;;) {
    const before = revisionOf(found.at(-1), scope);
    const page = await store.history(scope, before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    const wanted = page.filter((transaction) => revisionOf(transaction, scope)! > above);
    found.push(...wanted);
    if (wanted.length < PAGE) return found;
  }
}

/**
 * Sources that the source book no longer has, as they were when they went. Those that its history does not have either
 * are not among them.
 */
export async function goneSources(store: LibraryStore, ids: ReadonlySet<string>): Promise<Source[]> {
  const book = await store.load('sources');
  const wanted = new Set([...ids].filter((id) => !book.get('source', id)));
  const found: Source[] = [];
  for (let before: number | undefined; wanted.size > 0 && before !== 1;) {
    const page = await store.history('sources', before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    for (const { diff } of page) {
      for (const record of diff.removed) if (record.type === 'source' && wanted.delete(record.id)) found.push(record);
    }
    before = revisionOf(page.at(-1), 'sources');
    if (before === undefined) break;
  }
  return found;
}

function revisionOf(transaction: Transaction | undefined, scope: Scope): number | undefined {
  return transaction?.revisions[scope];
}
