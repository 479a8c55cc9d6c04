import type { ConfidentialPart } from '../model/confidential';
import type { Language } from '../model/language-of';
import type { ArticleRecords } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';

/** What a format could not hold of an article. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

/** What makes a package one of a review. */
export interface ReviewParts {
  /** The sending that the package is of; the article has it among its records. */
  readonly sendingId: string;
  /** What the sender began with, and the sending by which it had come. */
  readonly base?: { readonly sendingId: string; readonly records: ArticleRecords } | undefined;
}

export interface ExportOptions extends ArticleExportOptions {
  /** Of an article that is sent for review, or after one: only for packages. */
  readonly review?: ReviewParts | undefined;
  /** What is said to people beside the article's own words is in this language. */
  readonly language: Language;
  /** Confidential parts by the ids of their sources, when they were asked for: only for formats that may hold them, which say so first. */
  readonly confidential?: ReadonlyMap<string, ConfidentialPart>;
}

/** A further file of a format that needs several: of the same name, with another ending. */
export interface Companion {
  /** Without the dot. */
  readonly extension: string;
  readonly pieces: Iterable<string>;
}

/**
 * What goes into a file, text or bytes made as they are asked for, the files that belong to it, and what they leave out;
 * that is known before any of it is made.
 */
export interface Written {
  readonly pieces: Iterable<string> | AsyncIterable<Uint8Array>;
  readonly fidelity: Loss[];
  readonly companions?: readonly Companion[];
}

/** What a format of text gives. */
export interface WrittenText extends Written {
  readonly pieces: Iterable<string>;
}

export type ExportWriter = (records: ArticleRecords, options: ExportOptions) => Written;

export interface ExportFormat {
  readonly label: string;
  /** Of files, without the dot. */
  readonly extension: string;
  /** It has a place for the history. */
  readonly holdsHistory?: true;
  /** The history is in every file of it, asked for or not. */
  readonly hasHistory?: true;
  /** It has a place for what the last edit did to the claims. */
  readonly holdsEdits?: true;
  /** It cannot be without the article's text. */
  readonly needsText?: true;
  readonly write: ExportWriter;
}
