import { createHash } from 'node:crypto';
import type { HandedOut } from '@shared/contract/values';
import { ClaimdeskError } from '@shared/result';
import { ifThere, makeFolder, nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';
import { LibraryFiles } from '../store/library-files';
import type { LibraryStore } from '../store/store-types';
import { hashOf, readPieces } from '../store/read-pieces';
import type { FileInPieces, FilesService } from './files-service';
import type { HandOut } from './handing-out';
import { requireWritable } from './require-writable';

/** A file that was looked at: what evidence says of it. */
export interface TakenFile {
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface AttachmentsOptions {
  readonly store: LibraryStore;
  readonly files: FilesService;
  readonly handOut: HandOut;
}

/**
 * Files that are attached to evidence: hashed, and on request copied into the library's folder `attachments`, where each
 * is called by its hash. A copy never goes, as long as the library is there: whatever is undone can be redone.
 */
export class AttachmentsService {
  readonly #options: AttachmentsOptions;
  readonly #places: LibraryFiles;

  constructor(options: AttachmentsOptions) {
    this.#options = options;
    this.#places = new LibraryFiles(options.store.folder);
  }

  /**
   * Hashes a file that a screen has named, copies it into the library if asked to, and lets it go. A copy lasts before
   * anything names it. Fails as `FilesService.bytes` does, with `read-only` and `disk`, and with `refused` when it is not
   * the file expected.
   */
  async take(fileId: string, { keep, expected }: { keep: boolean; expected: string | undefined }): Promise<TakenFile> {
    const { store, files } = this.#options;
    if (keep) requireWritable(store);
    const file = await files.inPieces(fileId);
    const { name } = file;
    const { sha256: hash, size } = await hashOf(file.pieces());
    if (expected !== undefined && hash !== expected) {
      files.discard(fileId);
      throw new ClaimdeskError('refused', `${name} is not the file that was attached, or it has been changed since: its hash differs. Choose the file as it was, or take the file away and attach this one.`);
    }
    if (keep) await this.#keep(hash, file);
    files.discard(fileId);
    return { sha256: hash, name, size };
  }

  /**
   * Hands a copy out again, under the name it came with. Fails with `not-found`: there is no copy; `damaged`: it is not
   * what was attached; `disk`.
   */
  async save(hash: string, name: string): Promise<HandedOut> {
    const copy = await this.#copy(hash);
    if (!copy) throw new ClaimdeskError('not-found', `The library has no copy of ${name}. Attach the file again, and have it copied.`);
    if (copy.sha256 !== hash) {
      throw new ClaimdeskError('damaged', `The library’s copy of ${name} is damaged: its hash is not that of the file that was attached. Attach the file again to mend it.`);
    }
    return this.#options.handOut(fileNameOf(name), { path: this.#places.attachment(hash), size: copy.size });
  }

  /** A copy that is there, but is damaged, is written anew. */
  async #keep(hash: string, file: FileInPieces): Promise<void> {
    if ((await this.#copy(hash))?.sha256 === hash) return;
    try {
      await makeFolder(nodeDisk, this.#places.attachments);
      await writeDurably(nodeDisk, this.#places.attachment(hash), onlyIf(hash, file));
    } catch (error) {
      throw diskError('The file was not copied into the library', error);
    }
  }

  /** Hash and size of the library's copy, as it is now; undefined: there is none. */
  async #copy(hash: string): Promise<{ sha256: string; size: number } | undefined> {
    try {
      return await ifThere(hashOf(readPieces(nodeDisk, this.#places.attachment(hash))));
    } catch (error) {
      throw diskError('The library’s copy could not be read', error);
    }
  }
}

/** The pieces of a file, which fail at their end when they are not those that were hashed: somebody has written to it meanwhile. */
async function* onlyIf(hash: string, file: FileInPieces): AsyncGenerator<Uint8Array> {
  const check = createHash('sha256');
  for await (const piece of file.pieces()) {
    check.update(piece);
    yield piece;
  }
  if (check.digest('hex') !== hash) throw new ClaimdeskError('conflict', `${file.name} was changed while it was copied. Close it in the program that writes to it, then attach it again.`);
}

/** A name from a record as a mere file name: one that came in from elsewhere may hold a path. */
function fileNameOf(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what no file name may have
  const plain = name.replace(/[\u0000-\u001f/\\:*?"<>|]+/g, '-').replace(/^[.\s]+/, '').trim();
  return [...plain].slice(0, 120).join('') || 'attachment';
}
