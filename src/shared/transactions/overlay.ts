import type { AnyRecord, RecordOf, RecordType } from '../model/records';
import type { Diff } from './diff';
import { changesOf } from './diff';
import type { RecordsView } from './record-set';

/** Records as they would be after some diffs, without touching the records below. */
export class Overlay implements RecordsView {
  readonly #base: RecordsView;
  /** Changed records by type and id; undefined: removed. */
  readonly #changed = new Map<RecordType, Map<string, AnyRecord | undefined>>();
  /** How many more records of a type there are than below. */
  readonly #more = new Map<RecordType, number>();

  constructor(base: RecordsView) {
    this.#base = base;
  }

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    const changed = this.#changed.get(type);
    return changed?.has(id) ? (changed.get(id) as RecordOf<T> | undefined) : this.#base.get(type, id);
  }

  *all<T extends RecordType>(type: T): Generator<RecordOf<T>> {
    const changed = this.#changed.get(type);
    for (const record of this.#base.all(type)) if (!changed?.has(record.id)) yield record;
    for (const record of changed?.values() ?? []) if (record) yield record as RecordOf<T>;
  }

  count(type: RecordType): number {
    return this.#base.count(type) + (this.#more.get(type) ?? 0);
  }

  apply(diff: Diff): void {
    for (const [before, after] of changesOf(diff)) {
      const { type, id } = (before ?? after)!;
      let changed = this.#changed.get(type);
      if (!changed) this.#changed.set(type, (changed = new Map<string, AnyRecord | undefined>()));
      changed.set(id, after);
      if (!before || !after) this.#more.set(type, (this.#more.get(type) ?? 0) + (after ? 1 : -1));
    }
  }
}
