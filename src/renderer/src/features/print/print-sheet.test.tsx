import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyCommand } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { closeArticle } from '../../state/open';
import { article, startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords, placeOf } from '../../testing/samples';
import { PrintSheet } from './print-sheet';

let main: FakeMain;
let shown: Shown;
const texts = (selector: string): (string | null)[] => [...shown.box.querySelectorAll(selector)].map((element) => element.textContent);

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  await act(async () => {
    applyCommand({ do: 'claim.create', claim: {
      id: 'clm_1', ranges: [placeOf('Repairs cost 3 million')], tags: ['number', 'disputed'], note: 'Ask again.',
      source: { label: 'a clerk', identity: 'unnamed', groundRules: 'off-record' },
      evidence: [{ id: 'evd_1', type: 'document', title: 'Budget', locator: 'p. 4', stance: 'supports', primary: true, addedBy: 'Ada' }],
    } });
    await main.settle();
  });
  shown = show(<PrintSheet />);
});
afterEach(() => {
  shown.act(() => desk.set({ isPrinting: false }));
  unmount();
  closeArticle();
});

describe('OP-11: the fact-check sheet', () => {
  it('is there only while the page is printed', () => {
    expect(shown.box.childElementCount).toBe(0);
    shown.act(() => desk.set({ isPrinting: true }));
    expect(texts('.printed-numbers').filter(Boolean)).toEqual(['1']);
    expect(texts('sup')).toEqual(['1']);
  });

  it('says what is known of each claim with room to write, what the lines mean, and what the article rests on', () => {
    shown.act(() => desk.set({ isPrinting: true }));
    const [claim] = texts('li');
    for (const part of ['Repairs cost 3 million', 'Disputed', 'Evidence: Document: Budget, p. 4 (supports)', 'Status: To do', 'Note: Ask again.']) expect(claim).toContain(part);
    expect(shown.box.querySelectorAll('li .printed-room')).toHaveLength(1);
    expect(texts('dt')).toEqual(['Disputed', 'Number']);
    expect(texts('tbody th')).toContain('Body text without a claim');
  });

  it('names no source that is off the record', () => {
    shown.act(() => desk.set({ isPrinting: true }));
    expect(shown.box.textContent).not.toContain('a clerk');
    expect(texts('li')[0]).toContain('Source withheld (off the record)');
  });

  it('DE-7: says what the last edit did to the claims, of the draft that is printed', () => {
    const edits = [{ kind: 'number' as const, claimIds: ['clm_1'], from: { start: 0, end: 1, words: '2' }, to: { start: 0, end: 1, words: '3' } }];
    const printedEdits = { draftId: 'art_1-draft', since: { ...article().draft, label: 'Draft 1' }, edits };
    shown.act(() => desk.set({ isPrinting: true, printedEdits }));
    expect(texts('caption')[0]).toBe('What the edit since Draft 1 did to the claims');
    expect(texts('table:first-of-type tbody th, table:first-of-type tbody td')).toEqual(['figure changed', '2', '3', '1']);
    shown.act(() => desk.set({ printedEdits: { ...printedEdits, draftId: 'drf_2' } }));
    expect(texts('caption')[0]).toBe('What the article rests on');
  });
});
