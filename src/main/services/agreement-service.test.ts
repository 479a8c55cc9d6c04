import { describe, expect, it } from 'vitest';
import { adjudicationOf, type Version } from '@shared/agreement/adjudicate';
import { annotationOf } from '@shared/agreement/annotation-of';
import { placesOf } from '@shared/agreement/places';
import type { Claim } from '@shared/model/claim';
import type { RecordOf, RecordType } from '@shared/model/records';
import type { Command } from '@shared/transactions/command';
import { AT, newDesk, rangeOf, STORY, type TestDesk } from './testing/desk';

async function recordsOf<T extends RecordType>(desk: TestDesk, articleId: string, type: T): Promise<RecordOf<T>[]> {
  const { records } = await desk.call('articles.open', { articleId });
  return records.filter((record): record is RecordOf<T> => record.type === type);
}

async function apply(desk: TestDesk, articleId: string, by: string, command: Command): Promise<void> {
  await desk.call('articles.apply', { articleId, baseRevision: 0, command, at: AT, by });
}

/** An article that Ada marked, and the copy that Bo did. */
async function markedTwice(desk: TestDesk): Promise<[string, string]> {
  const ada = await desk.addText(STORY);
  await apply(desk, ada, 'Ada', { do: 'claim.create', claim: { ranges: [rangeOf('stopped on Monday')], tags: ['sourced'], source: { label: 'the mayor' }, note: 'Log?' } });
  await apply(desk, ada, 'Ada', { do: 'claim.create', claim: { ranges: [rangeOf('built in 1902')], tags: ['number'] } });
  const { articleId: bo } = await desk.call('agreement.copy', { articleId: ada, for: 'Bo' });
  await apply(desk, bo, 'Bo', { do: 'claim.create', claim: { ranges: [rangeOf('stopped on Monday')], tags: ['sourced'], source: { label: 'Ilse Brandt' }, note: 'Seen.', evidence: [{ id: 'evd_1', type: 'notes', title: 'Notebook', stance: 'supports', primary: true, addedBy: 'Bo' }] } });
  await apply(desk, bo, 'Bo', { do: 'claim.create', claim: { ranges: [rangeOf('in 1902')], tags: ['number'] } });
  return [ada, bo];
}

describe('AG-11: a copy for a second person', () => {
  it('has the text and its paragraphs, and nothing that anybody made of them', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    await apply(desk, articleId, 'Ada', { do: 'claim.create', claim: { ranges: [rangeOf('stopped on Monday')], tags: ['sourced'] } });
    await apply(desk, articleId, 'Ada', { do: 'comment.create', text: 'Sure?' });
    const [block] = await recordsOf(desk, articleId, 'block');
    await apply(desk, articleId, 'Ada', { do: 'block.read', id: block!.id, read: true });
    const { articleId: copy } = await desk.call('agreement.copy', { articleId, for: 'Bo' });
    const { records, undo } = await desk.call('articles.open', { articleId: copy });
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(['article', 'draft', 'block']));
    const [[before], [after]] = [await recordsOf(desk, articleId, 'draft'), await recordsOf(desk, copy, 'draft')];
    expect(after).toMatchObject({ text: before!.text, sha256: before!.sha256 });
    expect(after!.id).not.toBe(before!.id);
    const plain = (blocks: readonly RecordOf<'block'>[]): object[] => blocks.map(({ start, end, kind }) => ({ start, end, kind }));
    expect(plain(await recordsOf(desk, copy, 'block'))).toEqual(plain(await recordsOf(desk, articleId, 'block')));
    expect((await recordsOf(desk, copy, 'block')).filter(({ read }) => read)).toEqual([]);
    expect((await recordsOf(desk, copy, 'article'))[0]).toMatchObject({ copyOf: { articleId, for: 'Bo' }, status: 'open', checks: [] });
    expect(undo).toEqual({});
    expect((await desk.call('library.list', {})).find((each) => each.articleId === copy)).toMatchObject({ copyFor: 'Bo', claims: 0 });
    expect(desk.eventsOf('library.changed').map(({ summary }) => summary.articleId)).toContain(copy);
  });

  it('goes out and comes in as what it is', async () => {
    const desk = await newDesk();
    const [, bo] = await markedTwice(desk);
    const made = await desk.call('exports.write', { articleIds: [bo], format: 'json', includeText: true, includeHistory: false });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const other = await newDesk();
    const { articleId } = await other.take(await other.upload('bo.json', await desk.download(made.fileId)));
    expect((await recordsOf(other, articleId, 'article'))[0]!.copyOf).toMatchObject({ for: 'Bo' });
  });
});

