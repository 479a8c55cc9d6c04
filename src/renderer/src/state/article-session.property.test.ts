import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, SimpleCommand } from '@shared/transactions/command';
import { FakeMain, turn } from '../testing/fake-main';
import { articleRecords, aSource, TEXT } from '../testing/samples';
import { openScreen, type Screen } from '../testing/screen';

const ARTICLE = 'art_1';
const CLIENTS = ['ada', 'ben', 'cleo'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ids = fc.constantFrom('c1', 'c2', 'c3', 'c4');
const words = [...TEXT.matchAll(/\p{L}+/gu)].filter(([word]) => word !== 'Cafe');
const range = fc.constantFrom(...words).map((word) => ({ start: word.index, end: word.index + word[0].length }));
const ranges = fc.array(range, { minLength: 1, maxLength: 3 });
const tags = fc.subarray(['sourced', 'anonymous-official', 'disputed', 'number']);
const block = fc.constantFrom(`${ARTICLE}-block1`, `${ARTICLE}-block2`);
const source = fc.record(
  { id: fc.constantFrom('src_1', 'src_2'), label: fc.constantFrom('a city official', 'shop owners') }, { requiredKeys: ['label'] },
);

const simple: fc.Arbitrary<SimpleCommand> = fc.oneof(
  fc.record({ do: fc.constant('claim.create' as const), claim: fc.record({ id: ids, ranges, tags, source }, { requiredKeys: ['ranges'] }) }),
  fc.record({
    do: fc.constant('claim.update' as const), id: ids,
    changes: fc.record({ ranges, tags, note: fc.constantFrom('', 'a', 'b'), source, sourceIds: fc.subarray(['src_ana']) }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('claim.remove' as const), id: ids }),
  fc.record({ do: fc.constant('block.read' as const), id: block, read: fc.boolean() }),
  fc.record({ do: fc.constant('block.update' as const), id: block, kind: fc.constantFrom('quote' as const, 'paragraph' as const) }),
  fc.record({ do: fc.constant('block.join' as const), id: block }),
  fc.record({ do: fc.constant('source.update' as const), id: fc.constantFrom('src_ana', 'src_1'), changes: fc.record({ role: fc.constantFrom('engineer', 'clerk') }) }),
  fc.record({ do: fc.constant('source.create' as const), source }),
);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 9, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('batch' as const), label: fc.constant('All'), commands: fc.array(simple, { minLength: 1, maxLength: 3 }) }) },
);

type Action =
  | { is: 'apply'; who: number; command: Command }
  | { is: 'revert'; who: number; direction: 'undo' | 'redo' }
  | { is: 'retry'; who: number }
  | { is: 'fail'; when: 'before' | 'after' }
  | { is: 'deliver'; which: number };

const who = fc.nat(CLIENTS.length - 1);
const actions = (failure: 'before' | 'after'): fc.Arbitrary<Action[]> => fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ is: fc.constant('apply' as const), who, command }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('revert' as const), who, direction: fc.constantFrom('undo' as const, 'redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('retry' as const), who }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('fail' as const), when: fc.constant(failure) }) },
    { weight: 12, arbitrary: fc.record({ is: fc.constant('deliver' as const), which: fc.nat(20) }) },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
);

interface Outcome {
  main: FakeMain;
  screens: Screen[];
  reverts: Promise<unknown>[];
}

/** Plays the actions, then lets everything through and everything be saved. */
async function play(script: readonly Action[]): Promise<Outcome> {
  const main = new FakeMain([...articleRecords(ARTICLE), aSource('src_ana', 'Ana Ohlin')]);
  const screens: Screen[] = [];
  for (const client of CLIENTS) screens.push(await openScreen(main, ARTICLE, client));
  const reverts: Promise<unknown>[] = [];
  for (const action of script) {
    switch (action.is) {
      case 'apply':
        screens[action.who]!.session.apply(action.command);
        break;
      case 'revert':
        reverts.push(screens[action.who]!.session.revert(action.direction));
        break;
      case 'retry':
        screens[action.who]!.session.retry();
        break;
      case 'fail':
        main.failNext(action.when === 'before' ? 'disk' : 'not-available', action.when);
        break;
      case 'deliver': {
        const possible = main.possible();
        if (possible.length) await main.deliver(possible[action.which % possible.length]);
        break;
      }
    }
    for (const screen of screens) expect(screen.followed()).toEqual(screen.contents());
  }
  for (let round = 0; round < 100; round++) {
    await main.settle();
    vi.advanceTimersByTime(60_000); // whoever waits for what does not come gives up
    await main.settle();
    if (!screens.some(({ session }) => session.hasUnsaved)) break;
    for (const { session } of screens) session.retry();
  }
  await turn();
  return { main, screens, reverts };
}

function placesOf({ session }: Screen): (string | undefined)[] {
  return Array.from({ length: session.order.length }, (_, index) => session.order.at(index));
}

describe('screens on one article', () => {
  it('have main’s records when all is saved, whatever was done, failed and overtook what (UI-1)', async () => {
    await fc.assert(fc.asyncProperty(actions('before'), async (script) => {
      const { main, screens, reverts } = await play(script);
      for (const screen of screens) {
        expect(screen.session.hasUnsaved).toBe(false);
        expect(screen.session.save.state).toBe('saved');
        expect(screen.contents()).toEqual(main.contents(ARTICLE));
        expect(placesOf(screen).sort()).toEqual([...main.records.all('claim')].map(({ id }) => id).sort());
        expect(screen.gaps()).toBe(0);
      }
      await Promise.all(reverts); // none waits for ever
    }), { numRuns: 300 });
  });

  it('know it when answers were lost: those that were not told to open anew have main’s records (UI-2)', async () => {
    await fc.assert(fc.asyncProperty(actions('after'), async (script) => {
      const { main, screens, reverts } = await play(script);
      for (const screen of screens) {
        expect(screen.session.hasUnsaved).toBe(false);
        if (screen.gaps() === 0) expect(screen.contents()).toEqual(main.contents(ARTICLE));
      }
      await Promise.all(reverts);
    }), { numRuns: 300 });
  });
});
