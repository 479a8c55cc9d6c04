import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from './disk';
import { SCHEMA_VERSION } from './library-files';
import type { Snapshot } from './snapshot';
import { decodeSnapshot, snapshotChunks } from './snapshot';
import { SnapshotAdapter } from './snapshot-adapter';
import { emptyFolder } from './testing/library';
import { aClaim, anArticle, articleRecords, aSource } from './testing/samples';

const SCOPE = 'article:a1';

function aSnapshot(data: Partial<Snapshot['data']> = {}): Snapshot {
  const records = [...articleRecords('a1'), aClaim('a1', 'c1')];
  return {
    scope: SCOPE, revision: 12, savedAt: '2026-01-31T12:00:00.000Z', schemaVersion: SCHEMA_VERSION,
    data: { modifiedAt: '2026-01-31T11:59:00.000Z', records, ...data },
  };
}

const bytesOf = (snapshot: Snapshot): Buffer => Buffer.from([...snapshotChunks(snapshot)].join(''), 'utf8');

/** The bytes of a snapshot with something else in them, and a checksum that is right for it. */
function forged(change: (text: string) => string): Buffer {
  const text = change(bytesOf(aSnapshot()).toString('utf8').replace(/,\n"sha256":.*\n$/, ''));
  return Buffer.from(`${text},\n"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`);
}

async function faultOf(bytes: Buffer, scope: 'sources' | typeof SCOPE = SCOPE): Promise<string> {
  const read = await decodeSnapshot(bytes, scope);
  return read.ok ? 'none' : read.error.fault;
}

describe('ST-41 a snapshot file', () => {
  test('is one JSON object with a line for each record, and a checksum over all before it', () => {
    const text = bytesOf(aSnapshot()).toString('utf8');
    const parsed = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(parsed)).toEqual(['format', 'schemaVersion', 'revision', 'savedAt', 'data', 'sha256']);
    expect(parsed).toMatchObject({ format: 'claimdesk-article', schemaVersion: 1, revision: 12 });
    expect(text.split('\n').filter((line) => line.startsWith('{"type":'))).toHaveLength(4);
    const guarded = text.slice(0, text.lastIndexOf(',\n"sha256"'));
    expect(parsed['sha256']).toBe(createHash('sha256').update(guarded, 'utf8').digest('hex'));
  });

  test('is read as it was written', async () => {
    const snapshot = aSnapshot();
    expect(await decodeSnapshot(bytesOf(snapshot), SCOPE)).toEqual({ ok: true, value: snapshot });
    const sources: Snapshot = { ...snapshot, scope: 'sources', data: { libraryId: 'lib_1', records: [] } };
    expect(await decodeSnapshot(bytesOf(sources), 'sources')).toEqual({ ok: true, value: sources });
  });

  test('goes through lowdb’s Low', async () => {
    const file = path.join(await emptyFolder(), 'a1.json');
    const written = new Low(new SnapshotAdapter(nodeDisk, file, SCOPE), aSnapshot());
    await written.write();
    const read = new Low<Snapshot | undefined>(new SnapshotAdapter(nodeDisk, file, SCOPE) as never, null as never);
    await read.read();
    expect(read.data).toEqual(aSnapshot());
  });

  test('that is not there reads as null, one that is damaged throws: it never becomes a default', async () => {
    const file = path.join(await emptyFolder(), 'a1.json');
    const adapter = new SnapshotAdapter(nodeDisk, file, SCOPE);
    expect(await adapter.read()).toBeNull();
    await writeFile(file, '');
    await expect(adapter.read()).rejects.toMatchObject({ failure: { code: 'damaged' } });
    await writeFile(file, forged((text) => text.replace('"schemaVersion":1', '"schemaVersion":2').replace('"records"', '"rows"')));
    await expect(adapter.read()).rejects.toMatchObject({ failure: { code: 'newer-version' } });
    expect((await readFile(file)).length).toBeGreaterThan(0);
  });
});

