import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import { emptyDiff } from '@shared/transactions/diff';
import { ClaimOrder } from './claim-order';

const DRAFT = 'drf_1';

/** A claim of which only the place matters; an empty list: it stands in another draft only. */
function aClaim(id: string, ranges: readonly (readonly [number, number])[]): Claim {
  const place = (draftId: string, all: readonly (readonly [number, number])[]): Claim['targets'][number] => ({
    draftId, state: 'exact', score: 1, ranges: all.map(([start, end]) => ({ start, end, exact: 'x', prefix: '', suffix: '' })),
  });
  const targets = [place('drf_0', [[99, 100]]), ...(ranges.length ? [place(DRAFT, ranges)] : [])];
  return {
    type: 'claim', id, articleId: 'art_1', targets, tags: [], attribution: { type: 'none' }, sourceIds: [], evidence: [], disputes: [],
    response: { state: 'not-needed' }, importance: 'supporting', status: 'todo', note: '', createdBy: '', createdAt: '', modifiedBy: '',
    modifiedAt: '', origin: { kind: 'hand' },
  };
}

const idsOf = (order: ClaimOrder): (string | undefined)[] => Array.from({ length: order.length }, (_, index) => order.at(index));

/** The reading order by its definition: a sort of all claims. */
function sorted(claims: Iterable<Claim>): string[] {
  const placed = [...claims].flatMap((claim) => {
    const ranges = claim.targets.find(({ draftId }) => draftId === DRAFT)?.ranges;
    return ranges ? [{ id: claim.id, start: ranges[0]!.start, end: ranges.at(-1)!.end }] : [];
  });
  return placed.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

describe('the order of claims', () => {
  const outer = aClaim('outer', [[10, 50]]);
  const inner = aClaim('inner', [[10, 20]]);
  const split = aClaim('split', [[5, 8], [60, 70]]);
  const elsewhere = aClaim('elsewhere', []);

  it('is by where they begin, the longer before the shorter it encloses, whatever the order they come in (UI-10)', () => {
    for (const claims of [[inner, outer, split], [split, outer, inner], [outer, inner, split]]) {
      expect(idsOf(new ClaimOrder(claims, DRAFT))).toEqual(['split', 'outer', 'inner']);
    }
  });

  it('leaves out claims that do not stand in this draft', () => {
    const order = new ClaimOrder([elsewhere, inner], DRAFT);
    expect(idsOf(order)).toEqual(['inner']);
    expect(order.indexOf(elsewhere)).toBe(-1);
    expect(order.at(1)).toBeUndefined();
    expect(order.at(-1)).toBeUndefined();
  });

  it('knows the place of a claim, and that one is not there', () => {
    const order = new ClaimOrder([outer, inner, split], DRAFT);
    expect([split, outer, inner].map((claim) => order.indexOf(claim))).toEqual([0, 1, 2]);
    expect(order.indexOf(aClaim('nobody', [[10, 20]]))).toBe(-1);
  });

  it('finds the first claim that begins at or after an offset', () => {
    const order = new ClaimOrder([outer, inner, split], DRAFT);
    expect([0, 5, 6, 10, 11].map((offset) => order.firstFrom(offset))).toEqual([0, 0, 1, 1, 3]);
  });

  it('is the same as that of a sort of all claims, after any changes (UI-10)', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const place = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 8 })), { maxLength: 2 })
      .map((parts) => parts.map(([start, length], index) => [start + index * 30, start + index * 30 + length] as const));
    const change = fc.record({ id, place, remove: fc.boolean() });
    const step = fc.uniqueArray(change, { selector: (one) => one.id, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(change, { selector: (one) => one.id }), fc.array(step, { maxLength: 20 }), (first, steps) => {
      const model = new Map<string, Claim>(first.map((one) => [one.id, aClaim(one.id, one.place)]));
      const order = new ClaimOrder(model.values(), DRAFT);
      for (const changes of steps) {
        const diff = { added: [] as Claim[], updated: [] as { before: Claim; after: Claim }[], removed: [] as Claim[] };
        for (const one of changes) {
          const before = model.get(one.id);
          const after = aClaim(one.id, one.place);
          if (!before) diff.added.push(after);
          else if (one.remove) diff.removed.push(before);
          else diff.updated.push({ before, after });
          if (before && one.remove) model.delete(one.id);
          else model.set(one.id, after);
        }
        order.apply(diff);
        const expected = sorted(model.values());
        expect(idsOf(order)).toEqual(expected);
        expect([...model.values()].map((claim) => order.indexOf(claim))).toEqual([...model.keys()].map((key) => expected.indexOf(key)));
        const starts = expected.map((key) => model.get(key)!.targets[1]!.ranges[0]!.start);
        const offsets = Array.from({ length: 50 }, (_, offset) => offset);
        expect(offsets.map((offset) => order.firstFrom(offset))).toEqual(
          offsets.map((offset) => starts.filter((start) => start < offset).length),
        );
      }
    }), { numRuns: 100 });
  });

  it('does not mind changes of other records, nor of claims it does not have', () => {
    const order = new ClaimOrder([outer], DRAFT);
    order.apply({ ...emptyDiff, removed: [elsewhere, inner] });
    expect(idsOf(order)).toEqual(['outer']);
  });
});
