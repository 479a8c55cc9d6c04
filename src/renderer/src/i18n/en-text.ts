import type { BlockKind } from '@shared/model/vocabulary';
import { number, plural } from './en-counting';

/** The text of an article: its paragraphs, what is selected in it, what is found in it. */
export const text = {
  label: 'Text of the article',
  claims: (count: number) => (count === 0 ? 'No claims' : plural(count, 'claim')),
  claimsHere: 'Claims at this place',
  markRead: 'Mark this paragraph read',
  markUnread: 'Mark this paragraph not read',
  read: (read: number, all: number) => `${number(read)} of ${number(all)} paragraphs read`,
  /** "page 2": where a block stands in the file it came from. */
  locator: (locator: string) => locator.replace(/^page (?=\d)/, 'p. '),
  change: 'What is this paragraph?',
  split: 'Cut in two at the caret',
  join: 'Join with the next',
  readOnlySelect: 'The library is open for reading only.',
};

export const kinds = {
  headline: 'Headline', dek: 'Dek', byline: 'Byline', dateline: 'Dateline', paragraph: 'Paragraph', subhead: 'Subhead',
  caption: 'Caption', credit: 'Credit', promo: 'Promo or masthead', 'list-item': 'List item', quote: 'Block quote',
  table: 'Table', correction: 'Correction', contributors: 'Contributors',
} satisfies Record<BlockKind, string>;

export const selection = {
  title: 'New claim',
  notTagged: 'not yet tagged',
  selected: 'Selected',
  size: (words: number, characters: number) => `${plural(words, 'word')}, ${plural(characters, 'character')}`,
  ranges: (count: number) => `in ${plural(count, 'place')}`,
  occurs: 'Occurs',
  occurrences: (count: number) => (count === 1 ? 'Once in this article' : `${plural(count, 'time')} in this article`),
  overlaps: 'Overlaps',
  overlapNone: 'No other claim',
  overlapCount: (count: number) => plural(count, 'claim'),
  edges: 'Move the edges',
  edgeKeys: {
    'select.grow-word': 'grow by a word', 'select.shrink-word': 'shrink by a word', 'select.grow-letter': 'by a letter',
    'select.next-sentence': 'take the next sentence', 'select.add-range': 'add to the last claim', 'select.let-go': 'let go',
  },
  who: 'Who says so',
  contested: 'Contested',
  kind: 'Kind',
  source: 'Source',
  sourceOf: (claim: number, words: string) => `Make “${words}” the source of claim ${claim}`,
  addTo: (claim: number) => `Add to claim ${claim}`,
  mark: 'Mark without a tag',
  bar: 'Tag the selected words',
  allPlaces: (count: number) => plural(count, 'place'),
  selectAll: (count: number) => `Select all ${plural(count, 'place')} with these words`,
  allPlacesTitle: 'Every place with these words, each to be a claim of its own; the next key tags them all',
};

export const bulk = {
  bar: 'The chosen claims',
  chosen: (count: number) => `${plural(count, 'claim')} chosen`,
  tagged: (tag: string, count: number, all: number) => `${tag}: ${number(count)} of ${number(all)}`,
  untagged: (count: number, tag: string) => `${tag} taken away from ${plural(count, 'claim')}.`,
  cleared: (count: number) => `Tags of ${plural(count, 'claim')} cleared.`,
  weighed: (count: number, importance: string) => `${plural(count, 'claim')} set to ${importance}.`,
  remove: (count: number) => `Delete ${plural(count, 'claim')}`,
  removed: (count: number) => `${plural(count, 'claim')} deleted.`,
  letGo: 'Choose only one again',
  marked: (count: number, tag: string, there: number) => `${plural(count, 'claim')} marked: ${tag}.${there ? ` ${plural(there, 'place')} had it already.` : ''}`,
  markedAll: (words: string, tag: string, count: number) => `Marked all ${words}: ${tag} (${plural(count, 'place')})`,
  allThere: (count: number, tag: string) => `All ${plural(count, 'place')} have it already: ${tag}.`,
  tooMany: (limit: number) => `One step changes at most ${number(limit)} claims. Choose fewer.`,
};

export const find = {
  label: 'Find in the article',
  place: (at: number, all: number, isCut: boolean) => `${number(at)} of ${isCut ? 'more than ' : ''}${number(all)}`,
  none: 'Nothing found',
  matchCase: 'Upper and lower case differ',
  wholeWord: 'Whole words',
  pattern: 'Regular expression',
  previous: 'Previous place',
  next: 'Next place',
  close: 'Close',
  ranAway: 'This expression takes too long and was stopped. Make it more definite.',
  mistake: 'This is no regular expression yet.',
};
