import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Bench } from '../cli/testing/run';
import { emptyFolder } from '../store/testing/library';
import { AT, TestDesk } from './testing/desk';

const TEXT = 'Flood at Vik\n\nThe mayor said the dam held. The builder denied that the wall was cracked.\n';

describe('SU-10: the words of the house', () => {
  it('are read for a screen each time it asks; wrong ones are named with their file', async () => {
    const folder = await emptyFolder();
    const desk = await TestDesk.open(folder);
    expect(await desk.call('library.houseWords', {})).toEqual({ words: null });
    const file = path.join(folder, 'library', 'house-words.json');
    const words = { format: 'claimdesk-house-words', version: 1, nouns: ['contention'] };
    await writeFile(file, JSON.stringify(words));
    expect(await desk.call('library.houseWords', {})).toEqual({ words });
    await writeFile(file, '{');
    expect(await desk.try('library.houseWords', {})).toMatchObject({ ok: false, error: { code: 'not-text', message: expect.stringContaining('house-words.json') } });
  });
});

describe('SU-14: a rejected suggestion', () => {
  it('is on disk, also after a restart, and taken back by undo', async () => {
    const folder = await emptyFolder();
    const desk = await TestDesk.open(folder);
    const articleId = await desk.addText(TEXT);
    const start = TEXT.indexOf('the dam held');
    await desk.call('articles.apply', {
      articleId, baseRevision: 1, at: AT,
      command: { do: 'suggestion.reject', id: 'rej_1', suggestion: { id: 'bare-clause-1', rule: 'bare-clause', ranges: [{ start, end: start + 12 }] } },
    });
    await desk.app.close();
    const again = await TestDesk.open(folder);
    const rejections = async (): Promise<object[]> => (await again.call('articles.open', { articleId })).records.filter(({ type }) => type === 'rejection');
    expect(await rejections()).toMatchObject([{ id: 'rej_1', suggestionId: 'bare-clause-1', exact: ['the dam held'] }]);
    await again.call('articles.undo', { articleId });
    expect(await rejections()).toEqual([]);
  });

  it('and what is a claim are left out on the command line, also of an article that was exported and came in again', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('flood.txt'), TEXT);
    const [{ articleId }] = (await bench.run(['import', 'flood.txt', '--json'])).json;
    const suggested = async (article: string): Promise<{ id: string; rule: string; ranges: { start: number; end: number }[]; confidence: number }[]> =>
      (await bench.run(['suggest', article, '--json'])).json[0].suggestions;
    const [dam, wall, ...others] = await suggested(articleId);
    expect(others).toEqual([]);
    const placed = ({ ranges }: { ranges: { start: number; end: number }[] }): object[] => ranges.map(({ start, end }) => ({ start, end }));
    await writeFile(bench.file('commands.jsonl'), JSON.stringify({ do: 'suggestion.reject', suggestion: { id: dam!.id, rule: dam!.rule, ranges: placed(dam!) } }));
    expect((await bench.run(['apply', articleId, 'commands.jsonl'])).code).toBe(0);
    expect(await suggested(articleId)).toEqual([wall]);

    await bench.run(['export', articleId, '--format', 'json', '-o', 'flood.json']);
    const [copy] = (await bench.run(['import', 'flood.json', '--again', '--json'])).json;
    expect(copy.articleId).not.toBe(articleId);
    expect(await suggested(copy.articleId)).toEqual([wall]);
    const { id, rule, confidence } = wall!;
    await writeFile(bench.file('accept.jsonl'), JSON.stringify({ do: 'claim.create', claim: { ranges: placed(wall!), suggested: { id, rule, confidence } } }));
    expect((await bench.run(['apply', copy.articleId, 'accept.jsonl'])).code).toBe(0);
    expect(await suggested(copy.articleId)).toEqual([]);
    expect((await bench.run(['undo', copy.articleId])).code).toBe(0);
    expect(await suggested(copy.articleId)).toEqual([wall]);
    expect((await bench.run(['check'])).code).toBe(0);
  });
});
