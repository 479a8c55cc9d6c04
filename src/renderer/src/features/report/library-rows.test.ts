import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '@shared/transactions/summary';
import { ofDays, sorted, type Column, type LibraryRow } from './library-rows';

const summary = (articleId: string, over: Partial<ArticleSummary> = {}): ArticleSummary => ({
  articleId, headline: articleId, createdAt: '2026-11-22T10:00:00.000Z', modifiedAt: '', drafts: 1, characters: 9, claims: 0, byTag: {}, byStatus: {},
  open: 0, bySource: {}, paragraphs: 1, paragraphsRead: 0, hashes: [], ...over,
});
const figures = (articleId: string, unnamed: number, groups = {}) => ({ articleId, bodyLength: 9, groups, unnamed, unnamedClaims: 0 });

describe('RP-8: the table of the library', () => {
  it('holds the articles of the days asked for, both days among them, and none of the trash', () => {
    const all = [summary('a', { createdAt: '2026-11-01T23:00:00.000Z' }), summary('b'), summary('c', { trashedAt: '2026-11-22T11:00:00.000Z' })];
    const ids = (from: string, to: string): string[] => ofDays(all, { from, to }).map(({ articleId }) => articleId);
    expect([ids('', ''), ids('2026-11-02', ''), ids('', '2026-11-01'), ids('2026-11-01', '2026-11-22')]).toEqual([['a', 'b'], ['b'], ['a'], ['a', 'b']]);
  });

  it('is sorted by every column; what is not known comes last either way', () => {
    const rows: LibraryRow[] = [
      { summary: summary('Bee', { claims: 1 }), figures: figures('Bee', 0.5, { sourcing: 0.1 }) },
      { summary: summary('ant', { claims: 7 }), figures: undefined },
      { summary: summary('cat', { claims: 3 }), figures: figures('cat', 0.2) },
    ];
    const ids = (column: Column, isDescending = false): string => sorted(rows, { column, isDescending }).map(({ summary: each }) => each.articleId).join(' ');
    expect(ids('headline')).toBe('ant Bee cat');
    expect(ids('claims', true)).toBe('ant cat Bee');
    expect(ids('unnamed')).toBe('cat Bee ant');
    expect(ids('unnamed', true)).toBe('Bee cat ant');
    expect(ids('group:sourcing', true)).toBe('Bee cat ant');
  });

  it('keeps every row', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.constantFrom<Column>('claims', 'unnamed', 'open'), fc.boolean(), (counts, column, isDescending) => {
        const rows = counts.map((claims, index) => ({ summary: summary(`a${index}`, { claims }), figures: claims === 0 ? undefined : figures(`a${index}`, claims / 5) }));
        expect(new Set(sorted(rows, { column, isDescending }))).toEqual(new Set(rows));
      }),
    );
  });
});
