import { noHits, type FindOptions, type Hits } from '@shared/text/find';

/** What is looked for in the text of the article on the desk, and what was found. */
export interface FindState extends FindOptions {
  readonly isOpen: boolean;
  readonly query: string;
  /** The query is a regular expression. */
  readonly isPattern: boolean;
  readonly hits: Hits;
  /** The present hit, as its place in `hits`; -1 when there is none. */
  readonly at: number;
  /** Where the search began: the first hit from here on is the present one while the query is typed. */
  readonly from: number;
  /** Why nothing could be searched, in plain words. */
  readonly problem: string | null;
}

export const nothingSought: FindState = {
  isOpen: false, query: '', isPattern: false, matchCase: false, wholeWord: false, hits: noHits, at: -1, from: 0, problem: null,
};
