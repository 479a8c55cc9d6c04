import type { Result } from '../../result';
import type { OffsetUnit } from '../../text/offsets';

/** The words of a part as a file quotes them, perhaps with those around. */
export interface RawQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A stretch that an annotation marks: by its place, by its words, or by both. Nothing of it has been checked. */
export interface RawPart {
  /** `[start, end)` in the file's offset unit; whatever numbers the file has. */
  readonly range?: { readonly start: number; readonly end: number };
  readonly quote?: RawQuote;
}

/** Why an annotation has no place in a text. */
export type Fault =
  | 'no-place' // neither a range nor a quote
  | 'not-a-number' | 'negative' | 'reversed' | 'empty' | 'out-of-range'
  | 'cuts-character' // and no quote tells what was meant
  | 'white-space' // nothing else is marked
  | 'quote-absent' | 'ambiguous' // the words are not there, or more than once
  | 'token-differs-from-text'
  | 'too-many-parts';

/** An annotation as a file has it, before it is placed in a text. */
export interface RawAnnotation {
  /** What the file calls it, for reports. */
  readonly ref: string;
  /** As the file spells them. */
  readonly tags: readonly string[];
  readonly parts: readonly RawPart[];
  readonly note?: string;
  readonly author?: string;
  /** Label of the source that it is attributed to. */
  readonly source?: string;
  /** What else the file says of it, by name. */
  readonly features?: readonly (readonly [name: string, value: string])[];
  /** What the reader has found wrong with it already. */
  readonly fault?: Fault;
}

/** A remark of a file: on one of its annotations (`about` is that one's ref) or on the whole text. */
export interface RawComment {
  readonly text: string;
  readonly author?: string;
  readonly about?: string;
}

/** A text of a file with what is marked in it. */
export interface RawDocument {
  readonly name: string;
  /** As the file has it, not canonical; absent when the file brings annotations only. */
  readonly text?: string;
  /** The offset unit, where the file itself says it. */
  readonly unit?: OffsetUnit;
  readonly annotations: readonly RawAnnotation[];
  readonly comments: readonly RawComment[];
  /** What was passed over because claims have no place for it. */
  readonly leftOut: readonly { readonly ref: string; readonly what: string }[];
}

/** A file as text: of UTF-8, a byte order mark kept, because offsets may count it. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** How annotations of a format are read. Pure: text in, values out. */
export interface AnnotationReader {
  readonly label: string;
  /** What the format declares, or most of its files count in. */
  readonly unit: OffsetUnit;
  /** Files of the format count in several units and do not say in which: `unit` is a guess then. */
  readonly isUnitOpen?: true;
  /** A marked stretch ends at the end of its line and goes on as another part. */
  readonly splitsLines?: true;
  /** @param head the beginning of the text, at least 4,000 characters where it has as many */
  recognises(name: string, head: string): boolean;
  /**
   * @param companion the text file of the same name, for formats that keep the text apart
   * @returns `not-text` when the file is not of the format; single bad annotations are kept, for the report
   */
  read(file: GivenFile, companion?: GivenFile): Result<RawDocument[]>;
}
