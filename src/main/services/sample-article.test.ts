import { describe, expect, test } from 'vitest';
import { claimStatuses } from '@shared/model/vocabulary';
import { defaultTags } from '@shared/model/tags';
import { newDesk } from './testing/desk';

describe('the worked example', () => {
  test('SV-30: comes in whole, once, and shows every tag, every status and whatever else can be said of a claim', async () => {
    const desk = await newDesk();
    const { articleId } = await desk.call('library.addSample', {});
    expect(await desk.call('library.addSample', {})).toEqual({ articleId });
    const { records } = await desk.call('articles.open', { articleId });
    const claims = records.filter((record) => record.type === 'claim');
    const comments = records.filter((record) => record.type === 'comment');
    expect(new Set(claims.flatMap(({ tags }) => tags))).toEqual(new Set(defaultTags.map(({ id }) => id)));
    expect(new Set(claims.map(({ status }) => status))).toEqual(new Set(claimStatuses));
    expect(claims.flatMap(({ targets }) => targets.map(({ state }) => state)).every((state) => state === 'exact')).toBe(true);
    expect(claims.some(({ targets }) => targets[0]!.ranges.length > 1)).toBe(true);
    for (const field of ['evidence', 'disputes', 'sourceIds'] as const) expect(claims.some((claim) => claim[field].length > 0), field).toBe(true);
    for (const field of ['suggestion', 'severity', 'assignee', 'statusReason'] as const) expect(claims.some((claim) => claim[field] !== undefined), field).toBe(true);
    expect(comments.map(({ resolved }) => resolved)).toContain(true);
    expect(comments.some(({ parentId }) => parentId !== undefined)).toBe(true);
    expect(new Set((await desk.call('sources.list', {})).map(({ identity }) => identity))).toEqual(new Set(['named', 'anonymous', 'unnamed']));
  });
});
