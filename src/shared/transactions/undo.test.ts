import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { emptyDiff, invert } from './diff';
import type { Diff } from './diff';
import { plan } from './plan';
import { unwrap } from '@shared/result';
import { RecordSet } from './record-set';
import type { RecordedTransaction } from './undo';
import { revertingDiff, UndoStacks } from './undo';
import { anyIntents, anyText, ARTICLE_ID, articleOf, commandFor, contentsOf, countingContext, libraryOf, tagSet } from './testing/arbitrary-library';

const scope = articleScope(ARTICLE_ID);
const import1: Diff = { ...emptyDiff, added: articleOf('Some words.') };

/** Plays changes, undos and redos as an editor might, and writes down what a journal would have. */
function play(moves: readonly ('change' | 'undo' | 'redo')[]): { journal: RecordedTransaction[]; stacks: UndoStacks } {
  const journal: RecordedTransaction[] = [];
  const stacks = new UndoStacks(scope);
  stacks.complete();
  const make = (origin: RecordedTransaction['origin'], reverts?: string): void => {
    const revision = journal.length + 1;
    const transaction: RecordedTransaction = {
      id: `txn_${revision}`, label: `Change ${revision}`, origin, revisions: { [scope]: revision },
      diff: revision === 1 ? import1 : emptyDiff, ...(reverts !== undefined && { reverts }),
    };
    journal.push(transaction);
    stacks.record(transaction);
  };
  make('import');
  for (const move of moves) {
    if (move === 'change') make('user');
    else {
      const step = move === 'undo' ? stacks.nextUndo : stacks.nextRedo;
      if (step) make(move, step.id);
    }
  }
  return { journal, stacks };
}

const moves = fc.array(fc.constantFrom('change', 'change', 'undo', 'undo', 'redo'), { maxLength: 40 });

describe('UN: undo and redo', () => {
  it('UN-1: takes changes back newest first, and makes them again in the order in which they were made', () => {
    const { stacks } = play(['change', 'change', 'change', 'undo', 'undo', 'redo']);
    expect(stacks.nextUndo?.id).toBe('txn_3');
    expect(stacks.nextRedo?.id).toBe('txn_4');
  });

  it('UN-2: a new change makes what was taken back unreachable', () => {
    const { stacks } = play(['change', 'change', 'undo', 'change']);
    expect(stacks.nextUndo?.id).toBe('txn_5');
    expect(stacks.nextRedo).toBeUndefined();
    expect(stacks.isUndone('txn_3')).toBe(true);
  });

  it('UN-3: an article that came in is not taken back by undo', () => {
    const { stacks } = play(['change', 'undo', 'undo', 'undo']);
    expect(stacks.nextUndo).toBeUndefined();
    expect(stacks.nextRedo?.id).toBe('txn_2');
  });

  it('UN-4: read backwards from the journal, only as far as needed, they are the same as lived through', () => {
    fc.assert(fc.property(moves, moves, (before, after) => {
      const { journal, stacks: lived } = play([...before, ...after]);
      for (let from = 0; from <= journal.length; from++) {
        // The first `from` transactions were before a restart; the rest is recorded as it happens.
        const read = new UndoStacks(scope);
        let unread = from;
        const settle = (): void => {
          while (!read.isSettled) {
            const next = journal[--unread];
            if (next) read.recordOlder(next);
            else read.complete();
          }
        };
        settle();
        for (const transaction of journal.slice(from)) {
          if (transaction.origin === 'undo') expect(read.nextUndo?.id).toBe(transaction.reverts);
          if (transaction.origin === 'redo') expect(read.nextRedo?.id).toBe(transaction.reverts);
          read.record(transaction);
          settle();
        }
        expect(read.nextUndo).toEqual(lived.nextUndo);
        expect(read.nextRedo).toEqual(lived.nextRedo);
        for (const { id } of journal.slice(Math.max(unread, 0))) expect(read.isUndone(id)).toBe(lived.isUndone(id));
      }
    }));
  });

  it('UN-5: once settled, one undo or redo needs no more reading', () => {
    fc.assert(fc.property(moves, fc.constantFrom('undo' as const, 'redo' as const), (before, move) => {
      const { journal } = play(before);
      const read = new UndoStacks(scope);
      for (let unread = journal.length; !read.isSettled; ) {
        const next = journal[--unread];
        if (next) read.recordOlder(next);
        else read.complete();
      }
      const step = move === 'undo' ? read.nextUndo : read.nextRedo;
      fc.pre(step !== undefined);
      const { stacks: lived } = play([...before, move]);
      read.record({ id: 'txn_next', label: '', origin: move, reverts: step.id, revisions: { [scope]: journal.length + 1 }, diff: emptyDiff });
      expect(read.nextUndo).toEqual(lived.nextUndo);
      expect(read.nextRedo).toEqual(lived.nextRedo);
    }));
  });

  it('UN-6: undoing everything restores the records, redoing everything brings them back', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const records = libraryOf(text);
      const context = countingContext();
      const states = [contentsOf(records)];
      const diffs: Diff[] = [];
      for (const intent of intents) {
        const planned = plan(records, commandFor(records, intent), context);
        if (!planned.ok) continue;
        records.apply(planned.value.diff);
        diffs.push(planned.value.diff);
        states.push(contentsOf(records));
      }
      const nobodyElse = (): boolean => false;
      for (const diff of [...diffs].reverse()) {
        records.apply(revertingDiff(records, diff, scope, nobodyElse));
        states.pop();
        expect(contentsOf(records)).toEqual(states.at(-1));
      }
      for (const diff of diffs) records.apply(revertingDiff(records, invert(diff), scope, nobodyElse));
      const lived = libraryOf(text);
      for (const diff of diffs) lived.apply(diff);
      expect(contentsOf(records)).toEqual(contentsOf(lived));
    }));
  });
});

describe('UN-7: a source that came in with a claim', () => {
  const setUp = (): { records: RecordSet; diff: Diff } => {
    const records = new RecordSet([tagSet, ...articleOf('Words that say something.')]);
    const command = { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }], source: { id: 'src_1', label: 'An official' } } } as const;
    const { diff } = unwrap(plan(records, { ...command, claim: { ...command.claim, ranges: [...command.claim.ranges] } }, countingContext()));
    records.apply(diff);
    return { records, diff };
  };

  it('goes with it when the claim is taken back', () => {
    const { records, diff } = setUp();
    records.apply(revertingDiff(records, diff, scope, () => false));
    expect(records.count('source') + records.count('claim')).toBe(0);
  });

  it('stays when another claim names it', () => {
    const { records, diff } = setUp();
    records.apply(revertingDiff(records, diff, scope, () => true));
    expect([records.count('source'), records.count('claim')]).toEqual([1, 0]);
  });

  it('stays when somebody has worked on it since, and is not brought in a second time by redo', () => {
    const { records, diff } = setUp();
    const source = records.get('source', 'src_1')!;
    records.apply({ ...emptyDiff, updated: [{ before: source, after: { ...source, role: 'minister' } }] });
    records.apply(revertingDiff(records, diff, scope, () => false));
    expect(records.get('source', 'src_1')?.role).toBe('minister');
    records.apply(revertingDiff(records, invert(diff), scope, () => false));
    expect(records.get('claim', 'clm_1')?.sourceIds).toEqual(['src_1']);
    expect(records.get('source', 'src_1')?.role).toBe('minister');
  });
});
