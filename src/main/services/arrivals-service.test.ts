import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ArrivedStory } from '@shared/contract/arrivals';
import { BLOCKS_SHOWN } from '@shared/contract/article-files';
import { ClaimdeskError } from '@shared/result';
import { docxOf } from '../documents/testing/zip-of';
import { articleFromText } from '../reading/article-from-text';
import { ArrivalsService } from './arrivals-service';
import type { ImportService } from './import-service';
import { newId } from './open-library';
import { AT, fileWith, newDesk, STORY, type TestDesk } from './testing/desk';
import { UnderWay } from './under-way';

const FEED = Buffer.from(`<rss version="2.0"><channel><title>Courier</title>
  <item><title>Crane stands idle</title><description>The crane has stood idle since the spring.</description></item>
  <item><title>Mill wheel turns</title><description>The wheel turned on Monday.</description></item></channel></rss>`);

async function read(desk: TestDesk, name: string, bytes: Buffer): Promise<ArrivedStory[]> {
  const arrived = await desk.call('arrivals.read', { fileId: await desk.upload(name, bytes), from: 'file' });
  return arrived.filter((arrival) => arrival.is === 'story');
}

const keep = (desk: TestDesk, stories: readonly ArrivedStory[], evenIfKnown = false) =>
  desk.call('arrivals.keep', { stories: stories.map(({ arrivalId }) => ({ arrivalId, evenIfKnown })) });

