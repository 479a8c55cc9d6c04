import type { CueFrame, CueKind, SettingList, SourceList } from './lexicon-names';

export const HOUSE_LEXICON_FORMAT = 'claimdesk-house-words';
export const HOUSE_LEXICON_VERSION = 1;

/** A newsroom's own words for the suggester, added to the built-in lists. Lower case, verbs as their base form. */
export interface HouseLexicon {
  readonly cues?: readonly {
    readonly verbs: readonly string[];
    readonly takes: readonly CueFrame[];
    readonly kind?: CueKind;
    /** "described X as Y" */
    readonly particle?: string;
  }[];
  /** Verbs of several words: "point out". */
  readonly phrases?: readonly { readonly words: string; readonly takes: readonly CueFrame[]; readonly kind?: CueKind }[];
  /** Nouns of saying: "claim". */
  readonly nouns?: readonly string[];
  readonly sources?: Partial<Record<SourceList, readonly string[]>>;
  readonly settings?: Partial<Record<SettingList, readonly string[]>>;
}
