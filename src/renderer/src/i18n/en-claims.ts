import type { GroundRules, Identity, SourceKind } from '@shared/model/vocabulary';
import { vocabularyInEnglish } from '@shared/phrases/vocabulary-en';
import { number, plural } from './en-counting';

/** A claim, its source, and the list of claims. */
export const claim = {
  title: 'Claim',
  of: (count: number) => `of ${number(count)}`,
  previous: 'Previous claim',
  next: 'Next claim',
  addTag: 'Tag',
  addTagTitle: 'Add a tag',
  removeTag: (label: string) => `Take the tag ${label} away`,
  unknownTag: 'This tag is not in the library’s tag set.',
  importance: 'Importance',
  attribution: 'Attribution',
  status: 'Status',
  note: 'Note',
  noteHint: 'What a colleague should know about this claim',
  source: 'Source',
  noSource: 'Who says so? Type a name, or select the words in the text and press',
  findSource: 'Name or label as printed',
  newSource: (label: string) => `New source “${label}”`,
  newSourceHint: 'added to the source book',
  inThisArticle: (count: number) => `${plural(count, 'claim')} here`,
  inLibrary: (count: number) => `${number(count)} in the library`,
  unused: 'not used yet',
  removeSource: 'Take this source away from the claim',
  editSource: 'Edit the source',
  anotherSource: 'Another source',
  remove: 'Delete the claim',
  removed: 'Claim deleted.',
  none: 'Nothing is selected',
  noneHint: (next: string) => `Select words in the text and press a tag’s key, or press ${next} for the next claim.`,
  firstHint: (sentence: string) => `Select what the story claims: drag over the words, or press ${sentence} for the next sentence. Then press 1, 2 or 3.`,
  createdBy: (by: string, time: string) => `Marked by ${by}, ${time}`,
  addRange: 'Add the selected words as one more part',
};

export const { importances, statuses } = vocabularyInEnglish;

export const source = {
  label: 'As printed',
  identity: 'Identity',
  kind: 'Kind',
  name: 'Name',
  nameHidden: 'Only in the confidential part, in the source book.',
  role: 'Role',
  organisation: 'Organisation',
  groundRules: 'Terms',
  reason: 'Reason stated',
  reasonHint: 'because he was not authorised to comment',
  knownTo: 'Known to',
  knownToHint: 'Editor who knows the name',
  approvedBy: 'Approved by',
  approvedByHint: 'Who approved the use',
  independence: 'Depends on',
  independenceHint: 'Sources with the same word count as one',
  identities: { named: 'Named', anonymous: 'Anonymous', unnamed: 'Unnamed' } satisfies Record<Identity, string>,
  identityTitles: {
    named: 'The text names the source.',
    anonymous: 'The name is withheld by agreement.',
    unnamed: 'The text simply does not say who it is.',
  } satisfies Record<Identity, string>,
  rules: {
    'on-record': 'On the record', background: 'Background', 'deep-background': 'Deep background', 'off-record': 'Off the record',
    'not-stated': 'Not stated',
  } satisfies Record<GroundRules, string>,
  kinds: {
    person: 'Person', group: 'Group', institution: 'Institution', document: 'Document', dataset: 'Dataset', media: 'Media',
    publication: 'Publication', reporter: 'Reporter',
  } satisfies Record<SourceKind, string>,
};

export const list = {
  title: 'Claims',
  order: 'Reading order',
  count: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)} of ${number(all)}`),
  empty: 'No claims yet.',
  untagged: 'no tag',
};

export const filter = {
  words: 'Filter claims',
  more: 'Filter by tag, status, source …',
  chosen: 'What the claims are filtered by',
  clear: 'Show all',
  nothing: 'No claim passes the filter.',
  remove: (label: string) => `Filter no more by ${label}`,
  comments: 'Comments and review',
  openComments: 'Open comments',
  undecided: 'Mine to decide',
  unanswered: 'Decision without an answer',
  facets: { tags: 'Tag', statuses: 'Status', severities: 'Severity', sources: 'Source', authors: 'Marked by' },
  none: { tags: 'No tag', statuses: 'No status', severities: 'No severity', sources: 'No source', authors: 'Nobody' },
};
