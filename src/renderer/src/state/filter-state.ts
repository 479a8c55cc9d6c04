/** What claims are chosen by, each of them from a list of values. */
export const facets = ['tags', 'statuses', 'severities', 'sources', 'authors'] as const;
export type Facet = (typeof facets)[number];

/** Stands for claims that have none: no tag, no source, no severity. */
export const NONE = '';

/** What claims are chosen by that they are or are not. */
export const switches = ['openComments', 'undecided', 'unanswered'] as const;

/** Which claims are shown. A claim must meet every part; of the values of one facet, one is enough. */
export interface ClaimFilter extends Readonly<Record<Facet, readonly string[]>> {
  readonly openComments: boolean;
  /** Marked by others and not decided on by whoever works at the desk. */
  readonly undecided: boolean;
  /** With a decision that nobody has answered. */
  readonly unanswered: boolean;
  /** Words that the quote and the note must have, all of them. */
  readonly words: string;
}

export const noFilter: ClaimFilter = { tags: [], statuses: [], severities: [], sources: [], authors: [], openComments: false, undecided: false, unanswered: false, words: '' };
