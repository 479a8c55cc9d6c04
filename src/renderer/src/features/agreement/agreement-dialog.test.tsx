import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '@shared/agreement/figures';
import type { Claim } from '@shared/model/claim';
import type { AnyRecord } from '@shared/model/records';
import { ok } from '@shared/result';
import { describeRange } from '@shared/text/quote';
import { blankClaim } from '@shared/transactions/plan-claim';
import type { FiguresRequest, FiguresThread } from '../../agreement/figures-thread';
import { startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords, placeOf, TEXT } from '../../testing/samples';
import { AgreementDialog } from './agreement-dialog';

const { asked } = vi.hoisted(() => ({ asked: [] as FiguresRequest[] }));
vi.mock('../../threads/threads', async (original) => ({
  ...await original<object>(),
  createFiguresThread: (): FiguresThread => {
    const thread: FiguresThread = {
      onmessage: null, onerror: null, terminate: () => undefined,
      postMessage: (request: FiguresRequest) => {
        asked.push(request);
        thread.onmessage?.call(thread as Worker, { data: agreementFigures(request.text, request.annotations) } as MessageEvent);
      },
    };
    return thread;
  },
}));

const people = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve'];
let main: FakeMain;
let shown: Shown;

/** The sample story as one of several people marked it. */
function markedBy(person: string, index: number): AnyRecord[] {
  const articleId = `art_${index + 1}`;
  const claim = (words: string): Claim => ({
    ...blankClaim({ id: `clm_${index}${words.length}`, articleId, by: person, at: '2026-02-01T12:00:00.000Z' }, 'hand'), tags: ['sourced'],
    targets: [{ draftId: `${articleId}-draft`, ranges: [describeRange(TEXT, placeOf(words))], state: 'exact', score: 1 }],
  });
  const records = articleRecords(articleId).map((record) => (record.type === 'article' && index > 0 ? { ...record, copyOf: { articleId: 'art_1', for: person } } : record));
  return [...records, claim('The bridge was closed on Monday'), ...(index < 2 ? [claim('Repairs cost 3 million')] : [])];
}

beforeEach(async () => {
  asked.length = 0;
  main = new FakeMain(people.flatMap(markedBy));
  await startOn(main, 'art_1');
  shown = show(<AgreementDialog onClose={() => undefined} />);
  await settle();
});
afterEach(unmount);

const settle = (): Promise<void> => act(() => main.settle());
const words = (selector: string): string[] => [...shown.box.querySelectorAll(selector)].map(({ textContent }) => textContent);
const boxes = (): HTMLInputElement[] => [...shown.box.querySelectorAll<HTMLInputElement>('.partners input')];
/** Of each version: `x` chosen, `-` not; in capitals where that cannot be changed. */
const state = (): string => boxes().map(({ checked, disabled }) => (checked ? (disabled ? 'X' : 'x') : disabled ? '=' : '-')).join('');
const press = async (index: number): Promise<void> => {
  shown.act(() => boxes()[index]!.click());
  await settle();
};

describe('AG-16: versions that are compared', () => {
  it('are chosen: one beside that on the desk at least, three at most', async () => {
    expect(words('.partners label')).toEqual(people.slice(1).map((person) => expect.stringContaining(person)));
    expect(state()).toBe('X---');
    expect(words('.review-sides h4')).toEqual([]); // both marked the same
    await press(1);
    expect(state()).toBe('xx--');
    await press(3);
    expect(state()).toBe('xx=x');
    expect(words('.partners .hint')).toEqual(['At most 4 versions are compared here; more on the command line.']);
    await press(0);
    await press(1);
    expect(state()).toBe('---X');
  });

  it('have their figures together, and each place as each has it', async () => {
    expect(words('.figures dt')[0]).toBe('Cohen’s kappa');
    await press(1);
    await press(2);
    expect(asked.at(-1)!.annotations.map(({ name, claims }) => `${name} ${claims.length}`)).toEqual(['Ada 2', 'Bo 2', 'Cy 1', 'Dee 1']);
    expect(words('.figures dt')[0]).toBe('Fleiss’ kappa');
    expect(words('.review-title h3')).toEqual(['Not marked by all']);
    expect(words('.review-sides h4')).toEqual(['A: Ada', 'B: Bo', 'C: Cy', 'D: Dee']);
    expect(words('.review-sides .gone-here')).toHaveLength(2);
  });

  it('are there with all their claims, also those of articles that main tells in parts', async () => {
    main.recordsAtOnce = 3;
    await press(1);
    expect(asked.at(-1)!.annotations.map(({ name, claims }) => `${name} ${claims.length}`)).toEqual(['Ada 2', 'Bo 2', 'Cy 1']);
  });

  it('are brought to one, the one on the desk first', async () => {
    const begin = vi.fn(() => ok({ articleId: 'art_1' }));
    main.on('agreement.begin', begin);
    await press(2);
    shown.act(() => shown.box.querySelector<HTMLButtonElement>('.compare-tools .primary')!.click());
    await settle();
    expect(begin).toHaveBeenCalledWith({ articleIds: ['art_1', 'art_2', 'art_4'] }, 'Ada');
  });
});
