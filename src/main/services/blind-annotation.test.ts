import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { adjudicationOf, type Version } from '@shared/agreement/adjudicate';
import { annotationOf, markedTextOf } from '@shared/agreement/annotation-of';
import { agreementFigures } from '@shared/agreement/figures';
import { placesOf } from '@shared/agreement/places';
import type { RecordOf, RecordType } from '@shared/model/records';
import type { Command } from '@shared/transactions/command';
import { AT, newDesk, rangeOf, STORY, type TestDesk } from './testing/desk';

async function recordsOf<T extends RecordType>(desk: TestDesk, articleId: string, type: T): Promise<RecordOf<T>[]> {
  const { records } = await desk.call('articles.open', { articleId });
  return records.filter((record): record is RecordOf<T> => record.type === type);
}

async function apply(desk: TestDesk, articleId: string, by: string, ...commands: Command[]): Promise<void> {
  for (const command of commands) await desk.call('articles.apply', { articleId, baseRevision: 0, command, at: AT, by });
}

const claim = (words: string, tag: string, note = ''): Command => ({ do: 'claim.create', claim: { ranges: [rangeOf(words)], tags: [tag], note } });

/** The package of an article that somebody hands to somebody else. */
async function handOver(from: TestDesk, articleId: string, to: string): Promise<Buffer> {
  const made = await from.call('reviews.send', { articleId, note: '', to });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return from.download(made.fileId);
}

async function versionOf(desk: TestDesk, articleId: string, name: string): Promise<Version> {
  const [[article], claims] = [await recordsOf(desk, articleId, 'article'), await recordsOf(desk, articleId, 'claim')];
  return { articleId, name, draftId: article!.currentDraftId, isCurrent: true, claims: new Map(claims.map((each) => [each.id, each])) };
}

describe('AG-15: two people in two libraries', () => {
  it('mark one text without seeing each other’s claims; what comes back is compared, measured and brought to one version', async () => {
    const [ada, bo] = [await newDesk(), await newDesk()];
    const original = await ada.addText(STORY);
    await apply(ada, original, 'Ada',
      { do: 'claim.create', claim: { ranges: [rangeOf('stopped on Monday')], tags: ['sourced'], source: { label: 'Hedwig Zorn' }, note: 'Ring the caretaker.' } },
      claim('built in 1902', 'number'), claim('blamed the budget', 'sourced'),
      { do: 'comment.create', text: 'Who wound it up?' });
    const { articleId: copy } = await ada.call('agreement.copy', { articleId: original, for: 'Bo' });

    // What leaves holds nothing that Ada made, in any of its parts.
    const sent = await handOver(ada, copy, 'Bo');
    const parts = Object.values(unzipSync(sent)).map((bytes) => strFromU8(bytes)).join('\n');
    expect(parts).toContain('stopped on Monday');
    for (const secret of ['Hedwig Zorn', 'Ring the caretaker', 'Who wound it up', ...(await recordsOf(ada, original, 'claim')).map(({ id }) => id)]) expect(parts).not.toContain(secret);

    const came = await bo.call('reviews.read', { fileId: await bo.upload('copy.claimdesk', sent) });
    expect(came).toMatchObject({ articleId: copy, claims: 0, here: null });
    await bo.call('reviews.take', { packageId: came.packageId });
    expect((await bo.call('library.list', {})).filter(({ articleId }) => articleId === copy)).toMatchObject([{ copyFor: 'Bo', claims: 0 }]);
    await apply(bo, copy, 'Bo', claim('stopped on Monday', 'sourced', 'Seen.'), claim('in 1902', 'number'), claim('four faces', 'number'));

    const back = await ada.call('reviews.read', { fileId: await ada.upload('back.claimdesk', await handOver(bo, copy, 'Ada')) });
    expect(back).toMatchObject({ claims: 3, sending: { kind: 'review' }, here: { fits: true, isMerged: false } });
    expect((await ada.call('reviews.preview', { packageId: back.packageId, choices: {} })).conflicts).toEqual([]);
    await ada.call('reviews.merge', { packageId: back.packageId, choices: {}, at: AT });
    expect((await recordsOf(ada, copy, 'claim')).map(({ createdBy }) => createdBy)).toEqual(['Bo', 'Bo', 'Bo']);
    expect(await recordsOf(ada, original, 'claim')).toHaveLength(3);

    const versions = [await versionOf(ada, original, 'Ada'), await versionOf(ada, copy, 'Bo')] as const;
    const annotations = versions.map(({ name, claims, draftId }) => annotationOf(name, claims.values(), draftId));
    const [draft] = await recordsOf(ada, original, 'draft');
    const figures = agreementFigures(markedTextOf(draft!, await recordsOf(ada, original, 'block'), 'en'), annotations);
    expect(figures).toMatchObject({ kappaOf: 'cohen', subjects: [{ claims: [3, 3], figures: { f1: { value: 1 / 3 } } }, {}, {}, {}] });
    const places = placesOf(annotations);
    expect(places.map(({ kind }) => kind)).toEqual(['agree', 'some', 'overlap', 'some']);

    const { articleId: agreed } = await ada.call('agreement.begin', { articleIds: [original, copy] });
    await apply(ada, agreed, 'Ada',
      adjudicationOf(places[1]!, versions, 'neither'),
      adjudicationOf(places[2]!, versions, { ranges: [rangeOf('built in 1902')], tags: ['number'] }),
      adjudicationOf(places[3]!, versions, 'b'));
    const settled = await recordsOf(ada, agreed, 'adjudication');
    expect(Object.fromEntries(settled.map(({ exact, decision, about }) => [exact, [decision, ...about.map(({ by }) => by)].join(' ')]))).toEqual({
      'stopped on Monday': 'alike Ada Bo', 'blamed the budget': 'neither Ada', 'built in 1902': 'own Ada Bo', 'four faces': 'b Bo',
    });
    const ofOne = (await recordsOf(ada, agreed, 'claim')).map(({ targets, note, createdBy }) => [targets[0]!.ranges[0]!.exact, note, createdBy]);
    expect(ofOne).toEqual(expect.arrayContaining([['stopped on Monday', 'Ring the caretaker.\nSeen.', 'Ada'], ['built in 1902', '', 'Ada'], ['four faces', '', 'Bo']]));
    expect(ofOne).toHaveLength(3);
  });
});