describe('AR-1: what is read is not in the library until it is kept', () => {
  it('is described, shown block by block, and gone when it is discarded', async () => {
    const desk = await newDesk();
    const before = await desk.call('library.list', {});
    const paragraphs = Array.from({ length: BLOCKS_SHOWN + 5 }, (_, index) => `<w:p><w:r><w:t>Paragraph ${index}.</w:t></w:r></w:p>`).join('');
    const [story] = await read(desk, 'mill.docx', docxOf(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Mill wheel</w:t></w:r></w:p>${paragraphs}`));
    expect(story).toMatchObject({ kind: 'docx', headline: 'Mill wheel', blocks: BLOCKS_SHOWN + 6, claims: 0, known: null });
    const first = await desk.call('arrivals.show', { arrivalId: story!.arrivalId, from: 0 });
    const rest = await desk.call('arrivals.show', { arrivalId: story!.arrivalId, from: BLOCKS_SHOWN });
    expect([first.blocks.length, first.blocks[0], rest.blocks.length, rest.blocks.at(-1)]).toEqual([
      BLOCKS_SHOWN, { kind: 'headline', text: 'Mill wheel' }, 6, { kind: 'paragraph', text: `Paragraph ${BLOCKS_SHOWN + 4}.` },
    ]);
    await desk.call('arrivals.discard', { arrivalIds: [story!.arrivalId] });
    expect(await desk.try('arrivals.show', { arrivalId: story!.arrivalId, from: 0 })).toMatchObject({ error: { code: 'not-found' } });
    expect(await keep(desk, [story!])).toMatchObject([{ outcome: 'refused', message: expect.stringContaining('Bring the file in again') }]);
    expect(await desk.call('library.list', {})).toEqual(before);
    expect(desk.eventsOf('library.changed')).toEqual([]);
  });

  it('kept, it is one change, and the library hears of it', async () => {
    const desk = await newDesk();
    const stories = await read(desk, 'a.txt', Buffer.from(STORY));
    const [kept] = await keep(desk, stories);
    expect(kept).toMatchObject({ outcome: 'added', headline: 'A town lost its clock' });
    expect(desk.eventsOf('library.changed')).toHaveLength(1);
    expect(await keep(desk, stories)).toMatchObject([{ outcome: 'refused' }]);
  });
});

describe('AR-3: several stories', () => {
  it('of a feed are a row each, and kept each by itself; opened again, each is known by its text', async () => {
    const desk = await newDesk();
    const stories = await read(desk, 'news.xml', FEED);
    expect(stories.map(({ headline, kind }) => [headline, kind])).toEqual([['Crane stands idle', 'feed'], ['Mill wheel turns', 'feed']]);
    expect(await keep(desk, [stories[1]!])).toMatchObject([{ outcome: 'added', headline: 'Mill wheel turns' }]);
    const again = await read(desk, 'news.xml', FEED);
    expect(again.map(({ known }) => known?.headline)).toEqual([undefined, 'Mill wheel turns']);
  });

  it('with the same text are kept once, also when they are kept in one go', async () => {
    const desk = await newDesk();
    const twice = [...(await read(desk, 'a.txt', Buffer.from(STORY))), ...(await read(desk, 'b.txt', Buffer.from(STORY)))];
    expect((await keep(desk, twice)).map(({ outcome }) => outcome)).toEqual(['added', 'known']);
    const [third] = await read(desk, 'c.txt', Buffer.from(STORY));
    expect(third!.known).toMatchObject({ headline: 'A town lost its clock' });
    expect(await keep(desk, [third!], true)).toMatchObject([{ outcome: 'added' }]);
  });
});

describe('DR-17: a file that was changed on disk', () => {
  it('is offered as a draft of the article that it became: the one that was changed last, not one in the trash', async () => {
    const desk = await newDesk();
    const [other, articleId] = [await desk.addText('Another story.', 'a.txt'), await desk.addText(STORY, 'a.txt')];
    const [changed] = await read(desk, 'a.txt', Buffer.from(STORY.replace('Monday', 'Sunday')));
    expect(changed).toMatchObject({ known: null, draftOf: { articleId, headline: 'A town lost its clock', why: 'file' } });
    expect((await read(desk, 'b.txt', Buffer.from('New.')))[0]).toMatchObject({ draftOf: null });
    expect((await read(desk, 'a.txt', Buffer.from(STORY)))[0]).toMatchObject({ known: { articleId }, draftOf: null });
    await desk.call('articles.apply', { articleId, baseRevision: 1, command: { do: 'article.trash' }, at: AT });
    expect((await read(desk, 'a.txt', Buffer.from('Changed.')))[0]).toMatchObject({ draftOf: { articleId: other } });
  });

  it('and when the system opens it, the screens are asked; one that starts is asked until the file has been read', async () => {
    const desk = await newDesk();
    await desk.addText(STORY, 'clock.txt');
    await desk.app.openPath(await fileWith('clock.txt', STORY.replace('Monday', 'Sunday')));
    expect(desk.eventsOf('file.offered')).toMatchObject([{ name: 'clock.txt' }]);
    const { offeredFile, openArticleId } = await desk.call('session.start', {});
    expect([offeredFile?.name, openArticleId]).toEqual(['clock.txt', null]);
    const [arrived] = await desk.call('arrivals.read', { fileId: offeredFile!.fileId, from: 'file' });
    expect(arrived).toMatchObject({ is: 'story', draftOf: { headline: 'A town lost its clock' } });
    expect((await desk.call('session.start', {})).offeredFile).toBeNull();
    expect(await desk.call('library.list', {})).toHaveLength(2);
  });
});

describe('AR-11: annotations of another tool that the desk is started with', () => {
  it('are offered to the screens as what they are, with the text beside them', async () => {
    const desk = await newDesk();
    const before = await desk.call('library.list', {});
    const file = await fileWith('clock.ann', 'T1\tsourced 0 6\tA town\n');
    await writeFile(file.replace(/ann$/, 'txt'), STORY);
    await desk.app.openPath(file);
    const { offeredFile } = await desk.call('session.start', {});
    expect(offeredFile?.name).toBe('clock.ann');
    const [arrived] = await desk.call('arrivals.read', { fileId: offeredFile!.fileId, from: 'file' });
    expect(arrived).toMatchObject({ is: 'annotations', format: 'brat', companionId: expect.any(String) });
    expect(await desk.call('library.list', {})).toEqual(before);
  });
});

describe('DR-19: a text that comes while an article lies open', () => {
  it('is told as a draft of it, perhaps, when much of it is the same; else, and for the same text, it is not', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY, 'a.txt');
    const readBeside = async (text: string, beside = articleId): Promise<ArrivedStory> => {
      const fileId = await desk.upload('b.txt', Buffer.from(text));
      return (await desk.call('arrivals.read', { fileId, from: 'paste', beside }))[0] as ArrivedStory;
    };
    expect((await readBeside(STORY.replace('Monday', 'Sunday'))).draftOf).toEqual({ articleId, headline: 'A town lost its clock', why: 'text' });
    expect((await readBeside('Something else. It rained.')).draftOf).toBeNull();
    expect(await readBeside(STORY)).toMatchObject({ known: { articleId }, draftOf: null });
    expect((await readBeside(STORY.replace('Monday', 'Sunday'), 'art_gone')).draftOf).toBeNull();
  });
});

describe('AR-5: reading can be stopped', () => {
  it('which ends it with nothing held, and does nothing where nothing is read', async () => {
    const ended = new ClaimdeskError('cancelled', 'Reading was stopped; nothing was changed.');
    const imports: Pick<ImportService, 'read' | 'keep' | 'knownFile' | 'knownText' | 'articleOfFile'> = {
      knownFile: () => Promise.resolve(undefined), knownText: () => undefined, articleOfFile: () => undefined, keep: () => Promise.reject(ended),
      read: (_file, _change, signal) => new Promise((_, reject) => signal!.addEventListener('abort', () => reject(ended))),
    };
    const files = { bytes: () => Promise.resolve({ name: 'mill.docx', bytes: Buffer.from('x') }), discard: () => undefined, textBeside: () => Promise.resolve(undefined) };
    const underWay = new UnderWay();
    const arrivals = new ArrivalsService({ files, imports, underWay, headlineOf: () => undefined, newId });
    const reading = arrivals.read('fil_1', 'file', { by: 'Ada', at: AT });
    await new Promise((resolve) => setImmediate(resolve));
    underWay.stop('fil_2');
    underWay.stop('fil_1');
    await expect(reading).rejects.toBe(ended);
    underWay.stop('fil_1');
  });

  it('and what waits to be kept has a limit', async () => {
    const desk = await newDesk();
    const [story] = await read(desk, 'a.txt', Buffer.from(STORY));
    const imports: Pick<ImportService, 'read' | 'keep' | 'knownFile' | 'knownText' | 'articleOfFile'> = {
      knownFile: () => Promise.resolve(undefined), knownText: () => undefined, articleOfFile: () => undefined, keep: () => Promise.reject(new Error()),
      read: () => Promise.resolve([{ kind: 'text', changes: [], bundle: articleFromText({ text: STORY, importedFrom: { from: 'paste', changes: [] }, markdown: false, at: AT, by: 'Ada', newId }) }]),
    };
    const files = { bytes: () => Promise.resolve({ name: 'a.txt', bytes: Buffer.from('x') }), discard: () => undefined, textBeside: () => Promise.resolve(undefined) };
    const arrivals = new ArrivalsService({ files, imports, underWay: new UnderWay(), headlineOf: () => undefined, newId, maxCharacters: story!.characters * 2 });
    const change = { by: 'Ada', at: AT };
    const [first] = await arrivals.read('fil_1', 'file', change);
    await arrivals.read('fil_2', 'file', change);
    await expect(arrivals.read('fil_3', 'file', change)).rejects.toMatchObject({ failure: { code: 'too-large' } });
    arrivals.discard([(first as ArrivedStory).arrivalId]);
    await arrivals.read('fil_3', 'file', change);
    arrivals.close();
  });
});

describe('AR-4: a folder', () => {
  it('is looked through by main, which names its files by ids and their paths in it', async () => {
    const desk = await newDesk();
    desk.host.capabilities = { dialogs: true, reveal: true, windows: true };
    expect(await desk.call('arrivals.chooseFolder', {})).toBeNull();
    expect(await (await newDesk()).try('arrivals.chooseFolder', {})).toMatchObject({ error: { code: 'not-available' } });
  });
});
