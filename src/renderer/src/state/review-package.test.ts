import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '@shared/result';
import { done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { bringIn, incomingFile } from './bring-in';
import type { PackageFacts, ReviewRow } from './bringing';
import { desk } from './desk-store';
import { beginMerge, leaveMerge, leavePackage, mergePackage, takeForReview, unseal } from './review-package';

const AT = '2026-01-31T12:00:00.000Z';
const facts: PackageFacts = {
  packageId: 'arv_1', articleId: 'art_1', headline: 'Bridge', claims: 1, decisions: 0, here: null,
  sending: { type: 'sending', id: 'snd_1', articleId: 'art_1', kind: 'request', by: 'Bo', at: AT, note: '' },
};
let main: FakeMain;
const asked = (method: string): unknown[] => main.heard.filter((one) => one.method === method).map(({ params }) => params);
const bring = (): Promise<void> => done(main, bringIn([incomingFile({ fileId: 'fil_1', name: 'bridge.claimdesk' })]));
function shown(): { row: ReviewRow; facts: PackageFacts | null } {
  const { dialog } = desk.get();
  if (dialog?.kind !== 'package') throw new Error(`The dialog is ${String(dialog?.kind)}.`);
  return dialog;
}

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  main.on('reviews.read', ({ passphrase }) => (passphrase === 'wrong' ? fail('refused', 'Not this passphrase.') : ok(facts)));
  await startOn(main);
});

describe('RV-12: a review package that comes to the desk', () => {
  it('is shown before anything comes of it, and let go when it is left', async () => {
    main.on('arrivals.read', () => ok([{ is: 'review', isSealed: false }]));
    await bring();
    expect(shown()).toMatchObject({ row: { name: 'bridge.claimdesk' }, facts: { packageId: 'arv_1' } });
    expect(asked('arrivals.keep')).toEqual([]);
    await done(main, leavePackage(shown().row, facts));
    expect([desk.get().dialog, desk.get().bringing.rows, asked('reviews.discard')]).toEqual([null, [], [{ packageId: 'arv_1' }]]);
  });

  it('asks for its passphrase as often as it takes', async () => {
    main.on('arrivals.read', () => ok([{ is: 'review', isSealed: true }]));
    await bring();
    const { row } = shown();
    expect(shown().facts).toBeNull();
    expect(await done(main, unseal(row, 'wrong'))).toMatchObject({ message: 'Not this passphrase.' });
    expect(shown().facts).toBeNull();
    expect(await done(main, unseal(row, 'tar on the roof'))).toBeNull();
    expect(shown().facts).toEqual(facts);
  });

  it('is told and let go when it cannot be read', async () => {
    main.on('arrivals.read', () => ok([{ is: 'review', isSealed: false }]));
    main.on('reviews.read', () => fail('damaged', 'Ask for it again.'));
    await bring();
    expect([desk.get().dialog, toasts(), asked('files.discard')]).toEqual([null, ['Ask for it again.'], [{ fileId: 'fil_1' }]]);
  });

  it('is taken in and comes onto the desk', async () => {
    main.on('arrivals.read', () => ok([{ is: 'review', isSealed: false }]));
    main.on('reviews.take', () => ok({ articleId: 'art_1' }));
    await bring();
    await done(main, takeForReview(shown().row, facts));
    expect([desk.get().article?.articleId, desk.get().dialog]).toEqual(['art_1', null]);
  });
});

describe('MG-10: merging a package', () => {
  it('brings its article onto the desk first, and tells what was merged', async () => {
    main.on('arrivals.read', () => ok([{ is: 'review', isSealed: false }]));
    main.on('reviews.merge', () => ok({ articleId: 'art_1', revision: 2 }));
    await bring();
    await done(main, beginMerge(shown().row, facts));
    expect([desk.get().article?.articleId, desk.get().dialog]).toEqual(['art_1', { kind: 'merge', facts }]);
    expect(await done(main, mergePackage(facts, { 'claim/clm_1/note': 'mine' }, '2 added'))).toBe(true);
    expect(asked('reviews.merge')).toEqual([{ packageId: 'arv_1', choices: { 'claim/clm_1/note': 'mine' }, at: expect.any(String) }]);
    expect([desk.get().dialog, toasts()]).toEqual([null, ['Merged what Bo sent: 2 added. One undo takes it back.']]);
  });

  it('stays where it is when it is refused, and lets go when it is left', async () => {
    await done(main, Promise.resolve(desk.set({ dialog: { kind: 'merge', facts } })));
    main.on('reviews.merge', () => fail('conflict', 'Decide first.'));
    expect(await done(main, mergePackage(facts, {}, ''))).toBe(false);
    expect([desk.get().dialog?.kind, toasts()]).toEqual(['merge', ['Decide first.']]);
    await done(main, leaveMerge(facts));
    expect([desk.get().dialog, asked('reviews.discard')]).toEqual([null, [{ packageId: 'arv_1' }]]);
  });
});
