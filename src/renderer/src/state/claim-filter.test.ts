import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Comment } from '@shared/model/claim';
import { article, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { changeFilter, claimTest, filterIn, isFiltering, toggleValue } from './claim-filter';
import { applyCommand, quoteOf, selectClaim, stepClaim } from './claims';
import { desk } from './desk-store';
import { NONE, noFilter, type ClaimFilter } from './filter-state';
import { openArticle } from './open';
import { shownClaims } from './shown-claims';

let main: FakeMain;

const comment: Comment = { type: 'comment', id: 'com_1', articleId: 'art_1', claimId: 'c3', by: 'Ada', at: '2026-01-31T12:00:00.000Z', text: 'Really?', resolved: false };

beforeEach(async () => {
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2'), aSource('src_ana', 'Ana Ohlin'), comment]);
  await startOn(main, 'art_1');
  const claims: [string, string, Partial<Claim>][] = [
    ['c1', 'The bridge was closed on Monday', { tags: ['sourced', 'number'] }],
    ['c2', 'Two lanes will open in May', { tags: ['sourced'], sourceIds: ['src_ana'], note: 'Ask the Harbour board’s clerk' }],
    ['c3', 'Repairs cost 3 million', { tags: ['disputed'], severity: 'major' }],
    ['c4', 'Cafe\u0301 owner', {}],
  ];
  for (const [id, words, { severity, ...fields }] of claims) {
    applyCommand({ do: 'claim.create', claim: { id, ranges: [placeOf(words)], ...fields, ...(severity && { severity }) } });
  }
});

const shown = (filter: Partial<ClaimFilter> = filterIn(desk.get())): string[] => {
  const list = shownClaims(article(), { ...noFilter, ...filter });
  return Array.from({ length: list.length }, (_, index) => list.at(index)!);
};

describe('a filter of claims', () => {
  const cases: [string, Partial<ClaimFilter>, string[]][] = [
    ['nothing', {}, ['c1', 'c2', 'c3', 'c4']],
    ['a tag', { tags: ['sourced'] }, ['c1', 'c2']],
    ['one of two tags', { tags: ['number', 'disputed'] }, ['c1', 'c3']],
    ['no tag, or one', { tags: [NONE, 'disputed'] }, ['c3', 'c4']],
    ['a tag and a source', { tags: ['sourced'], sources: ['src_ana'] }, ['c2']],
    ['no source', { sources: [NONE] }, ['c1', 'c3', 'c4']],
    ['a severity', { severities: ['major'] }, ['c3']],
    ['a status', { statuses: ['verified'] }, []],
    ['an author', { authors: ['Ada'] }, ['c1', 'c2', 'c3', 'c4']],
    ['open comments', { openComments: true }, ['c3']],
    ['words of the quote', { words: ' MAY lanes ' }, ['c2']],
    ['words of the note, as typed', { words: "board's" }, ['c2']],
    ['words in another form', { words: 'caf\u00e9' }, ['c4']],
  ];
  it.each(cases)('by %s', (_name, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
    const test = claimTest(article(), { ...noFilter, ...filter }) ?? (() => true);
    expect([...article().records.all('claim')].filter(test).map(({ id }) => id)).toEqual(expected);
    expect(isFiltering({ ...noFilter, ...filter })).toBe(Object.keys(filter).length > 0);
  });

  it('follows the claims as they change', () => {
    toggleValue('tags', 'disputed');
    expect(shown()).toEqual(['c3']);
    applyCommand({ do: 'claim.update', id: 'c4', changes: { tags: ['disputed'] } });
    expect(shown()).toEqual(['c3', 'c4']);
    toggleValue('tags', 'disputed');
    expect(filterIn(desk.get())).toEqual(noFilter);
  });

  it('belongs to its article while the desk is open', async () => {
    changeFilter({ words: 'lanes' });
    const opening = openArticle('art_2');
    await main.settle();
    await opening;
    expect(filterIn(desk.get())).toEqual(noFilter);
    const back = openArticle('art_1');
    await main.settle();
    await back;
    expect(filterIn(desk.get()).words).toBe('lanes');
  });

  it('is what next and previous go by, also from a claim that it hides', () => {
    changeFilter({ tags: ['sourced', NONE] });
    const list = shownClaims(article(), filterIn(desk.get()));
    expect(list.indexOf(article().claim('c4')!)).toBe(2);
    expect(list.indexOf(article().claim('c3')!)).toBe(-1);
    selectClaim('c2');
    stepClaim(1);
    expect(quoteOf(article(), article().claim(desk.get().selectedClaimId)!)).toBe('Cafe\u0301 owner');
    selectClaim('c3');
    stepClaim(-1);
    expect(desk.get().selectedClaimId).toBe('c2');
    changeFilter({ words: 'nowhere' });
    stepClaim(1);
    expect(desk.get().selectedClaimId).toBe('c2');
  });
});
