import { describe, expect, it } from 'vitest';
import type { Bridge } from '@shared/contract/bridge';
import type { AnyRecord } from '@shared/model/records';
import { fail, ok } from '@shared/result';
import { articleRecords } from '../testing/samples';
import { openInParts } from './open-in-parts';

/** A bridge to an article of which main tells two records at once, each answer at the revision that is due. */
function bridgeTo(records: readonly AnyRecord[], revisions: readonly number[]): { bridge: Bridge; asked: number[] } {
  const asked: number[] = [];
  const invoke = (_: string, { from = 0 }: { from?: number }): unknown => {
    const revision = revisions[Math.min(asked.push(from) - 1, revisions.length - 1)]!;
    if (revision < 0) return Promise.resolve(fail('damaged', 'The file is damaged.'));
    return Promise.resolve(ok({ revision, records: records.slice(from, from + 2), next: from + 2 < records.length ? from + 2 : null, undo: { undo: String(revision) } }));
  };
  return { bridge: { invoke, subscribe: () => () => undefined } as unknown as Bridge, asked };
}

describe('DR-21: an article is read in parts', () => {
  const records = articleRecords('art_1').slice(0, 5);

  it('which are put together in order', async () => {
    const { bridge, asked } = bridgeTo(records, [7]);
    expect(await openInParts(bridge, 'art_1')).toEqual(ok({ revision: 7, records, undo: { undo: '7' } }));
    expect(asked).toEqual([0, 2, 4]);
  });

  it('from the beginning when it was changed between two of them', async () => {
    const { bridge, asked } = bridgeTo(records, [7, 8]);
    expect(await openInParts(bridge, 'art_1')).toEqual(ok({ revision: 8, records, undo: { undo: '8' } }));
    expect(asked).toEqual([0, 2, 0, 2, 4]);
  });

  it('and a part that fails fails all', async () => {
    expect(await openInParts(bridgeTo(records, [7, -1]).bridge, 'art_1')).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
