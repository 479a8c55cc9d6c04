import type { ArrivedStory } from '@shared/contract/arrivals';
import type { ResultOf } from '@shared/contract/methods';
import type { TextChange } from '@shared/model/article';

/** What a file that was brought in turned out to be. `key`: unique on this screen. */
export type BroughtRow = { readonly key: number; readonly name: string } & (
  | { readonly is: 'story'; readonly story: ArrivedStory; readonly isWanted: boolean }
  /** `companionId`: the text file of the same name. */
  | { readonly is: 'annotations'; readonly fileId: string; readonly companionId: string | undefined; readonly format: string }
  /** A package that was sent for review, or after one. */
  | { readonly is: 'review'; readonly fileId: string; readonly isSealed: boolean }
  | { readonly is: 'refused'; readonly message: string }
);
export type StoryRow = Extract<BroughtRow, { is: 'story' }>;
export type ReviewRow = Extract<BroughtRow, { is: 'review' }>;
export type AnnotationsRow = Extract<BroughtRow, { is: 'annotations' }>;

/** What a review package says of itself, and how it fits what is here. */
export type PackageFacts = ResultOf<'reviews.read'>;

/** Files that have been brought to the desk and are not kept yet. */
export interface Bringing {
  readonly rows: readonly BroughtRow[];
  /** Names of files of other kinds, which were in a folder. */
  readonly leftOut: readonly string[];
  /** The file that is being read, as the how manieth of how many; null: all are. */
  readonly reading: { readonly name: string; readonly at: number; readonly all: number } | null;
  readonly isKeeping: boolean;
}

export const nothingBrought: Bringing = { rows: [], leftOut: [], reading: null, isKeeping: false };

/** Changes by which nothing of what somebody wrote is lost. */
const HARMLESS: ReadonlySet<TextChange['kind']> = new Set(['line-ends', 'byte-order-mark', 'charset']);

/** Whether a story needs no look before it is kept: a text that is all there, or an article that Claimdesk itself wrote. */
export function isPlain({ kind, changes }: ArrivedStory): boolean {
  if (kind === 'claimdesk-article') return true;
  return (kind === 'text' || kind === 'markdown') && changes.every((change) => HARMLESS.has(change.kind));
}

/** The stories that are to be kept. */
export function wantedStories({ rows }: Bringing): StoryRow[] {
  return rows.filter((row): row is StoryRow => row.is === 'story' && row.isWanted);
}
