/** The names that the word lists use: of frames, of kinds of cues, and of the lists themselves. */

import settings from './lexicons/settings.json';
import sources from './lexicons/sources.json';

/** What may follow a cue. */
export const cueFrames = ['quotation', 'clause', 'that', 'after', 'object', 'naming', 'infinitive', 'wh', 'person'] as const;
export type CueFrame = (typeof cueFrames)[number];
/** What saying it so does. */
export const cueKinds = [
  'report', 'evidence', 'belief', 'denial', 'contest', 'judgement', 'accusation', 'mention', 'naming', 'promise', 'appeal',
] as const;
export type CueKind = (typeof cueKinds)[number];

export type SourceList = Exclude<keyof typeof sources, '_'>;
export type SettingList = Exclude<keyof typeof settings, '_'>;
export const sourceLists = listNames(sources) as readonly SourceList[];
export const settingLists = listNames(settings) as readonly SettingList[];

function listNames(lists: object): string[] {
  return Object.keys(lists).filter((name) => name !== '_');
}
