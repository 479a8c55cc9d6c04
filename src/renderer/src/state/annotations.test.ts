import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationItem, AnnotationReport, AnnotationWish } from '@shared/contract/annotations';
import { fail, ok } from '@shared/result';
import { article, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf } from '../testing/samples';
import { goToItem, leaveAnnotations, plan, showAnnotations, showLastReport, takeAnnotations } from './annotations';
import { itemsOf, sumOf, tagsOf, type AnnotationsInHand } from './annotations-in-hand';
import type { AnnotationsRow } from './bringing';
import { applyCommand } from './changes';
import { desk } from './desk-store';
import { closeArticle } from './open';

let main: FakeMain;
let asked: AnnotationWish[];
let taken: AnnotationWish[];

const row: AnnotationsRow = { key: 1, name: 'slip.ann', is: 'annotations', fileId: 'fil_1', companionId: 'fil_2', format: 'brat' };
const item = (changes: Partial<AnnotationItem> = {}): AnnotationItem => ({ ref: 'T1', tags: ['FIG'], words: 'words', outcome: 'placed', ...changes });
const report = (changes: Partial<AnnotationReport> = {}): AnnotationReport => ({
  outcome: 'added', document: 'slip.ann', format: 'brat', articleId: 'art_1', headline: 'Headline of art_1', offsetUnit: 'code-point', isUnitAssumed: false,
  items: [item()], comments: 0, leftOut: [], tagTable: [{ from: 'FIG', to: 'number', isKnown: true }], changes: [], ...changes,
});
const inHand = (): AnnotationsInHand => desk.get().annotations ?? expect.fail('There are no annotations in hand.');
const heard = (method: string): unknown[] => main.heard.filter((one) => one.method === method).map(({ params }) => params);

beforeEach(async () => {
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2')]);
  [asked, taken] = [[], []];
  main.on('annotations.preview', (wish) => {
    asked.push(wish);
    return ok([report()]);
  });
  main.on('annotations.take', (wish) => {
    taken.push(wish);
    return ok([report({ items: [item({ claimId: 'clm_1' })] })]);
  });
  main.on('arrivals.stop', () => ok({}));
  main.on('files.discard', () => ok({}));
  await startOn(main, 'art_1');
});

describe('AR-6: annotations are shown before they are taken', () => {
  it('onto the article on the desk, or as a new one where there is none', async () => {
    await done(main, showAnnotations(row));
    expect(asked).toEqual([{ fileId: 'fil_1', companionId: 'fil_2', articleId: 'art_1', tags: [] }]);
    expect([desk.get().dialog, inHand().is, inHand().reports]).toEqual([{ kind: 'annotations' }, 'planned', [report()]]);
    expect(taken).toEqual([]);
    closeArticle();
    await done(main, showAnnotations(row));
    expect(asked.at(-1)).toEqual({ fileId: 'fil_1', companionId: 'fil_2', tags: [] });
  });

  it('what is changed is found out anew, and only the last answer counts', async () => {
    await done(main, showAnnotations(row));
    const first = plan({ unit: 'utf-16' });
    const second = plan({ choices: new Map([['FIG', null]]) });
    await main.settle();
    await Promise.all([first, second]);
    expect(asked.slice(1)).toEqual([
      { fileId: 'fil_1', companionId: 'fil_2', articleId: 'art_1', unit: 'utf-16', tags: [] },
      { fileId: 'fil_1', companionId: 'fil_2', articleId: 'art_1', unit: 'utf-16', tags: [{ from: 'FIG', to: null }] },
    ]);
    expect(inHand()).toMatchObject({ unit: 'utf-16', reports: [report()] });
  });

  it('why nothing can be taken is told, and another choice may do', async () => {
    main.on('annotations.preview', () => fail('bad-request', 'The file holds 2 texts.'));
    await done(main, showAnnotations(row));
    expect(inHand()).toMatchObject({ problem: 'The file holds 2 texts.', reports: null });
    await done(main, takeAnnotations());
    expect(taken).toEqual([]);
    main.on('annotations.preview', () => ok([report({ articleId: null })]));
    await done(main, plan({ articleId: null }));
    expect(inHand()).toMatchObject({ problem: null, articleId: null });
  });
});

