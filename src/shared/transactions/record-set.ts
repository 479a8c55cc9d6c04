import type { AnyRecord, RecordOf, RecordType } from '../model/records';
import { ClaimdeskError } from '../result';
import type { Diff } from './diff';

/** Records to read: what `plan` sees of the library. */
export interface RecordsView {
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined;
  /** All records of a type, in the order in which they came in. */
  all<T extends RecordType>(type: T): Iterable<RecordOf<T>>;
  count(type: RecordType): number;
}

/**
 * Records in memory, changed by diffs only. A change costs what the diff costs, whatever else is held; the records
 * themselves are immutable values and shared freely.
 */
export class RecordSet implements RecordsView {
  readonly #byType = new Map<RecordType, Map<string, AnyRecord>>();

  constructor(records: Iterable<AnyRecord> = []) {
    for (const record of records) this.#ofType(record.type).set(record.id, record);
  }

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    return this.#byType.get(type)?.get(id) as RecordOf<T> | undefined;
  }

  all<T extends RecordType>(type: T): Iterable<RecordOf<T>> {
    return this.#ofType(type).values() as Iterable<RecordOf<T>>;
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.size ?? 0;
  }

  *[Symbol.iterator](): Generator<AnyRecord> {
    for (const records of this.#byType.values()) yield* records.values();
  }

  /**
   * Applies a diff, whole or not at all.
   * @throws ClaimdeskError `conflict` when the diff does not fit: it adds what is there, or changes or removes what is not.
   */
  apply(diff: Diff): void {
    for (const record of diff.added) if (this.get(record.type, record.id)) throw misfit('already holds', record);
    for (const { before } of diff.updated) if (!this.get(before.type, before.id)) throw misfit('does not hold', before);
    for (const record of diff.removed) if (!this.get(record.type, record.id)) throw misfit('does not hold', record);

    for (const record of diff.removed) this.#ofType(record.type).delete(record.id);
    for (const { after } of diff.updated) this.#ofType(after.type).set(after.id, after);
    for (const record of diff.added) this.#ofType(record.type).set(record.id, record);
  }

  #ofType(type: RecordType): Map<string, AnyRecord> {
    let records = this.#byType.get(type);
    if (!records) this.#byType.set(type, (records = new Map<string, AnyRecord>()));
    return records;
  }
}

/** Several record sets read as one: the first that has a record answers. */
export class UnionView implements RecordsView {
  readonly #views: readonly RecordsView[];

  constructor(...views: RecordsView[]) {
    this.#views = views;
  }

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    for (const view of this.#views) {
      const record = view.get(type, id);
      if (record) return record;
    }
    return undefined;
  }

  *all<T extends RecordType>(type: T): Generator<RecordOf<T>> {
    for (const view of this.#views) yield* view.all(type);
  }

  count(type: RecordType): number {
    return this.#views.reduce((sum, view) => sum + view.count(type), 0);
  }
}

function misfit(what: string, record: AnyRecord): ClaimdeskError {
  return new ClaimdeskError('conflict', `The change does not fit: the library ${what} ${record.type} ${record.id}.`, {
    type: record.type,
    id: record.id,
  });
}
