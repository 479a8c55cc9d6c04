/** A newsroom's own words for the suggester: a JSON file, added to the built-in lists. */
export interface HouseLexicon {
  readonly cues?: readonly { readonly verbs: readonly string[]; readonly takes: readonly string[]; readonly kind?: string; readonly particle?: string }[];
  readonly phrases?: readonly { readonly words: string; readonly takes: readonly string[]; readonly kind?: string }[];
  readonly nouns?: readonly string[];
  readonly sources?: Partial<Record<string, readonly string[]>>;
  readonly settings?: Partial<Record<string, readonly string[]>>;
}
