import type { AnyRecord } from '../model/records';
import type { Scope } from '../model/scopes';
import { scopeOf } from '../model/scopes';
import { invert } from './diff';
import type { Diff } from './diff';
import type { RecordsView } from './record-set';
import type { Transaction } from './transaction';

/** What undo and redo must know of a transaction: where to find it, and what to call it. */
export interface UndoStep {
  readonly id: string;
  /** Its revision in the scope whose steps these are. */
  readonly revision: number;
  readonly label: string;
}

/** What of a transaction undo and redo are read from. */
export type RecordedTransaction = Pick<Transaction, 'id' | 'label' | 'origin' | 'reverts' | 'revisions' | 'diff'>;

/**
 * Which transaction of a scope an undo would take back next, and which a redo would do again. It is nothing but a
 * reading of the journal, so it is the same after a restart; and it is read from the newest back only as far as asked
 * (`isSettled`), so opening an article does not cost its whole history.
 */
export class UndoStacks {
  readonly #scope: Scope;
  /** Steps to undo that were recorded since the reading began; the last is the next. */
  readonly #newer: UndoStep[] = [];
  /** Steps to undo that were read from the past; the first is the next after `#newer`. */
  readonly #older: UndoStep[] = [];
  /** What an undo took back and a redo may do again; the last is the next. */
  readonly #redo: string[] = [];
  /** Steps by id, of transactions that were taken back: a redo needs them. */
  readonly #undone = new Map<string, UndoStep | undefined>();
  /** Transactions that were done again after they were taken back, while their own entry is still to be read. */
  readonly #redone = new Set<string>();
  /** Whether a change has been met that is no undo or redo: nothing before it can be done again. */
  #redoIsKnown = false;
  #isComplete = false;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Whether `nextUndo` and `nextRedo` are certain, and will still be after one undo or redo; else older transactions
   * must be read.
   */
  get isSettled(): boolean {
    if (this.#isComplete) return true;
    const redo = this.#redo.slice(-2);
    const redoIsFound = redo.every((id) => this.#undone.get(id) !== undefined);
    return redoIsFound && (redo.length === 2 || this.#redoIsKnown) && this.#newer.length + this.#older.length >= 2;
  }

  get nextUndo(): UndoStep | undefined {
    return this.#newer.at(-1) ?? this.#older[0];
  }

  get nextRedo(): UndoStep | undefined {
    const id = this.#redo.at(-1);
    return id === undefined ? undefined : this.#undone.get(id);
  }

  /** Whether a transaction was taken back and not done again; certain for those that were recorded or read. */
  isUndone(id: string): boolean {
    return this.#undone.has(id);
  }

  /** Takes in a transaction that is newer than all taken in so far. */
  record(transaction: RecordedTransaction): void {
    const { origin, reverts } = transaction;
    if (origin === 'library') return; // taken back in the source book, in all articles or none
    if (origin === 'undo' && reverts !== undefined) {
      this.#undone.set(reverts, this.#newer.pop() ?? this.#older.shift());
      this.#redo.push(reverts);
    } else if (origin === 'redo' && reverts !== undefined) {
      this.#redo.pop();
      this.#newer.push(this.#undone.get(reverts)!);
      this.#undone.delete(reverts);
    } else {
      this.#redo.length = 0;
      this.#redoIsKnown = true;
      if (!bringsArticle(transaction.diff)) this.#newer.push(this.#stepOf(transaction));
    }
  }

  /** Takes in a transaction that is older than all taken in so far: the journal, read backwards. */
  recordOlder(transaction: RecordedTransaction): void {
    const { id, origin, reverts } = transaction;
    if (origin === 'library') return;
    if ((origin === 'undo' || origin === 'redo') && reverts !== undefined) {
      if (this.#undone.has(reverts) || this.#redone.has(reverts)) return; // a later undo or redo has decided
      if (origin === 'redo') {
        this.#redone.add(reverts);
      } else {
        this.#undone.set(reverts, undefined);
        if (!this.#redoIsKnown) this.#redo.unshift(reverts);
      }
      return;
    }
    this.#redoIsKnown = true;
    this.#redone.delete(id);
    if (this.#undone.has(id)) this.#undone.set(id, this.#stepOf(transaction));
    else if (!bringsArticle(transaction.diff)) this.#older.push(this.#stepOf(transaction));
  }

  /** There is nothing older to read. */
  complete(): void {
    this.#isComplete = true;
  }

  #stepOf({ id, label, revisions }: RecordedTransaction): UndoStep {
    return { id, label, revision: revisions[this.#scope] ?? 0 };
  }
}

/** An article that came in goes by way of the trash, not by undo. */
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
