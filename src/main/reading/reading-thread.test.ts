import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNewId } from '@shared/model/new-id';
import { ClaimdeskError, type Failure } from '@shared/result';
import { pdfOf } from '../documents/testing/pdf-of';
import { docxOf } from '../documents/testing/zip-of';
import { newId } from '../services/new-id';
import { AT } from '../services/testing/desk';
import type { AnnotationsToRead } from './read-annotations';
import { readingHere } from './read-here';
import type { FileToRead, StoriesToRead } from './read-stories';
import type { Reading } from './reading';
import { readingInThreads } from './reading-thread';
import { buildWorker } from '../threads/testing/build-worker';

let folder: string;
const storiesOf = (content: string | Uint8Array, name: string, from: FileToRead['from'] = 'file'): StoriesToRead =>
  ({ file: { bytes: Buffer.from(content), name, from }, by: 'Ada', at: AT });
const docx = storiesOf(docxOf('<w:p><w:r><w:t>Text</w:t></w:r></w:p>'), 'a.docx');

async function worker(code: string): Promise<string> {
  const file = path.join(folder, `worker-${Math.floor(performance.now() * 1000)}.mjs`);
  await writeFile(file, code);
  return file;
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(() => expect.fail('It was read.'), (reason: unknown) => reason);
  return error instanceof ClaimdeskError ? error.failure : expect.fail(String(error));
}

beforeAll(async () => {
  folder = path.dirname(await buildWorker('reading/worker.ts'));
});

describe('DO-8: each file is read in a thread of its own', () => {
  const built = (): Reading => readingInThreads(path.join(folder, 'worker.mjs'), newId);

  it('the built thread reads every kind that needs a library, with nothing beside it', async () => {
    const { stories } = built();
    expect(await stories(docx)).toMatchObject([{ kind: 'docx', bundle: { drafts: [{ text: 'Text' }] } }]);
    expect(await stories(storiesOf('<p>One.</p>', 'a.html', 'paste'))).toMatchObject([{ kind: 'html', bundle: { drafts: [{ text: 'One.' }] } }]);
    expect(await stories(storiesOf(pdfOf('Hello crane'), 'a.pdf'))).toMatchObject([{ kind: 'pdf', bundle: { blocks: [{ locator: 'page 1' }] } }]);
    expect(await failureOf(stories(storiesOf('%PDF-1.7 nothing', 'a.pdf')))).toMatchObject({ code: 'damaged' });
    expect(await failureOf(stories(storiesOf('<nitf/>', 'a.xml')))).toMatchObject({ code: 'empty' });
    expect(await failureOf(stories(storiesOf('{"format":"claimdesk-article"', 'a.json')))).toMatchObject({ code: 'not-text' });
  });

  it('what a thread reads is what would be read here, however much it is', async () => {
    const counting = (): ReturnType<typeof createNewId> => createNewId((count) => new Uint8Array(count));
    const rows = Array.from({ length: 3_000 }, (_, index) => `Sentence ${index} 🌊 of the story is here to be read.`);
    const long = storiesOf(rows.join('\n\n'), 'long.txt');
    const sameId = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/"(?:art|drf|blk)_\w+"/g, '"id"'));
    expect(sameId(await built().stories(long))).toEqual(sameId(await readingHere(counting()).stories(long)));
    const annotations: AnnotationsToRead = {
      file: { name: 'a.jsonl', bytes: Buffer.from(rows.map((text, index) => JSON.stringify({ text, label: [[0, 8, 'x'], [9, 999, index]] })).join('\n')) }, format: 'doccano', by: 'Ada', at: AT,
    };
    const read = await built().annotations(annotations);
    expect(read).toHaveLength(rows.length);
    expect(sameId(read)).toEqual(sameId(await readingHere(counting()).annotations(annotations)));
  });

  it('is stopped when nobody wants it any more (AR-5)', async () => {
    const { stories, annotations } = readingInThreads(await worker('for (;;);'), newId);
    for (const begin of [
      (signal: AbortSignal) => stories(docx, signal),
      (signal: AbortSignal) => annotations({ file: { name: 'a.jsonl', bytes: Buffer.from('{}') }, format: 'doccano', by: '', at: AT }, signal),
    ]) {
      const stopping = new AbortController();
      const reading = failureOf(begin(stopping.signal));
      stopping.abort();
      expect(await reading).toMatchObject({ code: 'cancelled' });
      expect(await failureOf(begin(stopping.signal))).toMatchObject({ code: 'cancelled' });
    }
  });

  it('is given up when it takes too long, takes too much memory, ends early, or is not there', async () => {
    const limits = { milliseconds: 2_000, megabytes: 24 };
    const tryWith = async (file: string, its = limits): Promise<Failure> => failureOf(readingInThreads(file, newId, its).stories(docx));
    expect(await tryWith(await worker('for (;;);'))).toMatchObject({ code: 'too-large', message: expect.stringContaining('2 seconds') });
    const greedy = await tryWith(await worker('const all = []; for (;;) all.push(new Array(10000).fill({}));'), { ...limits, milliseconds: 20_000 });
    expect(greedy).toMatchObject({ code: 'too-large', message: expect.stringContaining('24 MB') });
    expect(await tryWith(await worker('process.exit(0)'))).toMatchObject({ code: 'internal' });
    expect(await tryWith(path.join(folder, 'none.mjs'))).toMatchObject({ code: 'not-available' });
  });

  it('but for a short text, which is read before a thread has begun', async () => {
    const { stories } = readingInThreads(path.join(folder, 'none.mjs'), newId);
    expect(await stories(storiesOf('One.\n\nTwo.', 'a.txt'))).toMatchObject([{ kind: 'text' }]);
    expect(await stories(storiesOf('# One', 'a.md'))).toMatchObject([{ kind: 'markdown' }]);
    for (const wish of [docx, storiesOf('<p>One.</p>', 'a.html'), storiesOf('{"a":1}', 'a.txt'), storiesOf('x '.repeat(50_000), 'a.txt')]) {
      expect(await failureOf(stories(wish))).toMatchObject({ code: 'not-available' });
    }
  });
});
