import type { AttributionType, Identity, SourceKind } from '../model/vocabulary';
import type { BlockKind } from '../model/vocabulary';
import type { TextRange } from '../text/ranges';

/** The families of rules that make suggestions. */
export const suggestionRules = [
  'quotation', 'speaker-quotation', 'that-clause', 'bare-clause', 'clause-first', 'according-to', 'wh-clause', 'infinitive',
  'naming', 'object', 'participle', 'noun', 'hedge',
] as const;
export type SuggestionRule = (typeof suggestionRules)[number];

/** What lowered the confidence of a suggestion, or what it rests on. */
export type Reason =
  | { readonly kind: 'cue'; readonly words: string; readonly lexicon: 'house' | 'built-in' }
  | { readonly kind: 'joined'; readonly parts: number }
  | { readonly kind: 'inferred-speaker'; readonly from: string; readonly at: TextRange }
  | { readonly kind: 'anonymity'; readonly words: string }
  | { readonly kind: 'contested'; readonly words: string }
  | { readonly kind: 'lowered'; readonly by: LoweredBy };

/** Why a suggestion is less sure than its rule usually is. */
export type LoweredBy = 'no-speaker' | 'shared-subject' | 'pronoun' | 'unknown-verb' | 'belief' | 'short-claim';

export interface SuggestedSource {
  /** As printed, without appositions: "Esper", "a senior U.S. official". */
  readonly label: string;
  readonly identity: Identity;
  readonly kind: SourceKind;
  /** What the text says of the source beside its name: "a policy analyst at …". */
  readonly affiliation?: string;
  /** Why the source is not named, in the text's words. */
  readonly reasonText?: string;
}

/** A stretch of the text that somebody is said to have said, as a rule sees it. Nothing of it is a claim before an editor accepts it. */
export interface Suggestion {
  /** The same for the same quote found by the same rule, whatever stands around it. */
  readonly id: string;
  readonly rule: SuggestionRule;
  /** What is claimed: sorted, disjoint, on grapheme borders. */
  readonly ranges: readonly TextRange[];
  /** The words of `ranges`. */
  readonly exact: readonly string[];
  /** Ids of the default tag set, the proposed one first. */
  readonly tags: readonly string[];
  readonly attribution: {
    readonly type: AttributionType;
    readonly cue?: TextRange;
    readonly sourceText?: TextRange;
  };
  /** Null where the text credits nobody. */
  readonly source: SuggestedSource | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly Reason[];
}

export interface SuggestBlock extends TextRange {
  readonly kind: BlockKind;
}
