import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '@shared/contract/bridge';
import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';
import { methods, type MethodName } from '@shared/contract/methods';
import { fail, ok } from '@shared/result';
import { downloadFile, uploadFile } from './files';

/** A bridge in front of a desk that holds one file, and writes down the calls. */
function fakeBridge(content: Uint8Array = new Uint8Array()) {
  const calls: string[] = [];
  const received: Buffer[] = [];
  let failing: MethodName | undefined;
  const invoke = async (method: MethodName, params: unknown): Promise<unknown> => {
    calls.push(method);
    expect(methods[method].params.safeParse(params).success).toBe(true);
    if (failing === method) return fail('disk', 'full');
    switch (method) {
      case 'files.begin':
        return ok({ fileId: 'fil_1' });
      case 'files.append':
        received.push(Buffer.from((params as { base64: string }).base64, 'base64'));
        return ok({ received: 0 });
      case 'files.read': {
        const { offset } = params as { offset: number };
        const piece = content.subarray(offset, offset + 1000);
        return ok({ base64: Buffer.from(piece).toString('base64'), end: offset + 1000 >= content.length });
      }
      default:
        return ok({});
    }
  };
  return {
    bridge: { kind: 'browser', invoke, subscribe: () => () => undefined } as unknown as Bridge,
    calls,
    received: () => Buffer.concat(received),
    failAt: (method: MethodName) => (failing = method),
  };
}

const bytes = (count: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: count }, (_, index) => (index * 7) % 256);

describe('sending a file', () => {
  it.each([0, 1, FILE_PIECE_BYTES, FILE_PIECE_BYTES + 1])('sends %i bytes whole, in pieces', async (count) => {
    const fake = fakeBridge();
    const progress: number[] = [];
    const sent = await uploadFile(fake.bridge, new Blob([bytes(count)]), 'a.txt', { onProgress: (done) => progress.push(done) });
    expect(sent).toEqual(ok('fil_1'));
    expect(fake.received().equals(bytes(count))).toBe(true);
    expect(fake.calls).toHaveLength(1 + Math.ceil(count / FILE_PIECE_BYTES));
    expect(progress).toHaveLength(fake.calls.length - 1);
    if (count > 0) expect(progress.at(-1)).toBe(1);
  });

  it('sends text as UTF-8', async () => {
    const fake = fakeBridge();
    await uploadFile(fake.bridge, 'café 👩‍👩‍👧', 'pasted');
    expect(fake.received().toString('utf8')).toBe('café 👩‍👩‍👧');
  });

  it('stops when it is told to, and lets main forget the file', async () => {
    const fake = fakeBridge();
    const stop = new AbortController();
    const content = new Blob([bytes(3 * FILE_PIECE_BYTES)]);
    const sent = await uploadFile(fake.bridge, content, 'a.txt', { onProgress: () => stop.abort(), signal: stop.signal });
    expect(sent).toMatchObject({ error: { code: 'cancelled' } });
    expect(fake.calls).toEqual(['files.begin', 'files.append', 'files.discard']);
    const never = await uploadFile(fake.bridge, content, 'a.txt', { signal: stop.signal });
    expect(never).toMatchObject({ error: { code: 'cancelled' } });
    expect(fake.calls).toHaveLength(3);
  });

  it('hands on why main refused, and lets it forget the file', async () => {
    const fake = fakeBridge();
    fake.failAt('files.append');
    expect(await uploadFile(fake.bridge, 'text', 'a.txt')).toMatchObject({ error: { code: 'disk' } });
    expect(fake.calls.at(-1)).toBe('files.discard');
    fake.failAt('files.begin');
    expect(await uploadFile(fake.bridge, 'text', 'a.txt')).toMatchObject({ error: { code: 'disk' } });
    expect(fake.calls.at(-1)).toBe('files.begin');
  });

  it('says so when the file cannot be read any more', async () => {
    const fake = fakeBridge();
    const read = vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (this: FileReader) {
      this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>);
    });
    expect(await uploadFile(fake.bridge, 'text', 'a.txt')).toMatchObject({ error: { code: 'not-available' } });
    read.mockRestore();
    expect(fake.calls.at(-1)).toBe('files.discard');
  });
});

describe('fetching a file', () => {
  it.each([0, 999, 1000, 2500])('brings %i bytes whole, and lets main forget the file', async (count) => {
    const fake = fakeBridge(bytes(count));
    const file = await downloadFile(fake.bridge, 'fil_1');
    if (!file.ok) throw new Error(file.error.message);
    expect(file.value.size).toBe(count);
    expect(Buffer.from(await readBlob(file.value)).equals(bytes(count))).toBe(true);
    expect(fake.calls.at(-1)).toBe('files.discard');
  });

  it('hands on why main refused, and lets it forget the file', async () => {
    const fake = fakeBridge(bytes(2500));
    fake.failAt('files.read');
    expect(await downloadFile(fake.bridge, 'fil_1')).toMatchObject({ error: { code: 'disk' } });
    expect(fake.calls).toEqual(['files.read', 'files.discard']);
  });
});

/** jsdom's Blob has no `arrayBuffer`. */
function readBlob(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
}
