import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../library-files';
import { migrations } from '.';
import type { Migration, StoredRecord } from './migrate';
import { migrateRecord } from './migrate';

const madeUp: readonly Migration[] = [
  { to: 2, record: (record) => (record.type === 'claim' ? { ...record, weight: 1 } : record) },
  { to: 3, record: (record) => (record.type === 'claim' ? { ...record, weight: Number(record['weight']) * 10 } : record) },
];
const claim: StoredRecord = { type: 'claim', id: 'c1' };

test('ST-30 a record goes through every step from its version to the newest, in order', () => {
  expect(migrateRecord(claim, 1, madeUp)).toEqual({ type: 'claim', id: 'c1', weight: 10 });
  expect(migrateRecord({ ...claim, weight: 4 }, 2, madeUp)).toEqual({ type: 'claim', id: 'c1', weight: 40 });
  expect(migrateRecord({ ...claim, weight: 4 }, 3, madeUp)).toEqual({ type: 'claim', id: 'c1', weight: 4 });
});

test('ST-30 records that a step has nothing to do with stay as they are', () => {
  const source: StoredRecord = { type: 'source', id: 's1' };
  expect(migrateRecord(source, 1, madeUp)).toBe(source);
});

test('ST-30 the steps are numbered without a gap, up to the version that is written', () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2));
});
