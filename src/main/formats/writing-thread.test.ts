import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleArticle, sampleOptions } from '@shared/formats/testing/told-sample';
import { buildWorker } from '../threads/testing/build-worker';
import { allFormats } from './all-formats';
import { writtenInThread } from './writing-thread';

let built: string;

beforeAll(async () => {
  built = await buildWorker('formats/writing-worker.ts');
});

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return Buffer.concat(chunks);
}

const formatsOfBytes = (Object.keys(allFormats) as (keyof typeof allFormats)[]).filter((format) => Symbol.asyncIterator in allFormats[format].write(sampleArticle(), sampleOptions).pieces);

describe('OP-17: formats of bytes are made in a thread of their own', () => {
  it('with the same parts as here', async () => {
    expect(formatsOfBytes).toEqual(['docx', 'package', 'xlsx']);
    for (const format of formatsOfBytes) {
      const task = { format, records: sampleArticle(), options: sampleOptions };
      const there = unzipSync(await all(writtenInThread(built, task)));
      const here = unzipSync(await all(allFormats[format].write(task.records, task.options).pieces as AsyncIterable<Uint8Array>));
      expect(Object.keys(there).sort()).toEqual(Object.keys(here).sort());
      const largest = Object.keys(here).reduce((best, part) => (here[part]!.length > here[best]!.length ? part : best));
      expect(there[largest], `${format}: ${largest}`).toEqual(here[largest]);
    }
  });

  it('which is ended when nobody wants the file any more, and tells when it ends early', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-worker-'));
    const [endless, early] = [path.join(folder, 'endless.mjs'), path.join(folder, 'early.mjs')];
    await writeFile(endless, 'for (;;);');
    await writeFile(early, 'process.exit(0)');
    const task = { format: 'docx', records: sampleArticle(), options: sampleOptions } as const;
    const stopping = new AbortController();
    const making = all(writtenInThread(endless, task, stopping.signal));
    stopping.abort();
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    await expect(all(writtenInThread(early, task))).rejects.toThrow('came to an end too early');
  });
});
