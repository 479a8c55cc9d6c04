import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, paragraphs, placeOf } from '../testing/samples';
import { applyCommand, createClaim } from './claims';
import { desk } from './desk-store';
import { goToNextOpenClaim, goToNextUnread } from './next-steps';
import { blocksOf } from './text';

beforeEach(async () => {
  await startOn(new FakeMain(articleRecords('art_1')), 'art_1');
});

const read = (index: number): void => void applyCommand({ do: 'block.read', id: blocksOf(article())[index]!.id, read: true });

describe('RM-1 the next piece of work', () => {
  it('is the next paragraph of running text that nobody has read, round the end', () => {
    const starts = paragraphs.map((words) => placeOf(words).start);
    goToNextUnread();
    expect(desk.get().caret).toBe(starts[1]);
    read(2);
    goToNextUnread();
    expect(desk.get().caret).toBe(starts[3]);
    goToNextUnread();
    expect(desk.get().caret).toBe(starts[1]);
  });

  it('says so when every paragraph has been read', () => {
    for (const index of [1, 2, 3]) read(index);
    goToNextUnread();
    expect(desk.get().announcement).toBe('Every paragraph has been read.');
  });

  it('is the next claim that is not done, round the end', () => {
    const mark = (words: string): string => {
      const range = placeOf(words);
      desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end }, selectedClaimId: null });
      createClaim();
      return desk.get().selectedClaimId!;
    };
    const [first, second, third] = [mark('bridge was closed'), mark('Two lanes'), mark('Repairs cost')];
    applyCommand({ do: 'claim.status', id: second, status: 'cut', reason: 'Left out' });
    goToNextOpenClaim();
    expect(desk.get().selectedClaimId).toBe(first);
    goToNextOpenClaim();
    expect(desk.get().selectedClaimId).toBe(third);
  });
});
