import { number, percent } from './en-counting';

/** The source book and the tag set, in English. */
export const sourceBook = {
  title: 'Source book',
  find: 'Find a source',
  list: 'Sources',
  empty: 'No sources yet. They come in with the claims they make.',
  none: 'No source has these words.',
  choose: 'Choose a source to see who it is and what it says.',
  count: (shown: number, all: number) => (shown === all ? `${all} in the library` : `${shown} of ${all}`),
  claims: 'Claims',
  noClaims: 'No claim names this source.',
  openClaim: 'Open the claim in its article',
  merge: 'Same source as',
  mergeHint: 'The claims of both will name this record. It can be undone.',
  mergeFind: 'Find the other record',
  mergeNone: 'No other record can be merged with this one.',
  mergeWith: (label: string) => `Merge with ${label}`,
  undo: (label: string) => `Undo: ${label}`,
  tookBack: (label: string) => `Took back: ${label}`,
  notes: 'Notes',
  motive: 'Interest in the story',
  knowledge: 'How they know',
  knowledges: { 'first-hand': 'First hand', 'second-hand': 'Second hand', unknown: 'Not known' },
};

export const tagSet = {
  title: 'Tags',
  list: 'Tags, in their order',
  choose: 'Choose a tag to change its words, key or looks.',
  newLabel: 'Label of a new tag',
  add: 'Add',
  retired: 'retired',
  id: (id: string) => `Known in files as ${id}`,
  label: 'Label',
  description: 'Meaning',
  key: 'Key',
  noKey: 'none',
  keyHint: 'Press the key; Backspace takes it away.',
  keyTaken: (key: string, what: string) => `${key} does something already: ${what}`,
  colour: 'Colour',
  colours: {
    blue: 'Blue', ochre: 'Ochre', 'pale-ochre': 'Pale ochre', grey: 'Grey', vermilion: 'Vermilion', 'deep-vermilion': 'Deep vermilion',
    green: 'Green', ink: 'Ink',
  },
  pattern: 'Line',
  patterns: { solid: 'Solid', double: 'Double', dashed: 'Dashed', dotted: 'Dotted', wavy: 'Wavy', bar: 'Heavy bar' },
  lane: 'Place of the line',
  lanes: { sourcing: 'Below the words', contention: 'Below, second line', form: 'Above the words' },
  group: 'Group',
  rules: 'In its group',
  exclusive: 'Takes the place of other exclusive tags',
  requires: 'Asks for',
  fields: { sourceIds: 'Source', evidence: 'Evidence', disputes: 'Dispute', response: 'Response' },
  order: 'Order and use',
  up: 'Move up',
  down: 'Move down',
  retire: 'Retire',
  bringBack: 'Bring back',
  remove: 'Take out',
  merge: 'Merge with another tag',
  mergeInto: 'Into',
  mergeNow: (other: string, keep: string) => `Replace ${other} by ${keep} everywhere`,
};

/** What can be done with an article from its row. */
export const articleMenu = { open: 'Open', export: 'Export…', details: 'Details…' };

/** Claims that leave the desk by the clipboard or the pointer. */
export const handing = {
  quoted: (words: string) => `“${words}”`,
  copied: (count: number) => (count === 1 ? 'The claim is copied.' : `${number(count)} claims are copied.`),
  paragraphCopied: 'The paragraph is copied.',
  notCopied: 'Nothing was copied: the browser did not let the page write to the clipboard. Click into the desk, then try again.',
  copyTitle: 'Copy the words, who says so, and the tags. The claim can also be dragged out of the list below.',
  rowMenu: 'The claim',
};

export const report = {
  title: 'Sourcing profile',
  go: 'Report',
  percent,
  basis: (draft: string, claims: number, length: number) =>
    `${draft} · ${claims === 1 ? '1 claim' : `${number(claims)} claims`} · ${number(length)} characters of body text; headline, captions and promos not counted`,
  empty: 'Nothing is marked yet. The profile shows what the story rests on as soon as it has claims.',
  unnamed: (claims: number, all: number, withoutReason: number) =>
    `of the body text rests on people the reader cannot name: ${claims} of ${all} claims${withoutReason > 0 ? `, ${withoutReason} ${withoutReason === 1 ? 'source' : 'sources'} without a stated reason` : ''}.`,
  share: 'Share of body text',
  contested: 'Of which contested',
  contestedShare: (share: number, claims: number) => `${percent(share)} disputed or alleged, ${claims === 1 ? '1 claim' : `${claims} claims`}`,
  along: 'Along the text',
  none: 'Nobody named or withheld',
  bySource: 'By source',
  words: 'Words',
  noSources: (claims: number) => `No claim names a source yet (${claims} in all).`,
  checking: 'Checking',
};
