import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyRecord } from '@shared/model/records';
import { emptyDiff } from '@shared/transactions/diff';
import type { Transaction } from '@shared/transactions/transaction';
import { Pace } from './json-pieces';
import { encodeLine } from './line';
import { decodeTransaction, encodeTransaction } from './transaction-line';

/** What JSON can say: -0 it cannot. */
const anyValue = fc.json().map((text): unknown => JSON.parse(text));

/** A record of any fields; those with the same names often differ between two of them. */
const anyRecord = fc
  .dictionary(fc.constantFrom('note', 'tags', 'assignee', '__proto__', 'constructor', 'é'), anyValue, { noNullPrototype: true })
  .map((fields) => ({ ...fields, type: 'claim', id: 'clm_1' }) as unknown as AnyRecord);

const updating = (before: AnyRecord, after: AnyRecord): Transaction => ({
  id: 'txn_1', at: '2026-01-02T03:04:05.000Z', by: 'Ada', origin: 'user', label: 'Tagged', revisions: { 'article:art_1': 1 },
  diff: { ...emptyDiff, updated: [{ before, after }] },
});

async function line(bytes: Promise<Buffer[]>): Promise<Buffer> {
  return Buffer.concat(await bytes).subarray(0, -1);
}

test('ST-43 an update is read as it was written: fields changed, come and gone', async () => {
  await fc.assert(fc.asyncProperty(anyRecord, anyRecord, async (before, after) => {
    const transaction = updating(before, after);
    const read = decodeTransaction(await line(encodeTransaction(transaction, new Pace())));
    expect(read).toEqual({ is: 'transaction', transaction });
  }));
});

test('ST-43 what did not change stands in the line once', async () => {
  const before = { type: 'claim', id: 'clm_1', note: 'The same note.', tags: ['sourced'], assignee: 'Bo' } as unknown as AnyRecord;
  const after = { type: 'claim', id: 'clm_1', note: 'The same note.', tags: ['disputed'] } as unknown as AnyRecord;
  const { diff } = JSON.parse((await line(encodeTransaction(updating(before, after), new Pace()))).toString()) as { diff: unknown };
  expect(diff).toEqual({ added: [], updated: [{ before, changes: { tags: ['disputed'] }, without: ['assignee'] }], removed: [] });
});

test('ST-43 a line with both records, as they were once written, is read too', async () => {
  const transaction = updating({ type: 'claim', id: 'clm_1', note: '' } as unknown as AnyRecord, { type: 'claim', id: 'clm_1', note: 'x' } as unknown as AnyRecord);
  expect(decodeTransaction(await line(encodeLine({ v: 1, ...transaction }, new Pace())))).toEqual({ is: 'transaction', transaction });
});
