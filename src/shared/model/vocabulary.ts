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

/** What became of a claim's place when it was carried over to a draft; `confirmed`: a person has looked. */
export const targetStates = ['exact', 'moved', 'reworded', 'ambiguous', 'orphaned', 'confirmed'] as const;
export type TargetState = (typeof targetStates)[number];
/** Those that a person must look at: other words, several places, no place. */
export const doubtfulStates: ReadonlySet<TargetState> = new Set(['reworded', 'ambiguous', 'orphaned']);

/** The versions that are brought together in one article, in their order. No more: beyond these the letters are keys of other decisions. */
export const versionSides = ['a', 'b', 'c', 'd'] as const;
export type VersionSide = (typeof versionSides)[number];

/**
 * Which version of a place that people marked stands: that of one of them (`a` to `d`), what all have alike, all of those that there are (`both`, also of
 * more than two), none (`neither`), or another one of whoever decided.
 */
export const adjudicationDecisions = ['alike', ...versionSides, 'both', 'neither', 'own'] as const;
export type AdjudicationDecision = (typeof adjudicationDecisions)[number];

export const importances = ['central', 'supporting', 'background'] as const;
export type Importance = (typeof importances)[number];

export const severities = ['blocker', 'major', 'minor', 'note'] as const;
export type Severity = (typeof severities)[number];

/** How the text attributes a claim. */
export const attributionTypes = ['direct', 'indirect', 'mixed', 'passive', 'none'] as const;
export type AttributionType = (typeof attributionTypes)[number];

export const evidenceTypes = [
  'recording', 'transcript', 'notes', 'document', 'dataset', 'public-record', 'web-page', 'image-video', 'second-source',
  'own-observation',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export const evidenceStances = ['supports', 'contradicts', 'context'] as const;
export type EvidenceStance = (typeof evidenceStances)[number];

export const disputeKinds = [
  'denial', 'contradiction', 'counter-characterisation', 'conflicting-figure', 'internal-conflict', 'missing-context',
] as const;
export type DisputeKind = (typeof disputeKinds)[number];

export const disputePlaces = ['in-article', 'outside'] as const;
export type DisputePlace = (typeof disputePlaces)[number];

/** How the article deals with a dispute. */
export const disputeHandlings = ['in-text', 'to-add', 'rebutted', 'open'] as const;
export type DisputeHandling = (typeof disputeHandlings)[number];

/** Whether whoever a claim concerns was asked, and what came back. */
export const responseStates = ['not-needed', 'to-seek', 'asked', 'received', 'declined', 'no-reply'] as const;
export type ResponseStateName = (typeof responseStates)[number];

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
/** The languages of the screens; `system`: the one of these that the system asks for, else English. */
export const languages = ['system', 'en', 'de'] as const;
/** How large the article's text is, and how wide its column. */
export const textSizes = ['small', 'medium', 'large', 'larger'] as const;
export const measures = ['narrow', 'medium', 'wide'] as const;

/** The id of the one tag set of a library. */
export const TAG_SET_ID = 'tags';

/** How much a rule of the publish gate weighs: a blocker stands against the sign-off; `off`: the house does not ask for it. */
export const gateSeverities = ['blocker', 'warning', 'advice', 'off'] as const;
export type GateSeverity = (typeof gateSeverities)[number];
/** Those that a finding can have, the heaviest first. */
export const findingSeverities = ['blocker', 'warning', 'advice'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** Ready-made house rules, each in the manner of some newsrooms. */
export const gateProfiles = ['agency', 'two-source', 'broadcaster', 'lenient'] as const;
export type GateProfile = (typeof gateProfiles)[number];

/** The id of the one record of house rules of a library. */
export const HOUSE_RULES_ID = 'house-rules';
