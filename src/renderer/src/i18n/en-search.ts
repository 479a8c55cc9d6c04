import type { SearchKind } from '@shared/search/outcome';
import { number } from './en-counting';

/** What the search over the library says. */
export const enSearch = {
  title: 'Search the library',
  placeholder: 'Words of a claim, a note, a comment, a source, a text',
  hint: 'All words must be there, wherever they stand. “Quotation marks” keep words together. Case and accents do not matter.',
  wholeWord: 'Whole words only',
  kind: 'Where to look',
  everywhere: 'All',
  kinds: { headline: 'Headlines', claim: 'Claims', comment: 'Comments', source: 'Sources', passage: 'Texts' } satisfies Record<SearchKind, string>,
  count: (count: number, most: number) => (count >= most ? `${number(most)}+` : number(count)),
  none: 'Nothing in the library has these words.',
  found: (count: number, areMore: boolean) => (count === 1 ? '1 result' : `${number(count)}${areMore ? '+' : ''} results`),
  results: 'Results',
  reading: (read: number, all: number) => `Reading the library: ${number(read)} of ${number(all)} articles. More may be found.`,
  open: 'open',
  by: (name: string) => `${name}:`,
};

/** What the keys that lead to the next piece of work say, and what the list of articles says of progress. */
export const nextSteps = {
  allRead: 'Every paragraph has been read.',
  allDone: 'No claim is open.',
  unread: (left: number) => `${number(left)} unread`,
  open: (left: number) => `${number(left)} open`,
  read: (read: number, all: number) => `${number(read)} of ${number(all)} paragraphs read`,
  done: (done: number, all: number) => `${number(done)} of ${number(all)} claims done`,
};
