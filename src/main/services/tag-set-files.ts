import type { HandedOut } from '@shared/contract/values';
import type { TagSetContents } from '@shared/formats/claimdesk-tag-set';
import { readTagSet, tagSetJson } from '@shared/formats/claimdesk-tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { LibraryStore } from '../store/store-types';
import { fileNameFor } from './file-names';
import type { FilesService } from './files-service';
import type { HandOut } from './handing-out';

/** Bytes of the largest file that is read as a tag set: 200 tags that explain themselves at length. */
export const MAX_TAG_SET_BYTES = 8 * 1024 * 1024;

export interface TagSetFilesOptions {
  readonly store: LibraryStore;
  readonly files: FilesService;
  readonly handOut: HandOut;
  readonly now: () => string;
  readonly version: string;
}

/** Tag sets that go from newsroom to newsroom as files. What is taken over from one is the library's own change. */
export class TagSetFiles {
  readonly #options: TagSetFilesOptions;

  constructor(options: TagSetFilesOptions) {
    this.#options = options;
  }

  /** Hands the library's tag set out, with its retired tags. Fails with `disk`. */
  async export(name: string): Promise<HandedOut> {
    const { store, handOut, now, version } = this.#options;
    const { tags } = (await store.load('library')).get('tag-set', TAG_SET_ID)!;
    const text = tagSetJson({ name, tags }, { exportedAt: now(), version });
    return handOut(`${fileNameFor(name)}-tags.json`, Buffer.from(text, 'utf8'));
  }

  /** What a file holds that a screen has named, and lets the file go. Fails as `readTagSet` and `FilesService.bytes` do, and with `too-large`. */
  async read(fileId: string): Promise<TagSetContents> {
    const { files } = this.#options;
    const { bytes } = await files.bytes(fileId);
    files.discard(fileId);
    if (bytes.length > MAX_TAG_SET_BYTES) throw new ClaimdeskError('too-large', 'This file is too large to be a tag set. Choose the file that was exported as one.');
    return unwrap(readTagSet(new TextDecoder('utf-8').decode(bytes)));
  }
}
