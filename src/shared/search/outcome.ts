import type { Claim } from '../model/claim';
import type { MarkedText } from './marked';

/** Where something can be found: in the order in which it is shown. */
export const searchKinds = ['headline', 'claim', 'comment', 'source', 'passage'] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface InArticle {
  readonly articleId: string;
  readonly headline: string;
  readonly shown: MarkedText;
}

/** What there is of a kind beyond this is not counted: nobody reads it all, and a keystroke must not wait for it. */
export const MAX_COUNTED = 100;

/** One place that has the words. Marks are in what is shown; other offsets in the current draft's text. */
export type SearchHit =
  | (InArticle & { readonly kind: 'headline' })
  | (InArticle & {
      readonly kind: 'claim';
      readonly id: string;
      readonly status: Claim['status'];
      readonly tags: readonly string[];
      /** Those of its tags whose labels have one of the words. */
      readonly tagsFound: readonly string[];
      /** Where the words stand when they are not in the quote: a note, a suggestion, evidence. */
      readonly also?: MarkedText;
    })
  | (InArticle & { readonly kind: 'comment'; readonly id: string; readonly claimId?: string; readonly by: string })
  | (InArticle & { readonly kind: 'passage'; readonly start: number; readonly end: number })
  | { readonly kind: 'source'; readonly id: string; readonly shown: MarkedText; readonly also?: MarkedText };

export interface SearchOutcome {
  /** How many there are of each kind, shown or not; `MAX_COUNTED` at most. */
  readonly counts: Readonly<Record<SearchKind, number>>;
  /** Kind by kind; within a kind the newest article first, and by place within an article. */
  readonly hits: readonly SearchHit[];
}

export interface SearchWish {
  /** Hits of this kind only; the counts are of all kinds. */
  readonly kind?: SearchKind | undefined;
  /** The most hits of each kind. */
  readonly limit: number;
}
