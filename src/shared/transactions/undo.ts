import type { AnyRecord, Scope } from '../model/records';
import { scopeOf } from '../model/records';
import { invert } from './diff';
import type { Diff } from './diff';
import type { RecordsView } from './record-set';
import type { Transaction } from './transaction';

/**
 * Which transaction of a scope an undo would take back next, and which a redo would do again. It is nothing but a
 * reading of the journal, so it is the same after a restart.
 */
export class UndoStacks {
  readonly #undo: string[] = [];
  readonly #redo: string[] = [];

  /** Takes in the scope's transactions in the order in which they were made. */
  record(transaction: Pick<Transaction, 'id' | 'origin' | 'reverts' | 'diff'>): void {
    if (transaction.origin === 'undo' && transaction.reverts) {
      this.#undo.pop();
      this.#redo.push(transaction.reverts);
    } else if (transaction.origin === 'redo' && transaction.reverts) {
      this.#redo.pop();
      this.#undo.push(transaction.reverts);
    } else {
      this.#redo.length = 0;
      if (bringsArticle(transaction.diff)) return; // an article that came in goes by way of the trash
      this.#undo.push(transaction.id);
    }
  }

  get nextUndo(): string | undefined {
    return this.#undo.at(-1);
  }

  get nextRedo(): string | undefined {
    return this.#redo.at(-1);
  }

  get depth(): number {
    return this.#undo.length;
  }
}

function bringsArticle(diff: Diff): boolean {
  return diff.added.some((record) => record.type === 'article');
}

/**
 * The diff that takes a transaction of `scope` back (or, given an undo's own diff turned round, does it again).
 * Records of other scopes (a source that came in with a claim) go back only where nobody has built on them since:
 * when they stand as the transaction left them and nothing else uses them.
 */
export function revertingDiff(
  records: RecordsView, diff: Diff, scope: Scope, isUsedElsewhere: (record: AnyRecord) => boolean,
): Diff {
  const inverse = invert(diff);
  const untouched = (record: AnyRecord): boolean => {
    const now = records.get(record.type, record.id);
    return now === record || JSON.stringify(now) === JSON.stringify(record);
  };
  const mayGo = (record: AnyRecord): boolean =>
    scopeOf(record) === scope || (untouched(record) && !isUsedElsewhere(record));
  return {
    added: inverse.added.filter((record) => scopeOf(record) === scope || !records.get(record.type, record.id)),
    updated: inverse.updated.filter(({ before }) => scopeOf(before) === scope || untouched(before)),
    removed: inverse.removed.filter(mayGo),
  };
}

