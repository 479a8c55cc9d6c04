import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { STORY } from '../services/testing/desk';
import { Bench } from './testing/run';

describe('CL-14: backup', () => {
  it('lists what is kept and restores an article from it; undo takes that back', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('clock.txt'), STORY);
    const articleId = (await bench.run(['import', 'clock.txt', '--json'])).json[0].articleId as string;
    await bench.run(['annotate', articleId, '--exact', 'four faces', '--tag', 'number']);
    const { json: kept } = await bench.run(['backup', 'list', '--json']);
    expect(kept).toMatchObject([{ articleId, headline: 'A town lost its clock', claims: 0 }]);
    expect((await bench.run(['backup', 'list'])).out).toContain('A town lost its clock (0 claims)');

    const restore = ['backup', 'restore', 'A town lost', '--at', kept[0].at as string];
    expect((await bench.run([...restore, '--by', 'Ada', '--json'])).json).toEqual({ articleId, changed: true });
    expect((await bench.run(['list', '--json'])).json).toMatchObject([{ claims: 0 }]);
    expect((await bench.run([...restore, '--json'])).json).toEqual({ articleId, changed: false });
    await bench.run(['undo', articleId]);
    expect((await bench.run(['list', '--json'])).json).toMatchObject([{ claims: 1 }]);
  });

  it('refuses wrong use, and a backup that is not there', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('clock.txt'), STORY);
    await bench.run(['import', 'clock.txt']);
    expect((await bench.run(['backup'])).code).toBe(2);
    expect((await bench.run(['backup', 'restore', 'A town lost'])).err).toContain('--at is missing');
    expect((await bench.run(['backup', 'restore', 'A town lost', '--at', 'yesterday'])).code).toBe(2);
    const gone = await bench.run(['backup', 'restore', 'A town lost', '--at', '2020-01-01T00:00:00.000Z', '--json']);
    expect(gone).toMatchObject({ code: 1, json: { error: { message: 'This backup is not kept any more.' } } });
  });
});
