import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { addNewSourceTo, addSourceTo, setStatusOf, statusOutlook } from './bulk-handling';
import { applyCommand, revert } from './claims';

const TEXT = 'One bridge.\n\nTwo bridges, three harbours, four clocks.';
const words = ['One', 'Two', 'three', 'four'];
let main: FakeMain;
const claims = (): Claim[] => words.map((_, index) => article().claim(`clm_${index}`)!);
const ids = (list: readonly Claim[]): string[] => list.map(({ id }) => id);

beforeEach(async () => {
  main = new FakeMain([...articleRecords('art_1', TEXT), aSource('src_1', 'The mayor')]);
  await startOn(main, 'art_1');
  const evidence = (locator?: string) => [{ id: 'evd_1', type: 'notes', title: 'Notebook', stance: 'supports', primary: true, addedBy: 'Ada', ...(locator !== undefined && { locator }) } as const];
  for (const [index, word] of words.entries()) {
    applyCommand({
      do: 'claim.create',
      claim: { id: `clm_${index}`, ranges: [placeOf(word, TEXT)], ...(index < 3 && { evidence: [...evidence(index < 2 ? 'p. 1' : undefined)] }), ...(index > 1 && { tags: ['disputed'] }) },
    });
  }
  await main.settle();
});

describe('CS-10: a status for several claims', () => {
  it('is carried out for those that can have it, as one change; of the others it is said how many, and why', async () => {
    const outlook = statusOutlook(article(), claims(), 'verified', {});
    expect(ids(outlook.able)).toEqual(['clm_0', 'clm_1']);
    expect(ids(outlook.refused)).toEqual(['clm_2', 'clm_3']);
    expect(outlook.reasons.map(({ code, claims: lacking }) => [code, ids(lacking)])).toEqual([
      ['dispute', ['clm_2', 'clm_3']], ['locator', ['clm_2']], ['evidence', ['clm_3']],
    ]);
    const before = commandsOf(main).length;
    expect(setStatusOf(claims(), 'verified', {})).toBe(true);
    expect(toasts().at(-1)).toBe('2 claims set to “Verified”. 2 claims cannot be yet; below the list stands why.');
    expect(claims().map(({ status }) => status)).toEqual(['verified', 'verified', 'todo', 'todo']);
    await main.settle();
    expect(commandsOf(main)).toHaveLength(before + 1);
    await done(main, revert('undo'));
    expect(claims().map(({ status }) => status)).toEqual(['todo', 'todo', 'todo', 'todo']);
  });

  it('with the name and the reason that it wants', () => {
    expect(statusOutlook(article(), claims(), 'on-author', {}).able).toEqual([]);
    expect(setStatusOf(claims(), 'on-author', {})).toBe(false);
    expect(setStatusOf(claims(), 'on-author', { approver: 'Bea', reason: 'Was there' })).toBe(true);
    expect(claims()[3]).toMatchObject({ status: 'on-author', statusReason: { approver: 'Bea', reason: 'Was there' } });
  });

  it('those that have it already are counted apart and left alone', () => {
    setStatusOf(claims().slice(0, 1), 'verified', {});
    const { able, there } = statusOutlook(article(), claims(), 'verified', {});
    expect([ids(able), ids(there)]).toEqual([['clm_1'], ['clm_0']]);
  });
});

describe('a source for several claims', () => {
  it('of the source book comes to those that do not have it, as one change', async () => {
    const source = article().records.get('source', 'src_1')!;
    addSourceTo(claims().slice(0, 1), source);
    addSourceTo(claims(), source);
    expect(claims().map(({ sourceIds }) => sourceIds)).toEqual([['src_1'], ['src_1'], ['src_1'], ['src_1']]);
    expect(toasts().at(-1)).toBe('3 claims attributed to The mayor.');
    await main.settle();
    await done(main, revert('undo'));
    expect(claims().map(({ sourceIds }) => sourceIds.length)).toEqual([1, 0, 0, 0]);
    addSourceTo(claims().slice(0, 1), source); // nothing to do
    await main.settle();
    expect(commandsOf(main).at(-1)).toMatchObject({ do: 'batch' });
  });

  it('a new one is in the source book, and goes again when it is taken back', async () => {
    addNewSourceTo(claims(), 'Harbour office');
    const [id] = claims()[0]!.sourceIds;
    expect(article().records.get('source', id!)).toMatchObject({ label: 'Harbour office', identity: 'named' });
    expect(new Set(claims().map(({ sourceIds }) => sourceIds.join()))).toEqual(new Set([id]));
    await main.settle();
    await done(main, revert('undo'));
    expect(article().records.get('source', id!)).toBeUndefined();
  });
});
