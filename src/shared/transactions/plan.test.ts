import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '@shared/model/records';
import { isOnGraphemeBoundaries } from '@shared/text/graphemes';
import type { TextRange } from '@shared/text/ranges';
import { unwrap } from '@shared/result';
import type { Command } from './command';
import type { Diff } from './diff';
import { changesOf, invert, squash } from './diff';
import { plan } from './plan';
import type { RecordSet } from './record-set';
import type { Intent } from './testing/arbitrary-library';
import {
  anyIntents, anyText, ARTICLE_ID, commandFor, contentsOf, countingContext, DRAFT_ID, libraryOf, tagSet,
} from './testing/arbitrary-library';

/** Lives through commands one after the other; those that are refused change nothing, and use no id up. */
function live(records: RecordSet, intents: readonly Intent[]): { command: Command; diff: Diff }[] {
  let ids = 0;
  const steps: { command: Command; diff: Diff }[] = [];
  for (const intent of intents) {
    const command = commandFor(records, intent);
    const context = countingContext(ids);
    const planned = plan(records, command, context);
    if (!planned.ok) continue;
    ids = context.count();
    records.apply(planned.value.diff);
    steps.push({ command, diff: planned.value.diff });
  }
  return steps;
}

const recordTypes = recordSchema.options.map((schema) => schema.shape.type.value);

function expectPlace(text: string, range: TextRange): void {
  expect(range.start).toBeLessThan(range.end);
  expect(range.end).toBeLessThanOrEqual(text.length);
  expect(isOnGraphemeBoundaries(text, range)).toBe(true);
}

/** What must hold of a library at any time. */
function expectSound(records: RecordSet): void {
  const { text } = records.get('draft', DRAFT_ID)!;
  for (const record of records) expect(recordSchema.safeParse(record).success).toBe(true);
  for (const claim of records.all('claim')) {
    for (const { ranges } of claim.targets) {
      let end = -1;
      for (const range of ranges) {
        expectPlace(text, range);
        expect(range.exact).toBe(text.slice(range.start, range.end));
        expect(text.slice(0, range.start).endsWith(range.prefix)).toBe(true);
        expect(text.startsWith(range.suffix, range.end)).toBe(true);
        expect(range.start).toBeGreaterThan(end);
        end = range.end;
      }
    }
    const { cue, sourceText } = claim.attribution;
    for (const range of [cue, sourceText]) if (range) expectPlace(text, range);
    for (const id of claim.sourceIds) expect(records.get('source', id)).toBeDefined();
  }
  for (const { claimId, parentId } of records.all('comment')) {
    if (claimId !== undefined) expect(records.get('claim', claimId)).toBeDefined();
    if (parentId !== undefined) expect(records.get('comment', parentId)?.claimId).toBe(claimId);
  }
  let end = 0;
  for (const block of [...records.all('block')].sort((a, b) => a.start - b.start)) {
    expectPlace(text, block);
    expect(block.start).toBeGreaterThanOrEqual(end);
    end = block.end;
  }
}