describe('AG-12: the version of two', () => {
  it('begins with what both marked alike, with what each knows of it; one undo takes that back', async () => {
    const desk = await newDesk();
    const articleIds = await markedTwice(desk);
    const { articleId } = await desk.call('agreement.begin', { articleIds });
    const [claim, ...others] = await recordsOf(desk, articleId, 'claim');
    expect(others).toEqual([]);
    const [[ofAda], [ofBo]] = [await recordsOf(desk, articleIds[0], 'claim'), await recordsOf(desk, articleIds[1], 'claim')];
    expect(claim).toMatchObject({
      tags: ['sourced'], note: 'Log?\nSeen.', sourceIds: [...ofAda!.sourceIds, ...ofBo!.sourceIds], evidence: [{ id: 'evd_1' }], createdBy: 'Ada', origin: { kind: 'merge' },
    } satisfies Partial<Record<keyof Claim, unknown>>);
    expect(await recordsOf(desk, articleId, 'adjudication')).toMatchObject([{
      decision: 'alike', exact: 'stopped on Monday', claimIds: [claim!.id],
      about: [{ side: 'a', articleId: articleIds[0], claimId: ofAda!.id, by: 'Ada' }, { side: 'b', articleId: articleIds[1], claimId: ofBo!.id, by: 'Bo' }],
    }]);
    expect((await desk.call('articles.open', { articleId })).undo.undo).toBe('Took over 1 place that both marked alike');
    await desk.call('articles.undo', { articleId });
    expect(await recordsOf(desk, articleId, 'claim')).toEqual([]);
    // What each has marked stays as it is.
    expect(await recordsOf(desk, articleIds[0], 'claim')).toHaveLength(2);
    expect(await recordsOf(desk, articleIds[1], 'claim')).toHaveLength(2);
  });

  it('AG-16: is of three as well: what all marked alike is in it, with what each knows of it', async () => {
    const desk = await newDesk();
    const [ada, bo] = await markedTwice(desk);
    const { articleId: cy } = await desk.call('agreement.copy', { articleId: ada, for: 'Cy' });
    await apply(desk, cy, 'Cy', { do: 'claim.create', claim: { ranges: [rangeOf('stopped on Monday')], tags: ['sourced'], note: 'It did.' } });
    await apply(desk, cy, 'Cy', { do: 'claim.create', claim: { ranges: [rangeOf('built in 1902')], tags: ['number'] } });
    const articleIds = [ada, bo, cy];
    const { articleId } = await desk.call('agreement.begin', { articleIds });
    expect(await recordsOf(desk, articleId, 'claim')).toMatchObject([{ note: 'Log?\nSeen.\nIt did.', createdBy: 'Ada', tags: ['sourced'] }]);
    expect((await recordsOf(desk, articleId, 'adjudication')).map(({ about, decision }) => [decision, ...about.map(({ side, by }) => `${side} ${by}`)])).toEqual([['alike', 'a Ada', 'b Bo', 'c Cy']]);
    expect((await desk.call('articles.open', { articleId })).undo.undo).toBe('Took over 1 place that all marked alike');
    expect((await desk.call('library.list', {})).find((each) => each.articleId === articleId)).toMatchObject({ agreedFrom: articleIds });
    // Of two of them it is another one.
    expect(await desk.call('agreement.begin', { articleIds })).toEqual({ articleId });
    expect(await desk.call('agreement.begin', { articleIds: [ada, cy] })).not.toEqual({ articleId });

    const versions = await Promise.all(articleIds.map(async (id, index): Promise<Version> => ({
      articleId: id, name: ['Ada', 'Bo', 'Cy'][index]!, draftId: (await recordsOf(desk, id, 'draft'))[0]!.id, isCurrent: true,
      claims: new Map((await recordsOf(desk, id, 'claim')).map((each) => [each.id, each])),
    })));
    const places = placesOf(versions.map(({ name, claims, draftId }) => annotationOf(name, claims.values(), draftId)));
    expect(places.map(({ kind }) => kind)).toEqual(['agree', 'overlap']);
    await apply(desk, articleId, 'Ada', adjudicationOf(places[1]!, versions, 'c'));
    expect((await recordsOf(desk, articleId, 'claim')).map(({ createdBy, targets }) => [createdBy, targets[0]!.ranges[0]!.exact])).toEqual(expect.arrayContaining([['Cy', 'built in 1902']]));
    await apply(desk, articleId, 'Ada', adjudicationOf(places[1]!, versions, 'both'));
    expect((await recordsOf(desk, articleId, 'claim')).map(({ createdBy }) => createdBy).sort()).toEqual(['Ada', 'Ada', 'Bo', 'Cy']);
    expect(await desk.try('agreement.begin', { articleIds: [ada] })).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('is one for two articles, until it lies in the trash', async () => {
    const desk = await newDesk();
    const articleIds = await markedTwice(desk);
    const { articleId } = await desk.call('agreement.begin', { articleIds });
    expect(await desk.call('agreement.begin', { articleIds })).toEqual({ articleId });
    await apply(desk, articleId, 'Ada', { do: 'article.trash' });
    expect(await desk.call('agreement.begin', { articleIds })).not.toEqual({ articleId });
  });

  it('of two texts is refused, and nothing is made', async () => {
    const desk = await newDesk();
    const articleIds: [string, string] = [await desk.addText(STORY), await desk.addText('The dam broke.\n', 'dam.txt')];
    const before = await desk.call('library.list', {});
    expect(await desk.try('agreement.begin', { articleIds })).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('has another text than') } });
    expect(await desk.try('agreement.begin', { articleIds: ['art_x', articleIds[0]] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await desk.try('agreement.begin', { articleIds: [articleIds[0], articleIds[0]] })).toMatchObject({ ok: false, error: { code: 'bad-request', message: expect.stringContaining('named twice') } });
    expect(await desk.try('agreement.copy', { articleId: 'art_x', for: 'Bo' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await desk.call('library.list', {})).toEqual(before);
  });
});
