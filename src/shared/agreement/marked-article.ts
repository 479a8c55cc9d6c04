import type { TextRange } from '../model/fields';

/** A claim as far as agreement looks at it. */
export interface MarkedClaim {
  readonly id: string;
  /** Where it stands in the text that all were given: sorted, apart; UTF-16 code units. */
  readonly ranges: readonly TextRange[];
  /** Ids of its tags. */
  readonly tags: readonly string[];
}

/** What one person marked in a text. */
export interface Annotation {
  /** Who marked it. */
  readonly name: string;
  readonly claims: readonly MarkedClaim[];
}

/** The text that all were given, as far as figures look at it. */
export interface MarkedText {
  /** UTF-16 code units. */
  readonly length: number;
  /** In order and apart. */
  readonly sentences: readonly TextRange[];
}
