import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SimpleCommand } from '@shared/transactions/command';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { setImportance } from './bulk';
import { chooseAll, chooseTo, chosenClaims, growChoice, toggleChosen } from './chosen';
import { changeFilter } from './claim-filter';
import { applyCommand, clearTags, pressTag, removeClaim, revert, selectClaim } from './claims';
import { desk } from './desk-store';

let main: FakeMain;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  const commands = Array.from({ length: 6 }, (_, index): SimpleCommand => ({
    do: 'claim.create', claim: { id: `c${index}`, ranges: [{ start: index * 2, end: index * 2 + 1 }], tags: index % 2 ? ['sourced'] : [] },
  }));
  applyCommand({ do: 'batch', label: 'Six claims', commands });
  await main.settle();
});

const chosen = (): string[] => chosenClaims().map(({ id }) => id);
const tagged = (tag: string): string[] => [...article().records.all('claim')].filter(({ tags }) => tags.includes(tag)).map(({ id }) => id).sort();

describe('several claims', () => {
  it('are chosen one by one, and let go of one by one', () => {
    selectClaim('c1');
    toggleChosen('c4');
    toggleChosen('c2');
    expect([chosen(), desk.get().selectedClaimId]).toEqual([['c1', 'c2', 'c4'], 'c2']);
    toggleChosen('c2');
    expect(chosen()).toEqual(['c1', 'c4']);
    toggleChosen('c4');
    expect([chosen(), desk.get().selectedClaimId]).toEqual([[], 'c1']);
  });

  it('are chosen as neighbours, from where the choice began', () => {
    selectClaim('c2');
    chooseTo('c4');
    expect(chosen()).toEqual(['c2', 'c3', 'c4']);
    chooseTo('c0');
    expect(chosen()).toEqual(['c0', 'c1', 'c2']);
    growChoice(1);
    growChoice(1);
    growChoice(1);
    expect(chosen()).toEqual(['c2', 'c3']);
  });

  it('are no longer chosen when another claim or none is in hand', () => {
    chooseAll();
    expect(chosen()).toHaveLength(6);
    selectClaim('c3');
    expect(chosen()).toEqual([]);
    chooseAll();
    desk.set({ selectedClaimId: null });
    expect(chosen()).toEqual([]);
  });

  it('are only those that the filter shows', () => {
    chooseAll();
    changeFilter({ tags: ['sourced'] });
    selectClaim('c1');
    chooseTo('c5');
    expect(chosen()).toEqual(['c1', 'c3', 'c5']);
    pressTag('sourced');
    expect(tagged('sourced')).toEqual([]);
    expect(chosen()).toEqual([]);
  });
});

describe('a change of several claims', () => {
  it('by the key of a tag gives it to all, then takes it from all', async () => {
    chooseAll();
    pressTag('sourced');
    expect(tagged('sourced')).toHaveLength(6);
    expect(toasts().at(-1)).toBe('3 claims marked: Sourced.');
    expect(chosen()).toHaveLength(6);
    pressTag('sourced');
    expect(tagged('sourced')).toEqual([]);
    await main.settle();
    expect(commandsOf(main).map((command) => command.do as string)).toEqual(['batch', 'batch', 'batch']);
    await done(main, revert('undo'));
    await done(main, revert('undo'));
    expect(tagged('sourced')).toEqual(['c1', 'c3', 'c5']);
  });

  it('puts exclusive tags in the place of others', () => {
    chooseAll();
    pressTag('anonymous-official');
    pressTag('unattributed');
    expect([tagged('anonymous-official'), tagged('unattributed').length, tagged('sourced').length]).toEqual([[], 6, 3]);
  });

  it('clears their tags, weighs them, deletes them; each is one step back', async () => {
    chooseAll();
    clearTags();
    expect(tagged('sourced')).toEqual([]);
    setImportance(chosenClaims(), 'central');
    expect([...article().records.all('claim')].every(({ importance }) => importance === 'central')).toBe(true);
    selectClaim('c1');
    chooseTo('c3');
    removeClaim();
    expect(article().order.length).toBe(3);
    expect(desk.get()).toMatchObject({ selectedClaimId: null, chosen: null, caret: 2 });
    await main.settle();
    for (const [length, importance, count] of [[6, 'central', 0], [6, 'supporting', 0], [6, 'supporting', 3]] as const) {
      await done(main, revert('undo'));
      expect([article().order.length, article().claim('c1')?.importance, tagged('sourced').length]).toEqual([length, importance, count]);
    }
  });

  it('of a library that is open for reading is refused', () => {
    chooseAll();
    desk.set({ session: { ...desk.get().session!, readOnly: 'Another window writes.' } });
    pressTag('disputed');
    removeClaim();
    expect([tagged('disputed'), article().order.length]).toEqual([[], 6]);
  });
});
