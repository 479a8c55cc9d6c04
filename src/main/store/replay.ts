import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '@shared/model/scopes';
import { ClaimdeskError } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import type { RecordSet } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import { partOf } from '@shared/transactions/transaction';
import { revisionIn } from './history-file';

/** Whether a diff changes exactly what is there: then it may be applied although something before it is missing. */
export function fits(set: RecordSet, diff: Diff): boolean {
  return (
    diff.added.every(({ type, id }) => set.get(type, id) === undefined) &&
    diff.updated.every(({ before }) => isDeepStrictEqual(set.get(before.type, before.id), before)) &&
    diff.removed.every((record) => isDeepStrictEqual(set.get(record.type, record.id), record))
  );
}

/**
 * Brings a scope's records forward by transactions, oldest first. Those it has already are passed over. Where numbers
 * are missing, what follows is still applied if it changes exactly what is there, so no more is lost than must be.
 * @param from the revision that the set is at
 * @returns the revision reached, how many transactions were applied, and how many numbers up to it are lost
 */
export function replay(
  set: RecordSet,
  from: number,
  transactions: Iterable<Transaction>,
  scope: Scope,
): { revision: number; applied: number; lost: number } {
  let revision = from;
  let applied = 0;
  for (const transaction of transactions) {
    const number = revisionIn(transaction, scope);
    if (number <= revision) continue;
    const part = partOf(transaction.diff, scope);
    if ((number === revision + 1 || fits(set, part)) && applied_(set, part)) applied++;
    revision = number;
  }
  return { revision, applied, lost: revision - from - applied };
}

function applied_(set: RecordSet, diff: Diff): boolean {
  try {
    set.apply(diff);
    return true;
  } catch (error) {
    if (error instanceof ClaimdeskError && error.failure.code === 'conflict') return false;
    throw error;
  }
}
