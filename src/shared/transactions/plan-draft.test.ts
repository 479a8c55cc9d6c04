import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import { needsEyes, quoteOf } from '@shared/model/claim-target';
import { recordSchema } from '@shared/model/records';
import { unwrap } from '@shared/result';
import { reanchor } from '../text/anchor/reanchor';
import { guessBlocks } from '../text/blocks';
import { isOnGraphemeBoundaries } from '../text/graphemes';
import type { Command } from './command';
import { invert } from './diff';
import { plan } from './plan';
import { carryClaim, type DraftToAdd, planDraftAdd } from './plan-draft';
import type { RecordSet } from './record-set';
import { summarise, updateSummary } from './summary';
import { anyIntents, anyText, ARTICLE_ID, AT, contentsOf, countingContext, DRAFT_ID, type Intent, libraryOf } from './testing/arbitrary-library';
import { live } from './testing/live';

const story = 'A headline\n\nThe mayor said the clock stopped at nine. About 120 people saw it.\n\nNobody was hurt. The clock is old.';
const edited = 'A headline\n\nThe mayor said the clock stopped at ten. About 120 people saw it.\n\nThe clock is old.';

/** A library of a text after some work on it. */
function lived(text: string, intents: readonly Intent[]): RecordSet {
  const records = libraryOf(text);
  live(records, intents);
  return records;
}

/** What the desk would hand over for a new text of an article, its claims found in it. */
function draftOf(records: RecordSet, text: string, id = 'drf_2'): DraftToAdd {
  const draft: Draft = {
    type: 'draft', id, articleId: ARTICLE_ID, label: id, text, sha256: Buffer.from(id).toString('hex').padEnd(64, '0').slice(0, 64), importedAt: AT, importedBy: 'Ada',
    importedFrom: { from: 'paste', changes: [] },
  };
  const blocks = guessBlocks(text).blocks.map(({ start, end, kind }, index): Block => (
    { type: 'block', id: `${id}_${index}`, articleId: ARTICLE_ID, draftId: id, start, end, kind }
  ));
  const { currentDraftId } = records.get('article', ARTICLE_ID)!;
  const from = records.get('draft', currentDraftId)!.text;
  const placed = [...records.all('claim')].flatMap(({ id: claimId, targets }) => {
    const target = targets.find(({ draftId }) => draftId === currentDraftId);
    return target?.ranges.length ? [{ id: claimId, ranges: target.ranges }] : [];
  });
  const words = [...records.all('claim')].flatMap(({ id: claimId, attribution: { cue } }) => (cue ? [{ id: claimId, ranges: [cue] }] : []));
  const cues = new Map(reanchor(from, text, words).filter(({ state }) => state === 'exact' || state === 'moved').map((found) => [found.id, found.ranges[0]!]));
  const carried = new Map(reanchor(from, text, placed).map((place) => [place.id, { place, attribution: { ...(cues.has(place.id) && { cue: cues.get(place.id)! }) } }]));
  return { draft, blocks, carried, added: [] };
}

function add(records: RecordSet, text: string, id?: string) {
  const planned = unwrap(planDraftAdd(records, draftOf(records, text, id), countingContext(900)));
  records.apply(planned.diff);
  return planned;
}

/** The article with a claim on each of some words. */
function libraryWith(...quotes: string[]): RecordSet {
  const records = libraryOf(story);
  for (const [index, quote] of quotes.entries()) {
    const start = story.indexOf(quote);
    run(records, { do: 'claim.create', claim: { id: `clm_${index}`, ranges: [{ start, end: start + quote.length }] } });
  }
  return records;
}

function run(records: RecordSet, command: Command) {
  const planned = plan(records, command, countingContext());
  if (planned.ok) records.apply(planned.value.diff);
  return planned;
}

const claim = (records: RecordSet, index: number): Claim => records.get('claim', `clm_${index}`)!;