describe('AR-7: taking them in', () => {
  it('happens once, as was chosen; the report stays, and each claim is a step away', async () => {
    applyCommand({ do: 'claim.create', claim: { id: 'clm_1', ranges: [placeOf('Two lanes')] } });
    await done(main, showAnnotations(row));
    const twice = Promise.all([takeAnnotations(), takeAnnotations()]);
    await main.settle();
    await twice;
    expect(taken).toHaveLength(1);
    expect(inHand().is).toBe('taken');
    await done(main, goToItem(itemsOf(inHand().reports!)[0]!));
    expect([desk.get().dialog, desk.get().selectedClaimId, desk.get().caret]).toEqual([null, 'clm_1', placeOf('Two lanes').start]);
    expect(heard('files.discard')).toEqual([{ fileId: 'fil_1' }, { fileId: 'fil_2' }]);
    showLastReport();
    expect(desk.get().dialog).toEqual({ kind: 'annotations' });
    await done(main, goToItem({ item: item({ claimId: 'clm_gone' }), articleId: 'art_1' }));
    expect(toasts().at(-1)).toBe('This claim is not in the article any more.');
  });

  it('opens the new article that they have become', async () => {
    main.on('annotations.take', () => ok([report({ articleId: 'art_2' })]));
    await done(main, showAnnotations(row));
    await done(main, plan({ articleId: null }));
    await done(main, takeAnnotations());
    expect(article().articleId).toBe('art_2');
  });

  it('that fails leaves them in hand, with the reason', async () => {
    main.on('annotations.take', () => fail('disk', 'The disk is full.'));
    await done(main, showAnnotations(row));
    await done(main, takeAnnotations());
    expect(inHand()).toMatchObject({ is: 'planned', problem: 'The disk is full.', reports: [report()] });
  });
});

describe('AR-5: the reading of annotations is stopped', () => {
  it('when the dialog is left, and the files are let go', async () => {
    const showing = showAnnotations(row);
    const leaving = leaveAnnotations();
    await main.settle();
    await Promise.all([showing, leaving]);
    expect(heard('arrivals.stop')).toEqual([{ fileId: 'fil_1' }]);
    expect(heard('files.discard')).toEqual([{ fileId: 'fil_1' }, { fileId: 'fil_2' }]);
    expect([desk.get().annotations, desk.get().dialog]).toEqual([null, null]);
  });

  it('also while they are taken, and then they are as before', async () => {
    main.on('annotations.take', () => fail('cancelled', 'Reading was stopped; nothing was changed.'));
    await done(main, showAnnotations(row));
    const taking = takeAnnotations();
    await leaveAnnotations();
    expect(inHand().is).toBe('taking');
    await main.settle();
    await taking;
    expect(heard('arrivals.stop')).toEqual([{ fileId: 'fil_1' }]);
    expect(inHand()).toMatchObject({ is: 'planned', problem: null });
  });
});

describe('what reports come to', () => {
  it('is counted over all texts of a file; the most frequent tag comes first', () => {
    const reports = [
      report({ items: [item(), item({ outcome: 'repaired', tags: ['POS', 'POS'] }), item({ outcome: 'not-placed' })], comments: 2 }),
      report({ articleId: null, items: [item({ outcome: 'already' }), item({ outcome: 'left-out', tags: ['POS'] })], tagTable: [{ from: 'POS', to: null, isKnown: true }, { from: 'FIG', to: 'other', isKnown: false }] }),
    ];
    expect(sumOf(reports)).toEqual({ taken: 2, already: 1, comments: 2, articles: 1 });
    expect(tagsOf(reports)).toEqual([{ from: 'FIG', to: 'number', isNew: false, items: 3 }, { from: 'POS', to: null, isNew: false, items: 2 }]);
  });
});
