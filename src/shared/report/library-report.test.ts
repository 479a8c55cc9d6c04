import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagSet } from '../model/tag-set';
import { defaultTags, TAG_SET_ID } from '../model/tags';
import { byPeriod, figuresOf, startOfPeriod } from './library-report';
import { sourcingProfile } from './sourcing-profile';

const tagSet: TagSet = { type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] };

describe('RP-6: an article’s line of the report', () => {
  it('counts what several tags of a group cover once', () => {
    const empty = sourcingProfile('d', [], [], new Map());
    const cover = { claims: 1, length: 50, share: 0.5 };
    const tags = [
      { tagId: 'sourced', ...cover, stretches: [{ start: 0, end: 0.5 }] },
      { tagId: 'unattributed', ...cover, stretches: [{ start: 0.25, end: 0.75 }] },
      { tagId: 'disputed', ...cover, stretches: [{ start: 0.5, end: 0.75 }] },
    ];
    const figures = figuresOf('a', { ...empty, bodyLength: 100, tags, unnamed: { claims: 2, length: 10, share: 0.1 } }, tagSet);
    expect(figures).toEqual({ articleId: 'a', bodyLength: 100, groups: { sourcing: 0.75, contention: 0.25 }, unnamed: 0.1, unnamedClaims: 2 });
  });
});

describe('RP-7: the report over time', () => {
  it('sums by week from Monday and by month, with the empty ones between', () => {
    const articles = [
      { createdAt: '2026-11-22T23:59:00.000Z', claims: 3, unnamedClaims: 1 }, // a Sunday
      { createdAt: '2026-11-16T00:00:00.000Z', claims: 1, unnamedClaims: 0 },
      { createdAt: '2026-12-01T10:00:00.000Z', claims: 5, unnamedClaims: 5 },
    ];
    expect(byPeriod(articles, 'week')).toEqual([
      { start: '2026-11-16', articles: 2, claims: 4, unnamedClaims: 1 },
      { start: '2026-11-23', articles: 0, claims: 0, unnamedClaims: 0 },
      { start: '2026-11-30', articles: 1, claims: 5, unnamedClaims: 5 },
    ]);
    expect(byPeriod(articles, 'month').map(({ start, articles: count }) => [start, count])).toEqual([['2026-11-01', 2], ['2026-12-01', 1]]);
    expect(byPeriod([], 'week')).toEqual([]);
  });

  it('loses no article and no claim', () => {
    const dated = fc.record({
      createdAt: fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
      claims: fc.nat(50), unnamedClaims: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(dated), fc.constantFrom('week' as const, 'month' as const), (articles, unit) => {
        const periods = byPeriod(articles, unit);
        const sum = (of: 'articles' | 'claims'): number => periods.reduce((total, period) => total + period[of], 0);
        expect([sum('articles'), sum('claims')]).toEqual([articles.length, articles.reduce((total, { claims }) => total + claims, 0)]);
        expect(periods.every(({ start }) => startOfPeriod(start, unit) === start)).toBe(true);
      }),
    );
  });
});
