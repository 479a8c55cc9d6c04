import path from 'node:path';
import type { Claim } from '@shared/model/claim';
import type { Disk } from './disk';
import { ifThere } from './disk';
import type { LibraryFiles } from './library-files';
import { isHash } from './library-files';
import { hashOf, readPieces } from './read-pieces';

export interface AttachmentProblem {
  readonly file: string;
  readonly code: 'attachment-missing' | 'attachment-damaged';
  readonly message: string;
}

/** Holds the copies of files that evidence names to their hashes. A copy that nothing names any more is no problem. */
export class AttachmentCheck {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  /** The claims that name a copy, by its hash. */
  readonly #named = new Map<string, string[]>();

  constructor(disk: Disk, files: LibraryFiles) {
    this.#disk = disk;
    this.#files = files;
  }

  /** Takes note of the copies that claims name. */
  note(claims: Iterable<Claim>): void {
    for (const { id, evidence } of claims) {
      for (const { fileHash, fileKept } of evidence) {
        if (fileHash !== undefined && fileKept && isHash(fileHash)) this.#named.set(fileHash, [...(this.#named.get(fileHash) ?? []), id]);
      }
    }
  }

  /** Reads every copy. One that is named and not there is told with the claims that name it. */
  async problems(): Promise<AttachmentProblem[]> {
    const problems: AttachmentProblem[] = [];
    const there = ((await ifThere(this.#disk.readdir(this.#files.attachments))) ?? []).filter(isHash);
    for (const hash of there) {
      const file = path.join(this.#files.attachments, hash);
      const { sha256 } = await hashOf(readPieces(this.#disk, file));
      if (sha256 !== hash) problems.push({ file, code: 'attachment-damaged', message: 'it is not the file whose hash it is called by; attach the file again' });
    }
    for (const [hash, claimIds] of this.#named) {
      if (there.includes(hash)) continue;
      const message = `evidence of claim ${[...new Set(claimIds)].join(', ')} names this copy, which is not there; attach the file again`;
      problems.push({ file: this.#files.attachment(hash), code: 'attachment-missing', message });
    }
    return problems;
  }
}
