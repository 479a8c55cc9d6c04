import { describe, expect, it } from 'vitest';
import { newSource } from '@shared/model/new-source';
import { findSources, lookalikes } from './source-search';

const mayor = newSource('src_1', { label: 'Mayor Ana Ruiz', name: 'Ana Ruiz', role: 'mayor' });
const ruiz = newSource('src_2', { label: 'Ms. Ruiz' });
const clerk = newSource('src_3', { label: 'the clerk of the court' });
const court = newSource('src_4', { label: 'the court', kind: 'institution' });
const hidden = newSource('src_5', { label: 'Ruiz, an aide', identity: 'anonymous' });
const all = [mayor, ruiz, clerk, court, hidden];
const ids = (sources: { id: string }[]): string[] => sources.map(({ id }) => id);

describe('looking for sources', () => {
  it('finds all words in any field, the beginning of a word before its middle', () => {
    expect(ids(findSources(all, 'ruiz mayor', new Map()))).toEqual(['src_1']);
    expect(ids(findSources(all, 'cour', new Map([['src_4', 9]])))).toEqual(['src_4', 'src_3']);
    expect(findSources(all, 'nobody', new Map())).toEqual([]);
  });

  it('without words lists all, the most used first', () => {
    expect(ids(findSources(all, ' ', new Map([['src_3', 2], ['src_2', 5]])))).toEqual(['src_2', 'src_3', 'src_1', 'src_5', 'src_4']);
  });

  it('offers records that share a telling word, never an anonymous one for a named one', () => {
    expect(ids(lookalikes(mayor, all))).toEqual(['src_2']);
    expect(ids(lookalikes(clerk, all))).toEqual(['src_4']);
    expect(lookalikes(hidden, all)).toEqual([]);
  });
});
