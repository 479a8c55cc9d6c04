import type { TextRange } from '../text/ranges';
import type { VerbForms } from './inflection';
import type { Quotation } from './quotation-marks';

export type Punctuation = 'comma' | 'stop' | 'colon' | 'semicolon' | 'dash' | 'open' | 'close';
export type WordTag =
  | 'det' | 'poss' | 'pron' | 'objpron' | 'rel' | 'prep' | 'sub' | 'that' | 'conj' | 'aux' | 'modal' | 'not' | 'to' | 'adv' | 'num' | 'adj'
  | 'noun' | 'name' | 'verb' | 'infinitive' | 'participle' | 'ing';

/** A word, a punctuation mark, or a whole quotation. */
export interface Token extends TextRange {
  readonly lower: string;
  readonly tag: WordTag | Punctuation | 'quotation';
  readonly quotation?: Quotation;
  readonly verb?: VerbForms;
  /** Ends in an apostrophe and s. */
  readonly isPossessive?: boolean;
  /** Pronoun and auxiliary in one: "he's". */
  readonly isContracted?: boolean;
  /** Inside a short quotation. */
  readonly isQuoted?: boolean;
  readonly isCapital?: boolean;
}
