import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';
import type { LibraryStore } from '../store/store-types';
import { emptyFolder, open } from '../store/testing/library';
import { AttachmentsService } from './attachments-service';
import { FilesService } from './files-service';
import { newId } from './open-library';
import { sha256 } from './sha256';
import { fileWith, TestDesk } from './testing/desk';

/** Two and a half pieces: what is true of them is true of thousands. */
const BYTES = Buffer.from(Array.from({ length: 2.5 * FILE_PIECE_BYTES }, (_, index) => (index * 7) % 251));
const HASH = sha256(BYTES);

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
afterEach(() => vi.restoreAllMocks());

async function service(options: { maxAttachment?: number } = {}): Promise<{ store: LibraryStore; files: FilesService; attachments: AttachmentsService; arriving: string }> {
  const folder = await emptyFolder();
  const arriving = path.join(folder, 'arriving');
  const store = await open(path.join(folder, 'library'));
  const files = new FilesService({ newId, folder: arriving, ...options });
  const attachments = new AttachmentsService({ store, files, handOut: () => Promise.reject(new Error('Nothing is handed out here.')) });
  return { store, files, attachments, arriving };
}

describe('SV-27: attachments of any size', () => {
  it('are never in memory as a whole, chosen or sent over, and come out again as they went in', async () => {
    // Whoever asks for all bytes at once fails.
    vi.spyOn(FilesService.prototype, 'bytes').mockRejectedValue(new Error('The whole file was asked for.'));
    const folder = await emptyFolder();
    const desk = await TestDesk.open(folder);
    desk.host.chosen = [{ path: await fileWith('talk.wav', BYTES), name: 'talk.wav', size: BYTES.length }];
    const [chosen] = await desk.call('files.choose', { purpose: 'evidence' });
    expect(await desk.call('attachments.take', { fileId: chosen!.fileId, keep: false })).toEqual({ sha256: HASH, name: 'talk.wav', size: BYTES.length });

    const fileId = await desk.upload('talk.wav', BYTES, 'evidence');
    expect(await filesIn(path.join(folder, 'arriving'))).toHaveLength(1);
    expect(await desk.call('attachments.take', { fileId, keep: true, expected: HASH })).toMatchObject({ sha256: HASH });
    expect(sha256(await readFile(path.join(folder, 'library', 'attachments', HASH)))).toBe(HASH);
    await expect.poll(() => filesIn(path.join(folder, 'arriving'))).toEqual([]);

    const made = await desk.call('attachments.save', { sha256: HASH, name: 'talk.wav' });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made.size).toBe(BYTES.length);
    expect(sha256(await desk.download(made.fileId))).toBe(HASH);
    expect(sha256(await readFile(path.join(folder, 'library', 'attachments', HASH)))).toBe(HASH); // lent, not given away
  });

  it('over the limit are refused, with the limit and what to do', async () => {
    const limit = BYTES.length - 1;
    const { files, attachments } = await service({ maxAttachment: limit });
    expect(() => files.begin('film.mp4', 5 * 1024 * 1024, 'evidence')).toThrow('film.mp4 has 5 MB; files up to 1 MB can be attached.');
    const file = await fileWith('film.mp4', BYTES);
    const fileId = files.choose(file);
    await expect(attachments.take(fileId, { keep: true, expected: undefined })).rejects.toMatchObject({ failure: { code: 'too-large', details: { limit } } });
  });

  it('of which not all has come are refused; those let go of leave the disk', async () => {
    const { files, attachments, arriving } = await service();
    const fileId = files.begin('talk.wav', 8, 'evidence');
    await files.append(fileId, Buffer.from('1234').toString('base64'));
    await expect(attachments.take(fileId, { keep: true, expected: undefined })).rejects.toMatchObject({ failure: { code: 'bad-request' } });
    await expect(files.append(fileId, Buffer.from('56789').toString('base64'))).rejects.toMatchObject({ failure: { code: 'bad-request' } });
    await expect.poll(() => filesIn(arriving)).toEqual([]);
    const other = files.begin('talk.wav', 8, 'evidence');
    await files.append(other, Buffer.from('1234').toString('base64'));
    await files.close();
    expect(await filesIn(arriving)).toEqual([]);
  });

  it('that somebody writes to while they are copied are refused, and no copy is left', async () => {
    const { store, files, attachments } = await service();
    const file = await fileWith('notes.txt', 'first\n');
    const fileId = files.choose(file);
    const inPieces = files.inPieces.bind(files);
    vi.spyOn(files, 'inPieces').mockImplementation(async (id) => {
      const found = await inPieces(id);
      let reads = 0;
      return {
        ...found,
        async *pieces() {
          if (reads++ > 0) await appendFile(file, 'second\n');
          yield* found.pieces();
        },
      };
    });
    await expect(attachments.take(fileId, { keep: true, expected: undefined })).rejects.toMatchObject({ failure: { code: 'conflict' } });
    expect(await filesIn(path.join(store.folder, 'attachments'))).toEqual([]);
    vi.restoreAllMocks();
    await writeFile(file, 'first\n');
    expect(await attachments.take(fileId, { keep: true, expected: undefined })).toMatchObject({ name: 'notes.txt' });
  });
});
