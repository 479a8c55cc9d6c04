import type { UndoState } from '@shared/contract/values';
import type { Scope } from '@shared/model/scopes';
import type { Transaction } from '@shared/transactions/transaction';
import type { RecordedTransaction, UndoStep } from '@shared/transactions/undo';
import { UndoStacks } from '@shared/transactions/undo';
import type { LibraryStore } from '../store/store-types';

/** Transactions read from the history at once: an undo rarely asks further back, a page of the history is as long. */
const PAGE = 100;

export type Direction = 'undo' | 'redo';

/**
 * What can be undone and redone in one scope: the transactions made since the trail began, and, read from the store's
 * history only as far as somebody asks, those made before.
 */
export class UndoTrail {
  readonly #store: LibraryStore;
  readonly #scope: Scope;
  readonly #stacks: UndoStacks;
  /** Transactions of this revision and newer are in the stacks. */
  #readFrom: number;
  #reading: Promise<void> | undefined;

  constructor(store: LibraryStore, scope: Scope) {
    this.#store = store;
    this.#scope = scope;
    this.#stacks = new UndoStacks(scope);
    this.#readFrom = store.revision(scope) + 1;
  }

  /** Takes in a transaction in the moment in which the store has numbered it. */
  record(transaction: RecordedTransaction): void {
    this.#stacks.record(transaction);
  }

  /** Reads back as far as it takes to know what the next undo and the next redo are, and those after them. */
  async settle(): Promise<void> {
    while (!this.#stacks.isSettled) await this.#readPage();
  }

  /** The transaction that an undo would take back, or that a redo would do again. Certain once settled. */
  next(direction: Direction): UndoStep | undefined {
    return direction === 'undo' ? this.#stacks.nextUndo : this.#stacks.nextRedo;
  }

  /** What undo and redo would do next, as their labels. Certain once settled, and after each transaction recorded since. */
  state(): UndoState {
    const undo = this.next('undo');
    const redo = this.next('redo');
    return { ...(undo && { undo: undo.label }), ...(redo && { redo: redo.label }) };
  }

  /** Whether a transaction of the scope was taken back and not done again. */
  async isUndone({ id, revisions }: Pick<Transaction, 'id' | 'revisions'>): Promise<boolean> {
    while (this.#readFrom > (revisions[this.#scope] ?? 0)) await this.#readPage();
    return this.#stacks.isUndone(id);
  }

  /** Reads one page further back; callers at the same time share it. */
  #readPage(): Promise<void> {
    this.#reading ??= this.#store
      .history(this.#scope, { before: this.#readFrom, limit: PAGE })
      .then((page) => {
        for (const transaction of page) this.#stacks.recordOlder(transaction);
        const oldest = page.at(-1)?.revisions[this.#scope];
        if (oldest === undefined) this.#stacks.complete();
        this.#readFrom = oldest ?? 0;
      })
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }
}
