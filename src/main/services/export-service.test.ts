import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFormatIds } from '@shared/formats/format-ids';
import { allFormats } from '../formats/all-formats';
import { emptyFolder } from '../store/testing/library';
import { AT, newDesk, rangeOf, STORY } from './testing/desk';

describe('OP-4: an export', () => {
  it.each(exportFormatIds)('as %s is told before it is written, and comes out as was told, on both desks', async (format) => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    await desk.call('articles.apply', {
      articleId, baseRevision: 1, at: AT,
      command: { do: 'claim.create', claim: { ranges: [rangeOf('blamed the budget')], tags: ['anonymous-official'], source: { label: 'A city official', identity: 'anonymous' } } },
    });
    const wish = { articleIds: [articleId], format, includeText: true, includeHistory: false, language: 'de' } as const;
    const told = await desk.call('exports.preview', wish);
    expect(told.claims).toBe(1);
    const made = await desk.call('exports.write', wish);
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made.name).toBe(`a-town-lost-its-clock.${format === 'brat' ? 'zip' : allFormats[format].extension}`);
    expect(made.report).toEqual({ ...told, bytes: made.size });
    const bytes = await desk.download(made.fileId);
    expect(bytes).toHaveLength(made.size);

    const file = path.join(await emptyFolder(), made.name);
    desk.host.capabilities = { ...desk.host.capabilities, dialogs: true };
    desk.host.savePath = file;
    expect(await desk.call('exports.write', wish)).toMatchObject({ outcome: 'saved', report: { fidelity: told.fidelity } });
    expect((await readFile(file)).subarray(0, 2)).toEqual(bytes.subarray(0, 2));
  });
});

describe('OP-14: several articles', () => {
  it('go out as one ZIP file with a file each, none over the other, and what is left out is counted over all', async () => {
    const desk = await newDesk();
    const first = await desk.addText(STORY);
    const again = await desk.upload('again.txt', Buffer.from(STORY));
    const { articleId: second } = await desk.take(again, true);
    const third = await desk.addText('Snow — “über” all\n\nIt snowed.');
    await desk.call('articles.apply', { articleId: first, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { ranges: [rangeOf('blamed the budget')], note: 'Who?' } } });
    const wish = { articleIds: [first, second, third], format: 'brat', includeText: true, includeHistory: true } as const;
    const told = await desk.call('exports.preview', wish);
    expect(told.claims).toBe(1);
    expect(told.fidelity).toEqual(expect.arrayContaining([{ what: 'authors and times of claims', count: 1 }, { what: 'changes of the history', count: 4 }]));
    expect(new Set(told.fidelity.map(({ what }) => what)).size).toBe(told.fidelity.length);
    const made = await desk.call('exports.write', wish);
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made).toMatchObject({ name: 'claimdesk-articles.zip', report: { ...told, bytes: made.size } });
    const files = unzipSync(await desk.download(made.fileId));
    expect(Object.keys(files).sort()).toEqual([
      'a-town-lost-its-clock', `a-town-lost-its-clock-${second}`, 'snow-über-all',
    ].flatMap((name) => [`${name}.ann`, `${name}.txt`]).sort());
    expect(Buffer.from(files['a-town-lost-its-clock.txt']!).toString('utf8')).toBe(STORY);
  });

  it('are not written at all where one of them is not there, or the format cannot be as it is wished', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const wish = { format: 'json', includeText: true, includeHistory: false } as const;
    expect(await desk.try('exports.write', { ...wish, articleIds: [articleId, 'art_gone'] })).toMatchObject({ error: { code: 'not-found' } });
    expect(await desk.try('exports.write', { ...wish, articleIds: [articleId, articleId], format: 'html', includeText: false })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await desk.try('exports.write', { ...wish, articleIds: [] })).toMatchObject({ error: { code: 'bad-request' } });
  });
});

describe('OP-11: the fact-check sheet', () => {
  it('is saved as a PDF of the window that asks, named after the article', async () => {
    const file = path.join(await emptyFolder(), 'sheet.pdf');
    const desk = await newDesk();
    const asked: string[] = [];
    desk.host.capabilities = { dialogs: true, reveal: false, windows: true };
    desk.host.windows = {
      open: () => undefined, act: () => undefined, commands: () => undefined, drag: () => undefined,
      pdf: (clientId) => Promise.resolve(Buffer.from(`%PDF of ${asked.push(clientId)}`)),
    };
    expect(await desk.call('exports.sheet', { title: 'Harbour closed' }, 'window-7')).toEqual({ outcome: 'cancelled' });
    desk.host.savePath = file;
    expect(await desk.call('exports.sheet', { title: 'Harbour closed' }, 'window-7')).toEqual({ outcome: 'saved', name: 'sheet.pdf' });
    expect(asked).toEqual(['window-7', 'window-7']);
    expect(await readFile(file, 'utf8')).toBe('%PDF of 2');
  });

  it('is printed by the browser where the desk has no windows', async () => {
    const desk = await newDesk();
    expect(await desk.try('exports.sheet', { title: 'Harbour closed' })).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });
});
