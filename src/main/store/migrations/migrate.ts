/** A record as some version of Claimdesk wrote it. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/**
 * One step from a schema version to the next: a pure function on single records, so that it serves snapshots, journal
 * lines and histories alike. It returns records it has nothing to do with as they are.
 */
export interface Migration {
  /** The version it makes; it reads records of the version before. */
  readonly to: number;
  readonly record: (record: StoredRecord) => StoredRecord;
}

/**
 * A record of version `from` in the form of the newest version.
 * @param migrations all steps, lowest first, without a gap
 */
export function migrateRecord(record: StoredRecord, from: number, migrations: readonly Migration[]): StoredRecord {
  return migrations.reduce((current, step) => (step.to > from ? step.record(current) : current), record);
}