describe('TR: laws of commands and diffs, over any text', () => {
  it('TR-1: a diff applied and inverted restores the records exactly', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const records = libraryOf(text);
      const context = countingContext();
      for (const intent of intents) {
        const planned = plan(records, commandFor(records, intent), context);
        if (!planned.ok) continue;
        const before = contentsOf(records);
        records.apply(planned.value.diff);
        const after = contentsOf(records);
        records.apply(invert(planned.value.diff));
        expect(contentsOf(records)).toEqual(before);
        records.apply(planned.value.diff);
        expect(contentsOf(records)).toEqual(after);
      }
    }));
  });

  it('TR-2: the squash of a sequence equals the sequence', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const lived = libraryOf(text);
      const diffs = live(lived, intents).map(({ diff }) => diff);
      const squashed = libraryOf(text);
      const whole = squash(diffs);
      squashed.apply(whole);
      expect(contentsOf(squashed)).toEqual(contentsOf(lived));
      const touched = [...changesOf(whole)].map(([before, after]) => (before ?? after)!).map(({ type, id }) => `${type} ${id}`);
      expect(new Set(touched).size).toBe(touched.length);
    }));
  });

  it('TR-3: any sequence of commands keeps every range inside its draft, on whole characters, with the words it says', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const records = libraryOf(text);
      live(records, intents);
      expectSound(records);
    }), { numRuns: 300 });
  });

  it('TR-4: replaying what was journalled gives the same records as having lived it', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const lived = libraryOf(text);
      const journal = live(lived, intents).map(({ diff }) => JSON.stringify(diff));
      const replayed = libraryOf(text);
      for (const line of journal) replayed.apply(JSON.parse(line) as Diff);
      for (const type of recordTypes) expect([...replayed.all(type)]).toEqual([...lived.all(type)]);
    }));
  });

  it('TR-5: planning is pure: it changes no record, and the same records and command give the same plan', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const records = libraryOf(text);
      const context = countingContext();
      for (const intent of intents) {
        const command = commandFor(records, intent);
        const before = JSON.stringify([...records]);
        const planned = plan(records, command, countingContext());
        expect(plan(records, command, countingContext())).toEqual(planned);
        expect(JSON.stringify([...records])).toBe(before);
        const next = plan(records, command, context);
        if (next.ok) records.apply(next.value.diff);
      }
    }));
  });

  it('TR-6: a batch does what its commands do one after the other, or nothing', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const oneByOne = libraryOf(text);
      const commands = live(oneByOne, intents).flatMap(({ command }) => (command.do === 'batch' ? command.commands : [command]));
      fc.pre(commands.length > 0);
      const atOnce = libraryOf(text);
      const { diff } = unwrap(plan(atOnce, { do: 'batch', label: 'All', commands }, countingContext()));
      atOnce.apply(diff);
      expect(contentsOf(atOnce)).toEqual(contentsOf(oneByOne));
      const refused = plan(atOnce, { do: 'batch', label: 'All', commands: [...commands, { do: 'claim.remove', id: 'nobody' }] }, countingContext());
      expect(refused).toMatchObject({ ok: false });
    }));
  });
});

describe('TR-7: places that no claim can have are refused', () => {
  const text = 'Flags 🇺🇸🇫🇷 and e\u0301 wait.   End';
  const context = countingContext();
  const ranges: [string, TextRange][] = [
    ['past the end', { start: 3, end: text.length + 1 }],
    ['empty', { start: 3, end: 3 }],
    ['turned round', { start: 5, end: 3 }],
    ['from the middle of a surrogate pair', { start: 7, end: 10 }],
    ['to the middle of a flag', { start: 6, end: 8 }],
    ['cutting an accent off', { start: text.indexOf('e\u0301'), end: text.indexOf('e\u0301') + 1 }],
    ['of nothing but blanks', { start: text.indexOf('   '), end: text.indexOf('   ') + 2 }],
  ];
  it.each(ranges)('%s', (_, range) => {
    const records = libraryOf(text);
    expect(plan(records, { do: 'claim.create', claim: { ranges: [range] } }, context)).toMatchObject({ ok: false, error: { code: 'bad-range' } });
    records.apply(unwrap(plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, context)).diff);
    expect(plan(records, { do: 'claim.update', id: 'clm_1', changes: { ranges: [range] } }, context)).toMatchObject({ ok: false, error: { code: 'bad-range' } });
    const attributed: Command = { do: 'claim.update', id: 'clm_1', changes: { attribution: { type: 'direct', cue: range } } };
    expect(plan(records, attributed, context)).toMatchObject({ ok: false, error: { code: 'bad-range' } });
  });
});

