import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFormatIds } from '@shared/formats/format-ids';
import { allFormats } from '../formats/all-formats';
import { emptyFolder, open } from '../store/testing/library';
import { ArticlesService } from './articles-service';
import { ExportService, type ExportWatch } from './export-service';
import { ImportService } from './import-service';
import { newId } from './new-id';
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

describe('OP-17: a long export', () => {
  it('tells how far it is, and stopped on its way leaves nothing behind', async () => {
    const folder = await emptyFolder();
    const file = path.join(folder, 'out.zip');
    const store = await open(await emptyFolder());
    const exports = new ExportService({ store, articles: new ArticlesService({ store, newId }), now: () => AT, version: '1' });
    const imports = new ImportService({ store, newId });
    const articleIds: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const taken = await imports.take({ bytes: Buffer.from(`${name}\n\n${STORY}`), name: `${name}.txt`, from: 'file', evenIfKnown: false }, { by: 'Ada', at: AT });
      articleIds.push(taken.articleId);
    }
    const wish = { articleIds, format: 'html', includeText: true, includeHistory: false } as const;
    const told: (number | null)[] = [];
    const watch: ExportWatch = { onProgress: (done) => told.push(done) };
    await exports.writeFile(await exports.prepareTogether(wish, watch), file, watch);
    expect(told).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]);
    const whole = await readFile(file);

    for (const at of [0.125, 0.75]) {
      const stopping = new AbortController();
      const stopped: ExportWatch = { signal: stopping.signal, onProgress: (done) => done === at && stopping.abort() };
      await expect((async () => exports.writeFile(await exports.prepareTogether(wish, stopped), file, stopped))()).rejects.toMatchObject({ failure: { code: 'cancelled' } });
      expect(await readdir(folder)).toEqual(['out.zip']);
      expect(await readFile(file)).toEqual(whole);
    }
  });

  it('is stopped by whoever asked for it, also while it is asked where to', async () => {
    const desk = await newDesk();
    const articleIds = [await desk.addText(STORY)];
    const folder = await emptyFolder();
    desk.host.capabilities = { ...desk.host.capabilities, dialogs: true };
    desk.host.chooseSavePath = async () => {
      await desk.call('exports.stop', { exportId: 'exp_other' });
      await desk.call('exports.stop', { exportId: 'exp_1' });
      return path.join(folder, 'out.html');
    };
    const wish = { articleIds, format: 'html', includeText: true, includeHistory: false } as const;
    expect(await desk.try('exports.write', { ...wish, exportId: 'exp_1' })).toMatchObject({ error: { code: 'cancelled', message: 'The export was stopped; nothing was written.' } });
    expect(await readdir(folder)).toEqual([]);
    expect((await desk.try('exports.write', { ...wish, exportId: 'exp_2' })).ok).toBe(true);
    expect(desk.eventsOf('export.progress')).toEqual([]);
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
