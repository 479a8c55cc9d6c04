import type { Migration } from './migrate';

/**
 * Every change of the stored form since version 1, lowest first: `[toVersion2, toVersion3, …]`, one file each, with a
 * test that names values before and after. `SCHEMA_VERSION` is the `to` of the last.
 */
export const migrations: readonly Migration[] = [];
