import type { TextChange } from '@shared/model/article';
import type { BlockKind } from '@shared/model/vocabulary';

/** A stretch of a document as its file marks it: a headline, a paragraph, a caption … */
export interface ReadBlock {
  readonly kind: BlockKind;
  /** Not canonical yet; no empty lines. */
  readonly text: string;
  /** Where it stands in the file, in a reader's words: "page 2". */
  readonly locator?: string;
}

/** A place in the blocks: `at` counts UTF-16 code units in the text of the block with this index. */
export interface BlockPlace {
  readonly block: number;
  readonly at: number;
}

/** What somebody wrote on the document, or changed in it. */
export interface ReadComment {
  readonly author: string;
  /** ISO 8601; absent where the file does not say. */
  readonly at?: string;
  readonly text: string;
  /** The words it stands on. */
  readonly on?: { readonly from: BlockPlace; readonly to: BlockPlace };
}

/** What a file says of its article; absent is what it does not say. */
export interface DocumentDetails {
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly publication?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 8601, with whatever offset the file has. */
  readonly publishedAt?: string;
}

/** What a reader of any format makes of a file. */
export interface ReadDocument extends DocumentDetails {
  /** In reading order. */
  readonly blocks: readonly ReadBlock[];
  readonly comments: readonly ReadComment[];
  /** What was left out or mended, counted. */
  readonly changes: readonly TextChange[];
  /** Sources that the file itself names, by name. */
  readonly namedSources: readonly NamedSource[];
}

/** A source that a file names in its own fields. */
export interface NamedSource {
  readonly name: string;
  readonly role?: string;
}

/** A file that a document is read from. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** It came from the clipboard: a piece that somebody chose, not a page with a story in it. */
  readonly pasted: boolean;
}

/** Reads one kind of documents. Fails with a `ClaimdeskError` that says what is wrong and what to do. */
export type DocumentReader = (file: DocumentFile) => ReadDocument | Promise<ReadDocument>;
