import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { FILE_PIECE_BYTES, MAX_ATTACHMENT_BYTES } from '@shared/contract/file-pieces';
import type { FilePurpose } from '@shared/contract/values';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { ClaimdeskError, unwrap } from '@shared/result';
import { MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import { errorCode, nodeDisk, readFully } from '../store/disk';
import { diskError } from '../store/disk-error';
import { readPieces } from '../store/read-pieces';
import { textBeside } from './annotation-file';
import { ArrivingFile } from './arriving-file';

/** Bytes of all files held in memory at once: two of the largest, so that one can come while another goes. */
export const MAX_HELD_BYTES = 2 * MAX_FILE_BYTES;
/** Attachments that come in at once: each may fill much of a disk. */
const MAX_ARRIVING = 4;
/** Files held at once: a whole folder dropped on the desk, and some. */
export const MAX_HELD_FILES = 1_000;
/** A file that nobody asked for during this time is let go, in milliseconds: its page was closed or has crashed. */
export const FILE_EXPIRY = 10 * 60_000;
/** How many times as long a path is held, which costs nothing: those of a folder are read one after the other. */
const PATH_PATIENCE = 18;

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

/** An attachment that comes in pieces from a screen, too large to be held in memory. */
interface Arriving {
  readonly kind: 'arriving';
  readonly size: number;
  readonly file: ArrivingFile;
}

/** A file that was made here for a screen to fetch. */
interface Made {
  readonly kind: 'made';
  readonly bytes: Buffer;
}

/** A file on disk that a screen may fetch; it stays where it is. */
interface Lent {
  readonly kind: 'lent';
  readonly path: string;
}

type What = ChosenPath | Upload | Arriving | Made | Lent;
type Held = { readonly name: string; expiry: NodeJS.Timeout } & What;

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be read from its beginning as often as it is needed, a piece at a time. */
export interface FileInPieces {
  readonly name: string;
  pieces(): AsyncIterable<Uint8Array>;
}

export interface FilesServiceOptions {
  readonly newId: NewId;
  /** Where attachments are kept while they come in. */
  readonly folder: string;
  /** See `FILE_EXPIRY`. */
  readonly expiry?: number;
  /** Most bytes of an attachment; another one in tests. */
  readonly maxAttachment?: number;
}

/**
 * The files on their way between a screen and main. Screens name them by ids that were given out here, never by paths.
 * All methods that take an id fail with `not-found` when it names nothing (any more).
 */
export class FilesService {
  readonly #newId: NewId;
  readonly #folder: string;
  readonly #expiry: number;
  readonly #maxAttachment: number;
  readonly #files = new Map<string, Held>();
  #heldBytes = 0;

  constructor({ newId, folder, expiry = FILE_EXPIRY, maxAttachment = MAX_ATTACHMENT_BYTES }: FilesServiceOptions) {
    this.#newId = newId;
    this.#folder = folder;
    this.#maxAttachment = maxAttachment;
    this.#expiry = expiry;
  }

  /** Gives a file that was chosen on this machine an id. */
  choose(filePath: string): string {
    return this.#hold(path.basename(filePath), { kind: 'path', path: filePath }, 0);
  }

  /** Whether an id names a file still. */
  holds(fileId: string): boolean {
    return this.#files.has(fileId);
  }

  /** Announces a file that comes in pieces. Fails with `too-large`, also when too much is under way already. */
  begin(name: string, size: number, purpose: FilePurpose = 'articles'): string {
    if (purpose === 'evidence') return this.#beginArriving(name, size);
    if (size > MAX_FILE_BYTES) unwrap(tooLarge(size));
    return this.#hold(name, { kind: 'upload', size, pieces: [], received: 0 }, size);
  }

  /** Takes the next piece in. Fails with `bad-request` when the file grows beyond what was announced. */
  async append(fileId: string, base64: string): Promise<{ received: number }> {
    const file = this.#find(fileId);
    if (file.kind !== 'upload' && file.kind !== 'arriving') throw new ClaimdeskError('bad-request', 'Only a file that was announced takes pieces.', { fileId });
    const piece = Buffer.from(base64, 'base64');
    const before = file.kind === 'upload' ? file.received : file.file.received;
    if (before + piece.length > file.size) {
      this.discard(fileId);
      const message = `More came of the file ${file.name} than the ${file.size} bytes that were announced.`;
      throw new ClaimdeskError('bad-request', message, { fileId });
    }
    if (file.kind === 'arriving') await file.file.append(piece);
    else {
      file.pieces.push(piece);
      file.received += piece.length;
    }
    return { received: before + piece.length };
  }

  /** Holds bytes for a screen to fetch by `read`. */
  make(name: string, bytes: Buffer): string {
    return this.#hold(name, { kind: 'made', bytes }, bytes.length);
  }

  /** Lets a screen fetch a file of ours by `read`; it is not taken into memory. */
  lend(name: string, filePath: string): string {
    return this.#hold(name, { kind: 'lent', path: filePath }, 0);
  }

  /** A piece of a file that `make` or `lend` holds, from `offset` (bytes); `end`: nothing follows. Fails with `disk`. */
  async read(fileId: string, offset: number): Promise<{ base64: string; end: boolean }> {
    const file = this.#find(fileId);
    if (file.kind === 'lent') return readPiece(file.path, offset);
    if (file.kind !== 'made') throw new ClaimdeskError('bad-request', 'Only a file that the desk made can be read.', { fileId });
    const stop = offset + FILE_PIECE_BYTES;
    return { base64: file.bytes.toString('base64', offset, stop), end: stop >= file.bytes.length };
  }

  /**
   * A file that was chosen or has come in, to be read piece by piece, however large. Fails with `too-large`, `bad-request`
   * (pieces are missing), `not-found`, `not-text` (a folder, a device); its pieces fail with `disk`.
   */
  async inPieces(fileId: string): Promise<FileInPieces> {
    const file = this.#find(fileId);
    if (file.kind === 'path' || file.kind === 'arriving') {
      const filePath = file.kind === 'path' ? file.path : file.file.path;
      if (file.kind === 'arriving') requireAll(file.name, fileId, file.file.received, file.size);
      const size = await fileSize(filePath);
      if (size > this.#maxAttachment) throw tooLargeToAttach(file.name, size, this.#maxAttachment);
      return { name: file.name, pieces: () => readable(file.name, filePath) };
    }
    const { name, bytes } = await this.bytes(fileId);
    return {
      name,
      async *pieces() {
        await Promise.resolve();
        yield bytes;
      },
    };
  }

  /** The whole of a file that was chosen or has come in. Fails with `too-large`, `bad-request` (pieces are missing), `disk`. */
  async bytes(fileId: string): Promise<FileBytes> {
    const file = this.#find(fileId);
    switch (file.kind) {
      case 'path':
      case 'lent':
        return { name: file.name, bytes: await readWhole(file.path) };
      case 'arriving':
        requireAll(file.name, fileId, file.file.received, file.size);
        return { name: file.name, bytes: await readWhole(file.file.path) };
      case 'made':
        return { name: file.name, bytes: file.bytes };
      case 'upload':
        requireAll(file.name, fileId, file.received, file.size);
        return { name: file.name, bytes: Buffer.concat(file.pieces) };
    }
  }

  /** The text file of the same name beside a file that was chosen on this machine, held like one that was chosen itself; undefined where there is none. */
  async textBeside(fileId: string): Promise<string | undefined> {
    const file = this.#find(fileId);
    if (file.kind !== 'path') return undefined;
    const beside = textBeside(file.path);
    return beside !== file.path && (await isFile(beside)) ? this.choose(beside) : undefined;
  }

  /** Lets a file go. Knows no failure: what is gone is gone. */
  discard(fileId: string): void {
    const file = this.#files.get(fileId);
    if (!file) return;
    clearTimeout(file.expiry);
    this.#files.delete(fileId);
    this.#heldBytes -= sizeOf(file);
    if (file.kind === 'arriving') void file.file.discard();
  }

  /** Lets all files go; resolves when those that were coming in are off the disk. */
  async close(): Promise<void> {
    const arriving = [...this.#files.values()].flatMap((file) => (file.kind === 'arriving' ? [file.file] : []));
    for (const fileId of [...this.#files.keys()]) this.discard(fileId);
    await Promise.all(arriving.map((file) => file.discard()));
  }

  #beginArriving(name: string, size: number): string {
    if (size > this.#maxAttachment) throw tooLargeToAttach(name, size, this.#maxAttachment);
    if ([...this.#files.values()].filter(({ kind }) => kind === 'arriving').length >= MAX_ARRIVING) throw tooMany();
    const file = new ArrivingFile(this.#folder, this.#newId('fil'));
    return this.#hold(name, { kind: 'arriving', size, file }, 0);
  }

  #hold(name: string, what: What, size: number): string {
    if (this.#files.size >= MAX_HELD_FILES || this.#heldBytes + size > MAX_HELD_BYTES) throw tooMany();
    const fileId = this.#newId('fil');
    const patience = what.kind === 'path' ? PATH_PATIENCE : 1;
    const expiry = setTimeout(() => this.discard(fileId), this.#expiry * patience).unref();
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
    case 'upload':
      return file.size;
    case 'made':
      return file.bytes.length;
    default:
      return 0; // on disk
  }
}

function tooMany(): ClaimdeskError {
  return new ClaimdeskError('too-large', 'Too many files are under way at once. Wait until they are done, then try again.');
}

function tooLargeToAttach(name: string, size: number, limit: number): ClaimdeskError {
  const megabytes = (bytes: number): string => Math.ceil(bytes / 1024 ** 2).toLocaleString('en');
  return new ClaimdeskError(
    'too-large',
    `${name} has ${megabytes(size)} MB; files up to ${megabytes(limit)} MB can be attached. Attach the part that matters, or write down in the evidence where the file lies.`,
    { bytes: size, limit },
  );
}

function requireAll(name: string, fileId: string, received: number, size: number): void {
  if (received < size) throw new ClaimdeskError('bad-request', `Only ${received} of ${size} bytes of the file ${name} have come.`, { fileId });
}

async function* readable(name: string, filePath: string): AsyncGenerator<Buffer> {
  try {
    yield* readPieces(nodeDisk, filePath);
  } catch (error) {
    throw diskError(`The file ${name} could not be read`, error);
  }
}

async function readPiece(filePath: string, offset: number): Promise<{ base64: string; end: boolean }> {
  try {
    const file = await open(filePath, 'r');
    try {
      // One byte more tells whether anything follows.
      const bytes = await readFully(file, offset, FILE_PIECE_BYTES + 1);
      return { base64: bytes.toString('base64', 0, FILE_PIECE_BYTES), end: bytes.length <= FILE_PIECE_BYTES };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw diskError('The file could not be read', error);
  }
}

function isFile(filePath: string): Promise<boolean> {
  return stat(filePath).then((there) => there.isFile(), () => false);
}

/** Bytes of a file on disk. Fails as `readWhole` does. */
export async function fileSize(filePath: string): Promise<number> {
  try {
    const there = await stat(filePath);
    if (!there.isFile()) throw new ClaimdeskError('not-text', 'This is not a file but a folder or a device. Choose a file.');
    return there.size;
  } catch (error) {
    throw notReadable(filePath, error);
  }
}

function notReadable(filePath: string, error: unknown): ClaimdeskError {
  if (errorCode(error) === 'ENOENT') return new ClaimdeskError('not-found', `There is no file ${path.basename(filePath)} here. Was it moved or renamed?`);
  return diskError(`The file ${path.basename(filePath)} could not be read`, error);
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
    throw notReadable(filePath, error);
  }
}
