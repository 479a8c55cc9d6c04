// The closed vocabularies of the model, apart from the schemas so that screens need not carry a schema library.

/** What a block of a draft is. Guessed by the importer, corrected by the editor. */
export const blockKinds = [
  'headline', 'dek', 'byline', 'dateline', 'paragraph', 'subhead', 'caption', 'credit', 'promo',
  'list-item', 'quote', 'table', 'correction', 'contributors',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The kinds that count in figures ("38 of 46 paragraphs read"): what the newsroom itself asserts in running text. */
export const bodyKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote', 'table']);

/** Where the checking of a claim stands. */
export const claimStatuses = [
  'todo', 'queried', 'verified', 'on-author', 'change', 'fixed', 'unverifiable', 'cut',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const importances = ['central', 'supporting', 'background'] as const;
export type Importance = (typeof importances)[number];

/** *anonymous*: withheld by agreement. *unnamed*: the text simply does not say. Kept apart. */
export const identities = ['named', 'anonymous', 'unnamed'] as const;
export type Identity = (typeof identities)[number];

export const groundRules = ['on-record', 'background', 'deep-background', 'off-record', 'not-stated'] as const;
export type GroundRules = (typeof groundRules)[number];

export const sourceKinds = [
  'person', 'group', 'institution', 'document', 'dataset', 'media', 'publication', 'reporter',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How a tag's line is drawn, so that meaning never hangs on colour alone. */
export const tagPatterns = ['solid', 'double', 'dashed', 'dotted', 'wavy', 'bar'] as const;
/** Where the line runs: below the words, who says so; below that, who contests it; above, what kind of statement. */
export const tagLanes = ['sourcing', 'contention', 'form'] as const;
/** The colours of a theme's tag palette. */
export const tagColours = [
  'blue', 'ochre', 'pale-ochre', 'grey', 'vermilion', 'deep-vermilion', 'green', 'ink',
] as const;

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;

/** The id of the one tag set of a library. */
export const TAG_SET_ID = 'tags';