describe('TR-8: what does not fit is refused with its reason, and changes nothing', () => {
  const refused: [string, Command, string][] = [
    ['a tag that the tag set does not have', { do: 'claim.create', claim: { ranges: [{ start: 0, end: 5 }], tags: ['rumour'] } }, 'refused'],
    ['two tags that exclude each other', { do: 'claim.create', claim: { ranges: [{ start: 0, end: 5 }], tags: ['anonymous-official', 'unattributed'] } }, 'refused'],
    ['a source that is not there', { do: 'claim.create', claim: { ranges: [{ start: 0, end: 5 }], sourceIds: ['src_none'] } }, 'not-found'],
    ['a dispute by a source that is not there', {
      do: 'claim.update', id: 'clm_1',
      changes: { disputes: [{ id: 'dsp_1', by: 'src_none', kind: 'denial', where: 'in-article', handling: 'open' }] },
    }, 'not-found'],
    ['an attribution inherited from a claim that is not there', {
      do: 'claim.update', id: 'clm_1', changes: { attribution: { type: 'direct', inheritedFrom: 'clm_none' } },
    }, 'not-found'],
    ['the name of an anonymous source', { do: 'source.create', source: { label: 'an official', identity: 'anonymous', name: 'Ada Moe' } }, 'refused'],
    ['a second claim of one id', { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, 'already-there'],
    ['a block cut where there is no word on one side', { do: 'block.split', id: 'blk_0', at: 0 }, 'bad-range'],
    ['a new block of an id that is taken', { do: 'block.split', id: 'blk_0', at: 5, newId: 'blk_0' }, 'already-there'],
    ['the last block joined with none', { do: 'block.join', id: 'blk_0' }, 'refused'],
  ];
  it.each(refused)('%s', (_, command, code) => {
    const records = libraryOf('Words that say something.');
    const made = plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, countingContext());
    records.apply(unwrap(made).diff);
    const planned = plan(records, command, countingContext());
    expect(planned).toMatchObject({ ok: false, error: { code } });
    expect(planned.ok || planned.error.message.length).toBeGreaterThan(10);
  });
});

describe('TR-9: records of different types may have the same id', () => {
  it('in one batch', () => {
    const records = libraryOf('Words that say something.');
    const { diff } = unwrap(plan(records, {
      do: 'batch', label: 'Both', commands: [
        { do: 'claim.create', claim: { id: 'same', ranges: [{ start: 0, end: 5 }] } },
        { do: 'source.create', source: { id: 'same', label: 'A source' } },
      ],
    }, countingContext()));
    records.apply(diff);
    expect(records.get('claim', 'same')?.id).toBe('same');
    expect(records.get('source', 'same')?.label).toBe('A source');
  });
});

describe('plan', () => {
  it('keeps a tag that the tag set does not have any more when the claim had it', () => {
    const records = libraryOf('Words that say something.');
    records.apply(unwrap(plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }], tags: ['number'] } }, countingContext())).diff);
    records.apply({ added: [], removed: [], updated: [{ before: tagSet, after: { ...tagSet, tags: [] } }] });
    const kept = plan(records, { do: 'claim.update', id: 'clm_1', changes: { tags: ['number'], note: 'kept' } }, countingContext());
    expect(kept).toMatchObject({ ok: true });
  });

  it('finds the source of a label in the source book, whatever its blanks and case', () => {
    const records = libraryOf('Words that say something.');
    records.apply(unwrap(plan(records, { do: 'source.create', source: { id: 'src_1', label: 'A U.S.  official' } }, countingContext())).diff);
    const command: Command = { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }], source: { label: ' a u.s. official' } } };
    const { diff } = unwrap(plan(records, command, countingContext()));
    expect(diff.added).toHaveLength(1);
    expect(diff.added[0]).toMatchObject({ id: 'clm_1', sourceIds: ['src_1'] });
  });

  it('takes the comments of a claim away with it', () => {
    const records = libraryOf('Words that say something.');
    records.apply(unwrap(plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, countingContext())).diff);
    const comment = { type: 'comment', id: 'cmt_1', articleId: ARTICLE_ID, claimId: 'clm_1', by: 'Ada', at: '2026-01-02T03:04:05Z', text: 'Who?', resolved: false } as const;
    records.apply({ added: [comment], updated: [], removed: [] });
    const { diff } = unwrap(plan(records, { do: 'claim.remove', id: 'clm_1' }, countingContext()));
    expect(diff.removed.map(({ id }) => id).sort()).toEqual(['clm_1', 'cmt_1']);
  });
});
