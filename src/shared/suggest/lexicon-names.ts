/** The names that the word lists use: of frames, of kinds of cues, and of the lists themselves. */

/** What may follow a cue. */
export const cueFrames = ['quotation', 'clause', 'that', 'after', 'object', 'naming', 'infinitive', 'wh', 'person'] as const;
export type CueFrame = (typeof cueFrames)[number];
/** What saying it so does. */
export const cueKinds = [
  'report', 'evidence', 'belief', 'denial', 'contest', 'judgement', 'accusation', 'mention', 'naming', 'promise', 'appeal',
] as const;
export type CueKind = (typeof cueKinds)[number];

/** The lists of `lexicons/sources.json` and `lexicons/settings.json`. They are named here so that whoever checks names need not carry the words. */
export const sourceLists = [
  'officials', 'insiders', 'groups', 'documents', 'media', 'institutions', 'anonymity', 'reasonMarks', 'anaphors', 'she', 'he',
] as const;
export type SourceList = (typeof sourceLists)[number];
export const settingLists = ['times', 'occasions', 'hedges', 'hedgePassives', 'claimedTo', 'doubts', 'contested'] as const;
export type SettingList = (typeof settingLists)[number];
