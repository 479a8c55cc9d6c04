import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import { newSource } from '@shared/model/new-source';
import { bodyKinds } from '@shared/model/vocabulary';
import { sourcingProfile } from './sourcing-profile';

const DRAFT = 'drf_1';
const AT = '2026-01-02T03:04:05.000Z';

function block(start: number, end: number, kind: Block['kind'] = 'paragraph'): Block {
  return { type: 'block', id: `blk_${start}`, articleId: 'art_1', draftId: DRAFT, start, end, kind };
}

function claim(ranges: [number, number][], more: Partial<Claim> = {}): Claim {
  return {
    type: 'claim', id: `clm_${ranges.join('_')}`, articleId: 'art_1',
    targets: [{ draftId: DRAFT, ranges: ranges.map(([start, end]) => ({ start, end, exact: 'two words', prefix: '', suffix: '' })), state: 'exact', score: 1 }],
    tags: ['sourced'], attribution: { type: 'none' }, sourceIds: [], evidence: [], disputes: [], response: { state: 'not-needed' },
    importance: 'supporting', status: 'todo', note: '', createdBy: 'Ada', createdAt: AT, modifiedBy: 'Ada', modifiedAt: AT, origin: { kind: 'hand' },
    ...more,
  };
}

const sources = new Map(
  [
    newSource('src_ana', { label: 'Ana Ruiz' }),
    newSource('src_aide', { label: 'an aide', identity: 'anonymous' }),
    newSource('src_clerk', { label: 'a clerk', identity: 'anonymous', reasonText: 'not allowed to speak' }),
  ].map((source) => [source.id, source]),
);
const profile = (blocks: Block[], claims: Claim[]) => sourcingProfile(DRAFT, blocks, claims, sources);

describe('RP: the sourcing profile', () => {
  it('RP-1: only body text counts, and what two claims cover counts once', () => {
    const { bodyLength, tags, unmarked } = profile(
      [block(0, 10, 'headline'), block(11, 61), block(62, 72, 'caption'), block(73, 123)],
      [claim([[5, 36]]), claim([[31, 41], [60, 78]]), claim([[63, 70]])],
    );
    expect(bodyLength).toBe(100);
    expect(tags).toMatchObject([{ tagId: 'sourced', claims: 3, length: 36, share: 0.36 }]);
    expect(tags[0]!.stretches).toEqual([{ start: 0, end: 0.3 }, { start: 0.49, end: 0.55 }]);
    expect(unmarked).toBeCloseTo(0.64);
  });

  it('RP-2: whom the reader cannot name: by the source or by the tag; and who has no reason stated', () => {
    const { unnamed, withoutReason } = profile([block(0, 100)], [
      claim([[0, 10]], { sourceIds: ['src_ana'] }),
      claim([[10, 20]], { sourceIds: ['src_ana', 'src_aide'] }),
      claim([[20, 25]], { tags: ['anonymous-other'] }),
      claim([[30, 35]], { sourceIds: ['src_clerk'] }),
    ]);
    expect(unnamed).toEqual({ claims: 3, length: 20, share: 0.2 });
    expect(withoutReason).toBe(1);
  });

  it('RP-3: contested is what is disputed or alleged', () => {
    const dispute = { id: 'dsp_1', kind: 'denial', where: 'outside', handling: 'open' } as const;
    const { contested } = profile([block(0, 100)], [
      claim([[0, 10]], { tags: ['disputed'] }), claim([[10, 20]], { disputes: [dispute] }), claim([[30, 40]], { tags: ['allegation', 'number'] }), claim([[50, 60]]),
    ]);
    expect(contested).toEqual({ claims: 3, length: 30, share: 0.3 });
  });

  it('RP-4: sources by share, with claims and words; claims by status and importance', () => {
    const { sources: rows, checking } = profile([block(0, 100)], [
      claim([[0, 10]], { sourceIds: ['src_aide'], importance: 'central', status: 'verified' }),
      claim([[10, 40]], { sourceIds: ['src_ana'] }),
      claim([[50, 60]], { sourceIds: ['src_ana', 'src_gone'] }),
    ]);
    expect(rows.map(({ source, claims, words, length }) => [source.id, claims, words, length])).toEqual([['src_ana', 2, 4, 40], ['src_aide', 1, 2, 10]]);
    expect(Object.fromEntries(checking)).toEqual({
      verified: { central: 1, supporting: 0, background: 0 }, todo: { central: 0, supporting: 2, background: 0 },
    });
  });

  it('RP-5: an article without body text, or with claims of another draft only, has no shares', () => {
    expect(profile([block(0, 10, 'headline')], [claim([[0, 5]])])).toMatchObject({ bodyLength: 0, unmarked: 0, tags: [{ share: 0, stretches: [] }] });
    const elsewhere = claim([[0, 5]]);
    const other = { ...elsewhere, targets: [{ ...elsewhere.targets[0]!, draftId: 'drf_2' }] };
    expect(profile([block(0, 10)], [other])).toMatchObject({ unmarked: 1, tags: [{ claims: 1, length: 0 }] });
  });

  it('RP-1: for any blocks and ranges it counts what looking at every letter counts', () => {
    const anyBlocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom<Block['kind']>('paragraph', 'headline', 'quote', 'promo')), { maxLength: 8 });
    const anyRange = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 })).map(([start, length]): [number, number] => [start, start + length]);
    fc.assert(
      fc.property(anyBlocks, fc.array(anyRange, { minLength: 1, maxLength: 8 }), (sizes, ranges) => {
        let offset = 0;
        const blocks = sizes.map(([size, kind]) => {
          const made = block(offset, offset + size, kind);
          offset += size + 1;
          return made;
        });
        const isBody = (at: number): boolean => blocks.some(({ start, end, kind }) => bodyKinds.has(kind) && at >= start && at < end);
        const covered = Array.from({ length: 120 }, (_, at) => at).filter((at) => isBody(at) && ranges.some(([start, end]) => at >= start && at < end));
        const { tags, unmarked, bodyLength } = profile(blocks, ranges.map((range) => claim([range])));
        expect(tags[0]!.length).toBe(covered.length);
        expect(bodyLength === 0 ? 0 : 1 - covered.length / bodyLength).toBeCloseTo(unmarked);
        for (const { start, end } of tags[0]!.stretches) expect(0 <= start && start < end && end <= 1).toBe(true);
      }),
    );
  });
});
