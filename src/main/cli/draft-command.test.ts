import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { STORY } from '../services/testing/desk';
import { Bench } from './testing/run';

const EDITED = STORY.replace('stopped on Monday', 'stopped on Sunday').replace('A town lost', '🕰️ A town lost');

let bench: Bench;
let articleId: string;
beforeEach(async () => {
  bench = await Bench.new();
  await writeFile(bench.file('clock.txt'), STORY);
  await writeFile(bench.file('clock-2.txt'), EDITED);
  articleId = (await bench.run(['import', 'clock.txt', '--json'])).json[0].articleId as string;
  await bench.run(['annotate', articleId, '--exact', 'stopped on Monday', '--tag', 'sourced']);
  await bench.run(['annotate', articleId, '--exact', 'blamed the budget', '--tag', 'disputed']);
});

describe('CL-15: reanchor and draft', () => {
  it('a dry run tells what would become of each claim, with both kinds of offsets, and changes nothing', async () => {
    const start = EDITED.indexOf('stopped on Sunday');
    const { code, json } = await bench.run(['reanchor', articleId, 'clock-2.txt', '--dry-run', '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject([
      { state: 'reworded', from: [{ start: STORY.indexOf('stopped on Monday') }], to: [{ start, end: start + 17, startCodePoint: start - 1 }] },
      { state: 'moved', score: expect.any(Number) },
    ]);
    expect((await bench.run(['draft', 'list', articleId, '--json'])).json).toHaveLength(1);
    expect((await bench.run(['reanchor', articleId, 'clock-2.txt', '--dry-run'])).out).toMatch(/^Draft 2: 2 claims, 1 moved, 1 reworded\n {2}reworded {2}clm_/);
  });

  it('reanchor adds the draft, as draft add does; undo takes it back', async () => {
    const { json } = await bench.run(['reanchor', articleId, 'clock-2.txt', '--label', 'Evening', '--json']);
    expect(json).toMatchObject([{ state: 'reworded' }, { state: 'moved' }]);
    expect((await bench.run(['draft', 'list', articleId, '--json'])).json).toMatchObject([{ label: 'Draft 1', isCurrent: false }, { label: 'Evening', isCurrent: true }]);
    await bench.run(['undo', articleId]);
    expect((await bench.run(['draft', 'list', articleId])).out).toMatch(/^\* .*Draft 1\n$/);
    const added = await bench.run(['draft', 'add', articleId, 'clock-2.txt', '--json']);
    expect(added.json).toMatchObject({ articleId, label: 'Draft 2', claims: [{ state: 'reworded' }, { state: 'moved' }] });
  });

  it('draft switch goes over to another, by label or id', async () => {
    await bench.run(['draft', 'add', articleId, 'clock-2.txt']);
    expect((await bench.run(['draft', 'switch', articleId, 'Draft 1'])).out).toBe('Went over to the draft “Draft 1”\n');
    expect((await bench.run(['show', articleId, '--json'])).json).toMatchObject({ article: { headline: 'A town lost its clock' } });
    expect((await bench.run(['draft', 'switch', articleId, 'Draft 1'])).out).toBe('Draft 1 is the current draft already\n');
    expect(await bench.run(['draft', 'switch', articleId, 'Draft 9', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
  });

  it('refuses wrong use', async () => {
    expect((await bench.run(['draft'])).code).toBe(2);
    expect((await bench.run(['draft', 'burn', articleId])).err).toContain('add, list or switch');
    expect((await bench.run(['draft', 'add', articleId])).err).toContain('FILE is missing');
    expect(await bench.run(['reanchor', articleId, 'clock.txt', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'already-there' } } });
  });
});

describe('CL-16: import --as-draft-of', () => {
  it('adds the file as a draft, as draft add does', async () => {
    const { code, json } = await bench.run(['import', 'clock-2.txt', '--as-draft-of', 'town lost', '--label', 'Evening', '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject({ articleId, label: 'Evening', claims: [{ state: 'reworded' }, { state: 'moved' }] });
    expect((await bench.run(['list', '--json'])).json).toMatchObject([{ articleId, drafts: 2 }]);
  });

  it('refuses wrong use', async () => {
    expect((await bench.run(['import', 'clock-2.txt', '--as-draft-of', articleId, '--again'])).err).toContain('--as-draft-of does not go with --again');
    expect((await bench.run(['import', 'clock-2.txt', 'clock.txt', '--as-draft-of', articleId])).err).toContain('unexpected argument clock.txt');
    expect((await bench.run(['import', 'clock-2.txt', '--label', 'Evening'])).err).toContain('--label is for --as-draft-of');
    expect(await bench.run(['import', 'clock-2.txt', '--as-draft-of', 'art_none', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
  });
});
