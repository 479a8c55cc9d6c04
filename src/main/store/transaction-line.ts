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

/**
 * A record's update in a line: the record before, and what became different of it. Half as long as both records; a line
 * still stands alone.
 */
interface UpdateInLine {
  readonly before: AnyRecord;
  readonly changes: Readonly<Record<string, unknown>>;
  /** Fields that it has no more. */
  readonly without?: readonly string[];
}

/** A transaction as a line: `{"v":<schema version>,"id":…,"crc32":…}`. */
export async function encodeTransaction({ diff, ...transaction }: Transaction, pace: Pace): Promise<Buffer[]> {
  const updated: UpdateInLine[] = [];
  for (const update of diff.updated) {
    updated.push(updateInLine(update));
    if (pace.due()) await pace.rest();
  }
  return encodeLine({ v: SCHEMA_VERSION, ...transaction, diff: { ...diff, updated } }, pace);
}

function updateInLine({ before, after }: Diff['updated'][number]): UpdateInLine {
  const [was, is] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const changes = Object.fromEntries(Object.entries(is!).filter(([field, value]) => value !== was![field]));
  const without = Object.keys(was!).filter((field) => !Object.hasOwn(is!, field) || is![field] === undefined);
  return without.length > 0 ? { before, changes, without } : { before, changes };
}

/** The records before and after; a line of an earlier build has both. */
function updateFromLine(update: UpdateInLine | Diff['updated'][number]): Diff['updated'][number] {
  if ('after' in update) return update;
  const { before, changes, without = [] } = update;
  const after: Record<string, unknown> = { ...before, ...changes };
  for (const field of without) delete after[field];
  return { before, after: after as unknown as AnyRecord };
}

/**
 * Reads a line without its line feed. The checksum vouches for the contents: what was once written stays readable,
 * whatever the model asks for by now; `check` is where the model is asked.
 */
export function decodeTransaction(line: Buffer): TransactionLine {
  const value = decodeLine(line) as (Transaction & { v?: unknown }) | undefined;
  if (value === undefined || typeof value.v !== 'number') return { is: 'damaged' };
  const { v, diff, ...rest } = value;
  if (v > SCHEMA_VERSION) return { is: 'newer' };
  if (typeof rest.revisions !== 'object' || !Array.isArray(diff?.updated)) return { is: 'damaged' };
  const transaction = { ...rest, diff: { ...diff, updated: diff.updated.map(updateFromLine) } };
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