describe('DR: a new draft', () => {
  it('DR-1: is the current one, and the claims stand in it as they were found', () => {
    const records = libraryWith('About 120 people', 'stopped at nine', 'Nobody was hurt');
    expect(add(records, edited).label).toBe('Added the draft “drf_2”');
    expect(records.get('article', ARTICLE_ID)!.currentDraftId).toBe('drf_2');
    expect([0, 1, 2].map((index) => claim(records, index).targets.map(({ draftId, state }) => `${draftId} ${state}`))).toEqual([
      [`${DRAFT_ID} exact`, 'drf_2 moved'], [`${DRAFT_ID} exact`, 'drf_2 reworded'], [`${DRAFT_ID} exact`, 'drf_2 orphaned'],
    ]);
    expect([0, 1, 2].map((index) => quoteOf(claim(records, index), 'drf_2'))).toEqual(['About 120 people', 'stopped at ten', 'Nobody was hurt']);
    expect([0, 1, 2].map((index) => needsEyes(claim(records, index), 'drf_2'))).toEqual([false, true, true]);
  });

  it('DR-2: claims whose words changed go back to do with their evidence; those to be changed stay so', () => {
    const records = libraryWith('stopped at nine', 'said the clock', 'About 120 people', 'clock stopped at nine');
    const evidence = [{ id: 'evd_1', type: 'notes', title: 'Log', locator: 'p. 3', stance: 'supports', primary: true, addedBy: 'Ada' }] as const;
    for (const index of [0, 1, 2]) {
      run(records, { do: 'claim.update', id: `clm_${index}`, changes: { evidence: [...evidence] } });
      expect(run(records, { do: 'claim.status', id: `clm_${index}`, status: 'verified' }).ok).toBe(true);
    }
    run(records, { do: 'claim.update', id: 'clm_3', changes: { suggestion: { replacement: 'stopped at ten', reason: 'The log' } } });
    run(records, { do: 'claim.status', id: 'clm_3', status: 'change' });
    add(records, edited);
    expect([0, 1, 2, 3].map((index) => claim(records, index).status)).toEqual(['todo', 'verified', 'verified', 'change']);
    expect(claim(records, 0)).toMatchObject({ evidence });
    expect(claim(records, 0)).not.toHaveProperty('statusReason');
  });

  it('DR-20: claims that were made ahead are taken as they are made here', () => {
    fc.assert(fc.property(anyText, anyIntents, anyText, (text, intents, fresh) => {
      const records = lived(text, intents);
      const wish = draftOf(records, fresh);
      const { currentDraftId } = records.get('article', ARTICLE_ID)!;
      const context = countingContext(900);
      const ahead = new Map([...records.all('claim')].map((each) => [each, carryClaim(each, currentDraftId, wish.draft, wish.carried.get(each.id), context)]));
      const planned = planDraftAdd(records, { ...wish, ahead }, context);
      expect(planned.ok && planned.value.diff).toEqual(unwrap(planDraftAdd(records, wish, countingContext(900))).diff);
      if (planned.ok) for (const { before, after } of planned.value.diff.updated) if (before.type === 'claim') expect(after).toBe(ahead.get(before));
    }), { numRuns: 40 });
  });

  it('DR-3: taken back, everything is exactly what it was; so is going over to another draft and back', () => {
    fc.assert(fc.property(anyText, anyIntents, anyText, (text, intents, fresh) => {
      const records = lived(text, intents);
      const before = contentsOf(records);
      const summary = summarise(records, AT);
      const { diff } = add(records, fresh);
      const after = contentsOf(records);
      expect(updateSummary(summary, diff, AT)).toEqual(summarise(records, AT));
      run(records, { do: 'draft.switch', id: DRAFT_ID });
      const back = unwrap(plan(records, { do: 'draft.switch', id: 'drf_2' }, countingContext())).diff;
      expect(updateSummary(summarise(records, AT), back, AT)).toMatchObject({ currentDraftId: 'drf_2' });
      records.apply(back);
      expect(contentsOf(records)).toEqual(after);
      records.apply(invert(diff));
      expect(contentsOf(records)).toEqual(before);
    }));
  });

  it('DR-4: every record keeps to its schema, every place lies in its draft on whole characters, with the words that stand there', () => {
    fc.assert(fc.property(anyText, anyIntents, anyText, (text, intents, fresh) => {
      const records = lived(text, intents);
      add(records, fresh);
      for (const record of records) {
        if (record.type !== 'draft') expect(recordSchema.safeParse(record).error).toBeUndefined();
        if (record.type !== 'claim') continue;
        for (const { draftId, ranges, candidates } of record.targets) {
          const { text: words } = records.get('draft', draftId)!;
          for (const { start, end, exact } of ranges) expect(words.slice(start, end)).toBe(exact);
          for (const range of [...ranges, ...(candidates ?? []).flat()]) expect(isOnGraphemeBoundaries(words, range)).toBe(true);
        }
        const { text: current } = records.get('draft', 'drf_2')!;
        if (record.attribution.cue) expect(record.attribution.cue.end).toBeLessThanOrEqual(current.length);
      }
    }));
  });

  it('DR-5: the words of an attribution are those of the draft that is shown', () => {
    const records = libraryWith('the clock stopped');
    const cue = { start: story.indexOf('said'), end: story.indexOf('said') + 4 };
    run(records, { do: 'claim.update', id: 'clm_0', changes: { attribution: { type: 'indirect', cue } } });
    add(records, story.replace('A headline', 'Another headline'));
    expect(claim(records, 0).attribution).toEqual({ type: 'indirect', cue: { start: cue.start + 6, end: cue.end + 6 } });
    run(records, { do: 'draft.switch', id: DRAFT_ID });
    expect(claim(records, 0).attribution).toEqual({ type: 'indirect', cue });
    add(records, story.replace('said', 'claimed'), 'drf_3');
    expect(claim(records, 0).attribution).toEqual({ type: 'indirect' });
  });

  it('DR-5: a claim without a place in the draft takes no words of an attribution there', () => {
    const records = libraryWith('Nobody was hurt');
    add(records, edited);
    run(records, { do: 'claim.create', claim: { id: 'clm_9', ranges: [{ start: 0, end: 10 }] } });
    run(records, { do: 'draft.switch', id: DRAFT_ID });
    expect(run(records, { do: 'claim.update', id: 'clm_9', changes: { attribution: { type: 'indirect', cue: { start: 0, end: 1 } } } }))
      .toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('DR-6: a text that the article has already is refused, and so are too many drafts', () => {
    const records = libraryWith();
    const { draft, ...rest } = draftOf(records, story);
    const same = { ...rest, draft: { ...draft, sha256: records.get('draft', DRAFT_ID)!.sha256 } };
    expect(planDraftAdd(records, same, countingContext())).toMatchObject({ ok: false, error: { code: 'already-there', details: { draftId: DRAFT_ID } } });
    for (let number = 2; number <= 200; number++) records.apply({ added: [{ ...draft, id: `drf_${number}`, sha256: String(number).padStart(64, '0').replace(/^0/, 'a') }], updated: [], removed: [] });
    expect(planDraftAdd(records, draftOf(records, 'New', 'drf_new'), countingContext())).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('DR-7: paragraphs with the same words keep their kind and that they were read; those of other drafts stay as they were left', () => {
    const records = libraryWith();
    const last = [...records.all('block')].at(-2)!;
    run(records, { do: 'block.update', id: last.id, kind: 'quote' });
    run(records, { do: 'block.read', id: last.id, read: true });
    const words = story.slice(last.start, last.end);
    add(records, `New first line\n\n${story}`);
    const blocks = [...records.all('block')].filter(({ draftId }) => draftId === 'drf_2');
    const text = records.get('draft', 'drf_2')!.text;
    const kept = blocks.filter(({ read }) => read);
    expect(kept.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([[words, 'quote']]);
    expect(run(records, { do: 'block.read', id: last.id, read: false })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('DR-8: a person confirms a place, chooses another, or marks the words', () => {
    const records = libraryWith('stopped at nine', 'Nobody was hurt');
    add(records, edited);
    expect(run(records, { do: 'claim.place', id: 'clm_0' })).toMatchObject({ ok: true, value: { label: 'Confirmed the place of “stopped at ten”' } });
    expect(claim(records, 0).targets.at(-1)).toMatchObject({ state: 'confirmed', score: 1, ranges: [{ exact: 'stopped at ten' }] });
    expect(run(records, { do: 'claim.place', id: 'clm_0' })).toMatchObject({ ok: true, value: { diff: { updated: [] } } });
    expect(run(records, { do: 'claim.place', id: 'clm_1' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(run(records, { do: 'claim.place', id: 'clm_1', ranges: [{ start: 0, end: 999 }] })).toMatchObject({ ok: false, error: { code: 'bad-range' } });
    expect(run(records, { do: 'claim.place', id: 'clm_1', ranges: [{ start: 0, end: 10 }] })).toMatchObject({ ok: true, value: { label: 'Placed “A headline”' } });
    expect(claim(records, 1).targets.map(({ state }) => state)).toEqual(['exact', 'confirmed']);
    expect(claim(records, 0).targets.map(({ draftId }) => draftId)).toEqual([DRAFT_ID, 'drf_2']);
    run(records, { do: 'claim.update', id: 'clm_0', changes: { ranges: [{ start: 2, end: 10 }] } });
    expect(claim(records, 0).targets.at(-1)).toMatchObject({ state: 'confirmed', ranges: [{ exact: 'headline' }] });
    // A place in an earlier draft that is confirmed later is not the newest one for that.
    run(records, { do: 'draft.switch', id: DRAFT_ID });
    expect(run(records, { do: 'claim.place', id: 'clm_0' }).ok).toBe(true);
    expect(claim(records, 0).targets.map(({ draftId, state }) => `${draftId} ${state}`)).toEqual([`${DRAFT_ID} confirmed`, 'drf_2 confirmed']);
    expect(run(records, { do: 'draft.switch', id: 'drf_9' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
