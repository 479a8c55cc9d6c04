import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inThreads } from './document-thread';
import { buildWorker } from '../threads/testing/build-worker';
import { pdfOf } from './testing/pdf-of';
import { docxOf } from './testing/zip-of';

let folder: string;
const task = { kind: 'docx', bytes: docxOf('<w:p><w:r><w:t>Text</w:t></w:r></w:p>'), name: 'a.docx', pasted: false } as const;

async function worker(code: string): Promise<string> {
  const file = path.join(folder, `worker-${Math.floor(performance.now() * 1000)}.mjs`);
  await writeFile(file, code);
  return file;
}

beforeAll(async () => {
  folder = path.dirname(await buildWorker('documents/worker.ts'));
});

describe('DO-8: each document is read in a thread of its own', () => {
  it('the built thread reads every kind that needs a library, with nothing beside it', async () => {
    const read = inThreads(path.join(folder, 'worker.mjs'));
    expect(await read(task)).toMatchObject({ ok: true, value: [{ blocks: [{ kind: 'paragraph', text: 'Text' }] }] });
    expect(await read({ kind: 'html', bytes: Buffer.from('<p>One.</p>'), name: 'a.html', pasted: true })).toMatchObject({ ok: true, value: [{ blocks: [{ text: 'One.' }] }] });
    expect(await read({ kind: 'pdf', bytes: Buffer.from('%PDF-1.7 nothing'), name: 'a.pdf', pasted: false })).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await read({ kind: 'pdf', bytes: pdfOf('Hello crane'), name: 'a.pdf', pasted: false })).toMatchObject({ ok: true, value: [{ blocks: [{ text: 'Hello crane', locator: 'page 1' }] }] });
    expect(await read({ kind: 'nitf', bytes: Buffer.from('<nitf/>'), name: 'a.xml', pasted: false })).toMatchObject({ ok: false, error: { code: 'empty' } });
  });

  it('is stopped when nobody wants it any more (AR-5)', async () => {
    const read = inThreads(await worker('for (;;);'));
    const stopping = new AbortController();
    const reading = read(task, stopping.signal);
    stopping.abort();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await read(task, stopping.signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('is given up when it takes too long, takes too much memory, ends early, or is not there', async () => {
    const limits = { milliseconds: 2_000, megabytes: 24 };
    const endless = await inThreads(await worker('for (;;);'), limits)(task);
    expect(endless).toMatchObject({ ok: false, error: { code: 'too-large', message: expect.stringContaining('2 seconds') } });
    const greedy = await inThreads(await worker('const all = []; for (;;) all.push(new Array(10000).fill({}));'), { ...limits, milliseconds: 20_000 })(task);
    expect(greedy).toMatchObject({ ok: false, error: { code: 'too-large', message: expect.stringContaining('24 MB') } });
    expect(await inThreads(await worker('process.exit(0)'), limits)(task)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await inThreads(path.join(folder, 'none.mjs'), limits)(task)).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });
});
