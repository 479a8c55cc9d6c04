import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount } from '../../testing/render';
import { articleRecords, placeOf } from '../../testing/samples';
import { applyCommand } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { closeArticle } from '../../state/open';
import { SaveNews } from './save-news';

let main: FakeMain;
/** Makes a change and lets it be saved. */
async function change(id: string): Promise<void> {
  await act(async () => {
    applyCommand({ do: 'claim.create', claim: { id, ranges: [placeOf('Repairs cost 3 million')], tags: ['number'] } });
    await main.settle();
  });
}
const pass = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  show(<SaveNews />);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe('that all is saved (AX-9)', () => {
  it('is said once what is being done has settled', async () => {
    await change('clm_1');
    pass(1400);
    expect(desk.get().saveNews).toBe('');
    pass(200);
    expect(desk.get().saveNews).toMatch(/^Saved \d/);
  });

  it('is not said between changes that follow each other', async () => {
    for (const id of ['clm_1', 'clm_2', 'clm_3']) {
      await change(id);
      pass(1000);
      expect(desk.get().saveNews).toBe('');
    }
  });

  it('is forgotten with the article', async () => {
    await change('clm_1');
    pass(2000);
    act(closeArticle);
    expect(desk.get().saveNews).toBe('');
  });
});
