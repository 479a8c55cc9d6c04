import type { AnyRecord } from '@shared/model/records';
import type { Diff } from '@shared/transactions/diff';
import type { Transaction } from '@shared/transactions/transaction';
import type { Pace } from './json-pieces';
import { SCHEMA_VERSION } from './library-files';
import { decodeLine, encodeLine, isWhole } from './line';
import { migrations } from './migrations';
import { migrateRecord } from './migrations/migrate';

/** What a line of a journal or a history turned out to be. */
export type TransactionLine =
  | { readonly is: 'transaction'; readonly transaction: Transaction }
  | { readonly is: 'newer' } // written by a newer Claimdesk
  | { readonly is: 'damaged' };

/** A transaction as a line: `{"v":<schema version>,"id":…,"crc32":…}`. */
export function encodeTransaction(transaction: Transaction, pace: Pace): Promise<Buffer[]> {
  return encodeLine({ v: SCHEMA_VERSION, ...transaction }, pace);
}

/**
 * Reads a line without its line feed. The checksum vouches for the contents: what was once written stays readable,
 * whatever the model asks for by now; `check` is where the model is asked.
 */
export function decodeTransaction(line: Buffer): TransactionLine {
  const value = decodeLine(line) as (Transaction & { v?: unknown }) | undefined;
  if (value === undefined || typeof value.v !== 'number') return { is: 'damaged' };
  const { v, ...transaction } = value;
  if (v > SCHEMA_VERSION) return { is: 'newer' };
  if (typeof transaction.revisions !== 'object' || typeof transaction.diff !== 'object') return { is: 'damaged' };
  return { is: 'transaction', transaction: v === SCHEMA_VERSION ? transaction : migrateTransaction(transaction, v) };
}

const DIFF = Buffer.from(',"diff":{', 'latin1');

/**
 * The revisions of a transaction's line, without reading the rest: an import's line may be as long as a book. Undefined
 * when the line is not whole. The diff is the last member, and its name cannot occur in a string before it, where every
 * quotation mark is escaped.
 */
export function decodeRevisions(line: Buffer): Transaction['revisions'] | undefined {
  const end = line.indexOf(DIFF);
  if (end < 0 || !isWhole(line)) return undefined;
  try {
    const { revisions } = JSON.parse(`${line.toString('utf8', 0, end)}}`) as Transaction;
    return typeof revisions === 'object' ? revisions : undefined;
  } catch {
    return undefined;
  }
}

function migrateTransaction(transaction: Transaction, from: number): Transaction {
  const migrate = (record: AnyRecord): AnyRecord =>
    migrateRecord(record, from, migrations) as unknown as AnyRecord;
  const { added, updated, removed } = transaction.diff;
  const diff: Diff = {
    added: added.map(migrate),
    updated: updated.map(({ before, after }) => ({ before: migrate(before), after: migrate(after) })),
    removed: removed.map(migrate),
  };
  return { ...transaction, diff };
}
