import { open } from 'node:fs/promises';
import path from 'node:path';
import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { ClaimdeskError, unwrap } from '@shared/result';
import { MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import { errorCode } from '../store/disk';
import { diskError } from '../store/disk-error';

/** Bytes of all files held in memory at once: two of the largest, so that one can come while another goes. */
export const MAX_HELD_BYTES = 2 * MAX_FILE_BYTES;
/** Files held at once: a whole folder dropped on the desk, and some. */
export const MAX_HELD_FILES = 1_000;
/** A file that nobody asked for during this time is let go, in milliseconds: its page was closed or has crashed. */
export const FILE_EXPIRY = 10 * 60_000;

/** A file on disk that a person chose; read when it is asked for. */
interface ChosenPath {
  readonly kind: 'path';
  readonly path: string;
}

/** A file that comes in pieces from a screen. */
interface Upload {
  readonly kind: 'upload';
  readonly size: number;
  readonly pieces: Buffer[];
  received: number;
}

/** A file that was made here for a screen to fetch. */
interface Made {
  readonly kind: 'made';
  readonly bytes: Buffer;
}

type Held = { readonly name: string; expiry: NodeJS.Timeout } & (ChosenPath | Upload | Made);

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files on their way between a screen and main. Screens name them by ids that were given out here, never by paths.
 * All methods that take an id fail with `not-found` when it names nothing (any more).
 */
export class FilesService {
  readonly #newId: NewId;
  readonly #expiry: number;
  readonly #files = new Map<string, Held>();
  #heldBytes = 0;

  constructor({ newId, expiry = FILE_EXPIRY }: { newId: NewId; expiry?: number }) {
    this.#newId = newId;
    this.#expiry = expiry;
  }

  /** Gives a file that was chosen on this machine an id. */
  choose(filePath: string): string {
    return this.#hold(path.basename(filePath), { kind: 'path', path: filePath }, 0);
  }

  /** Announces a file that comes in pieces. Fails with `too-large`, also when too much is under way already. */
  begin(name: string, size: number): string {
    if (size > MAX_FILE_BYTES) unwrap(tooLarge(size));
    return this.#hold(name, { kind: 'upload', size, pieces: [], received: 0 }, size);
  }

  /** Takes the next piece in. Fails with `bad-request` when the file grows beyond what was announced. */
  append(fileId: string, base64: string): { received: number } {
    const file = this.#find(fileId);
    if (file.kind !== 'upload') throw new ClaimdeskError('bad-request', 'Only a file that was announced takes pieces.', { fileId });
    const piece = Buffer.from(base64, 'base64');
    if (file.received + piece.length > file.size) {
      this.discard(fileId);
      const message = `More came of the file ${file.name} than the ${file.size} bytes that were announced.`;
      throw new ClaimdeskError('bad-request', message, { fileId });
    }
    file.pieces.push(piece);
    file.received += piece.length;
    return { received: file.received };
  }

  /** Holds bytes for a screen to fetch by `read`. */
  make(name: string, bytes: Buffer): string {
    return this.#hold(name, { kind: 'made', bytes }, bytes.length);
  }

  /** A piece of a file that `make` holds, from `offset` (bytes); `end`: nothing follows. */
  read(fileId: string, offset: number): { base64: string; end: boolean } {
    const file = this.#find(fileId);
    if (file.kind !== 'made') throw new ClaimdeskError('bad-request', 'Only a file that the desk made can be read.', { fileId });
    const stop = offset + FILE_PIECE_BYTES;
    return { base64: file.bytes.toString('base64', offset, stop), end: stop >= file.bytes.length };
  }

  /** The whole of a file that was chosen or has come in. Fails with `too-large`, `bad-request` (pieces are missing), `disk`. */
  async bytes(fileId: string): Promise<FileBytes> {
    const file = this.#find(fileId);
    switch (file.kind) {
      case 'path':
        return { name: file.name, bytes: await readWhole(file.path) };
      case 'made':
        return { name: file.name, bytes: file.bytes };
      case 'upload': {
        if (file.received < file.size) {
          const message = `Only ${file.received} of ${file.size} bytes of the file ${file.name} have come.`;
          throw new ClaimdeskError('bad-request', message, { fileId });
        }
        return { name: file.name, bytes: Buffer.concat(file.pieces) };
      }
    }
  }

  /** Lets a file go. Knows no failure: what is gone is gone. */
  discard(fileId: string): void {
    const file = this.#files.get(fileId);
    if (!file) return;
    clearTimeout(file.expiry);
    this.#files.delete(fileId);
    this.#heldBytes -= sizeOf(file);
  }

  /** Lets all files go. */
  close(): void {
    for (const fileId of [...this.#files.keys()]) this.discard(fileId);
  }

  #hold(name: string, what: ChosenPath | Upload | Made, size: number): string {
    if (this.#files.size >= MAX_HELD_FILES || this.#heldBytes + size > MAX_HELD_BYTES) {
      throw new ClaimdeskError('too-large', 'Too many files are under way at once. Wait until they are done, then try again.');
    }
    const fileId = this.#newId('fil');
    const expiry = setTimeout(() => this.discard(fileId), this.#expiry).unref();
    this.#files.set(fileId, { ...what, name: name.slice(0, MAX_LABEL_CHARACTERS), expiry });
    this.#heldBytes += size;
    return fileId;
  }

  #find(fileId: string): Held {
    const file = this.#files.get(fileId);
    if (!file) {
      throw new ClaimdeskError('not-found', 'This file is not held any more. Choose it again.', { fileId });
    }
    file.expiry.refresh();
    return file;
  }
}

function sizeOf(file: Held): number {
  switch (file.kind) {
    case 'path':
      return 0;
    case 'upload':
      return file.size;
    case 'made':
      return file.bytes.length;
  }
}

/**
 * All bytes of a file on disk, when it is one and not too large; the size is asked before anything is read.
 * Fails with `not-found`, `not-text` (a folder, a device), `too-large`, `disk`.
 */
export async function readWhole(filePath: string): Promise<Buffer> {
  try {
    const file = await open(filePath, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw new ClaimdeskError('not-text', 'This is not a file but a folder or a device. Choose a file that holds the text.');
      if (stat.size > MAX_FILE_BYTES) unwrap(tooLarge(stat.size));
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ClaimdeskError('not-found', `There is no file ${path.basename(filePath)} here. Was it moved or renamed?`);
    }
    throw diskError(`The file ${path.basename(filePath)} could not be read`, error);
  }
}