describe('ST-9 a damaged snapshot is told by its fault', () => {
  test('empty, NUL bytes, cut short, changed, foreign', async () => {
    const good = bytesOf(aSnapshot());
    expect(await faultOf(Buffer.alloc(0))).toBe('empty');
    expect(await faultOf(Buffer.alloc(4096))).toBe('nul-bytes');
    const half = Buffer.concat([good.subarray(0, 300), Buffer.alloc(good.length - 300)]);
    expect(await faultOf(half)).toBe('nul-bytes');
    expect(await faultOf(good.subarray(0, good.length / 2))).toBe('truncated');
    expect(await faultOf(Buffer.from('{"format":"claimdesk-article","schemaVersion":1,'))).toBe('truncated');
    expect(await faultOf(Buffer.from('{"hello":"world"}'))).toBe('wrong-format');
    expect(await faultOf(Buffer.from('not JSON at all'))).toBe('wrong-format');
    expect(await faultOf(good, 'sources')).toBe('wrong-format');
  });

  test('any damaged byte and any cut', async () => {
    const good = bytesOf(aSnapshot());
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at]! ^= 4;
      expect(await faultOf(bad), `byte ${at}`).not.toBe('none');
      if (at % 7 === 0) expect(await faultOf(good.subarray(0, at)), `cut at ${at}`).not.toBe('none');
    }
  });

  test('right checksum, wrong contents', async () => {
    expect(await faultOf(forged((text) => text))).toBe('none');
    expect(await faultOf(forged((text) => text.replace('"revision":12', '"revision":-1')))).toBe('not-json');
    expect(await faultOf(forged((text) => text.slice(0, -3)))).toBe('not-json');
    expect(await faultOf(forged((text) => text.replace('"importance":"supporting"', '"importance":"huge"')))).toBe('bad-shape');
    expect(await faultOf(forged((text) => text.replace('"note":""', '"note":"","colour":"red"')))).toBe('bad-shape');
    expect(await faultOf(forged((text) => text.replaceAll('"a1"', '"a2"')))).toBe('bad-shape');
    expect(await faultOf(bytesOf(aSnapshot({ records: [anArticle('a1'), anArticle('a1')] })))).toBe('bad-shape');
    expect(await faultOf(bytesOf(aSnapshot({ records: [aSource('s1')] })))).toBe('bad-shape');
    expect(await faultOf(bytesOf(aSnapshot({ modifiedAt: 'yesterday' })))).toBe('bad-shape');
  });
});

test('ST-35 tags that nobody knows survive', async () => {
  const claim = aClaim('a1', 'c1', { tags: ['sourced', 'of-another-desk'] });
  const snapshot = aSnapshot({ records: [...articleRecords('a1'), claim] });
  expect(await decodeSnapshot(bytesOf(snapshot), SCOPE)).toMatchObject({ ok: true, value: { data: { records: [{}, {}, {}, claim] } } });
});

describe('ST-14 a snapshot of a newer version', () => {
  test('is read where it can be, with its version, and not held to the rules of this one', async () => {
    const newer = forged((text) => text.replace('"schemaVersion":1', '"schemaVersion":7').replace('"note":""', '"note":"","mood":"calm"'));
    const read = await decodeSnapshot(newer, SCOPE);
    expect(read).toMatchObject({ ok: true, value: { schemaVersion: 7, revision: 12 } });
  });

  test('is told as such where it cannot', async () => {
    expect(await faultOf(forged((text) => text.replace('"schemaVersion":1', '"schemaVersion":7').replace('"records"', '"rows"')))).toBe('newer-version');
    expect(await faultOf(Buffer.from('{"format":"claimdesk-article","schemaVersion":99,"packed":"…"}'))).toBe('newer-version');
  });
});

test('ST-30 records of an older version come out migrated', async () => {
  const older = forged((text) => text.replace('"schemaVersion":1', '"schemaVersion":0').replace('"note":""', '"remark":"Ring her."'));
  const steps = [{
    to: 1,
    record: (record: { type: string; id: string; remark?: unknown }) => {
      if (record.type !== 'claim') return record;
      const { remark, ...rest } = record;
      return { ...rest, note: remark };
    },
  }];
  const read = await decodeSnapshot(older, SCOPE, steps);
  expect(read).toMatchObject({ ok: true, value: { schemaVersion: 0 } });
  expect(read.ok && read.value.data.records.find(({ id }) => id === 'c1')).toMatchObject({ note: 'Ring her.' });
});
