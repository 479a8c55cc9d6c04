import type { NewId } from '@shared/model/new-id';
import type { Scope } from '@shared/model/scopes';
import type { RecordSet } from '@shared/transactions/record-set';
import { emptyDiff } from '@shared/transactions/diff';
import type { Transaction } from '@shared/transactions/transaction';
import { revisionIn } from './history-file';
import { fits } from './replay';
import { splitDiff } from './split-diff';

/** The scopes of a transaction that do not have it yet, with the number it has in each. */
function news(transaction: Transaction, revision: (scope: Scope) => number): [Scope, number][] {
  return (Object.keys(transaction.revisions) as Scope[])
    .map((scope): [Scope, number] => [scope, revisionIn(transaction, scope)])
    .filter(([scope, number]) => number > revision(scope));
}

/** The scopes in which numbers are missing between what is known and what the journal has. */
export function scopesWithGaps(
  transactions: readonly Transaction[],
  known: (scope: Scope) => number,
): Set<Scope> {
  const reached = new Map<Scope, number>();
  const revision = (scope: Scope): number => reached.get(scope) ?? known(scope);
  const gaps = new Set<Scope>();
  for (const transaction of transactions) {
    for (const [scope, number] of news(transaction, revision)) {
      if (number !== revision(scope) + 1) gaps.add(scope);
      reached.set(scope, number);
    }
  }
  return gaps;
}

export interface Mended {
  readonly transactions: Transaction[];
  /** Numbers that the journal no longer has, by scope. A change of several scopes is missing in each of them. */
  readonly missing: ReadonlyMap<Scope, number>;
  /** Transactions that are there and could not be applied. */
  readonly leftOut: number;
}

/** How many changes are lost, as far as it can be known: `badLines` held them, or they are missing without a trace. */
export function lossOf({ missing, leftOut }: Mended, badLines: number): number {
  const numbers = [...missing.values()];
  const all = numbers.reduce((sum, count) => sum + count, 0);
  return Math.min(all, Math.max(badLines, ...numbers)) + leftOut;
}

/**
 * Chooses what of a damaged journal can stand. A transaction behind a gap is kept when it changes exactly what is there,
 * in all its scopes; else it is left out, whole. For every number that is lost a transaction without content takes its
 * place, so that the history says what happened and the numbers stay without a gap.
 * @param sets the sets of all scopes that the transactions touch, at the revisions that `known` gives; they are changed
 */
export function mend(
  transactions: readonly Transaction[],
  sets: ReadonlyMap<Scope, RecordSet>,
  known: (scope: Scope) => number,
  newId: NewId,
  now: Date,
): Mended {
  const reached = new Map<Scope, number>();
  const revision = (scope: Scope): number => reached.get(scope) ?? known(scope);
  const mended: Transaction[] = [];
  const missing = new Map<Scope, number>();
  let leftOut = 0;
  const placeholder = (scope: Scope, number: number, label: string): void => {
    mended.push({
      id: newId('txn'), at: now.toISOString(), by: 'Claimdesk', origin: 'merge', label,
      revisions: { [scope]: number }, diff: emptyDiff,
    });
    reached.set(scope, number);
  };

  for (const transaction of transactions) {
    const targets = news(transaction, revision);
    const parts = splitDiff(transaction.diff);
    const stands = targets.every(([scope]) => {
      const part = parts.get(scope);
      return part === undefined || fits(sets.get(scope)!, part);
    });
    for (const [scope, number] of targets) {
      for (let absent = revision(scope) + 1; absent < number; absent++) {
        placeholder(scope, absent, 'Lost: a change that the damaged journal no longer holds');
        missing.set(scope, (missing.get(scope) ?? 0) + 1);
      }
      if (!stands) placeholder(scope, number, `Lost: ${transaction.label}`);
      reached.set(scope, number);
    }
    if (!stands) leftOut++;
    else {
      for (const [scope] of targets) {
        const part = parts.get(scope);
        if (part) sets.get(scope)!.apply(part);
      }
      mended.push(transaction);
    }
  }
  return { transactions: mended, missing, leftOut };
}
