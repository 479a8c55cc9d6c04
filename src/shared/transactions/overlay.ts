import type { AnyRecord, RecordOf, RecordType } from '../model/records';
import type { Diff } from './diff';
import { changesOf } from './diff';
import type { RecordsView } from './record-set';

/** Records as they would be after some diffs, without touching the records below. */
export class Overlay implements RecordsView {
  readonly #base: RecordsView;
  /** Changed records by id; undefined: removed. */
  readonly #changed = new Map<string, AnyRecord | undefined>();

  constructor(base: RecordsView) {
    this.#base = base;
  }

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    if (!this.#changed.has(id)) return this.#base.get(type, id);
    const record = this.#changed.get(id);
    return record?.type === type ? (record as RecordOf<T>) : undefined;
  }

  *all<T extends RecordType>(type: T): Generator<RecordOf<T>> {
    for (const record of this.#base.all(type)) if (!this.#changed.has(record.id)) yield record;
    for (const record of this.#changed.values()) if (record?.type === type) yield record as RecordOf<T>;
  }

  count(type: RecordType): number {
    return [...this.all(type)].length;
  }

  apply(diff: Diff): void {
    for (const [before, after] of changesOf(diff)) this.#changed.set((before ?? after)!.id, after);
  }
}
