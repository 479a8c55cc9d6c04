import { claimCells, type ColumnName } from '@shared/formats/people/claims-table';
import type { ExportWords } from '@shared/formats/people/export-words';
import type { ToldArticle } from '@shared/formats/people/told-article';
import type { PrintedClaim } from '@shared/text/printed-text';

/** A comment of a Word document. */
export interface WordComment {
  readonly id: number;
  /** The comment that it answers. */
  readonly parentId?: number;
  /** The number of its claim. */
  readonly claim: number;
  /** Which part of the claim it stands on, from 0. */
  readonly part: number;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly lines: readonly string[];
  readonly isResolved: boolean;
}

/** What a comment says of its claim, in this order, where there is something to say. */
const said: readonly ColumnName[] = ['sources', 'attribution', 'importance', 'severity', 'status', 'reason', 'evidence', 'disputes', 'response', 'note', 'suggestion'];

/**
 * The comments of an article: one on each claim that has a place, by whoever marked it; under it what was said to it; on further parts of a
 * split quotation one that says whose part it is.
 * @param printed the claims as they are drawn
 */
export function commentsOf(told: ToldArticle, printed: readonly PrintedClaim[], words: ExportWords): WordComment[] {
  const parts = new Map(printed.map(({ number, ranges }) => [number, ranges.length]));
  const cell = claimCells(told, words);
  const made: WordComment[] = [];
  for (const claim of told.claims) {
    const { number, tags, comments } = claim;
    const ownParts = parts.get(number);
    if (ownParts === undefined) continue;
    const { createdBy: by, createdAt: at } = claim.claim;
    const add = (comment: Pick<WordComment, 'lines'> & Partial<WordComment>): number =>
      made.push({ id: made.length, claim: number, part: 0, by, at, isResolved: false, ...comment }) - 1;
    const about = said.flatMap((column) => {
      const value = String(cell(claim, column));
      return value === '' ? [] : `${words.columns[column]}: ${value}`;
    });
    const first = add({ lines: [`${words.claim(number)}: ${tags.map(({ label }) => label).join(', ') || words.untagged}`, ...about] });
    for (const comment of comments) add({ parentId: first, by: comment.by, at: comment.at, lines: comment.text.split('\n'), isResolved: comment.resolved });
    for (let part = 1; part < ownParts; part++) add({ part, lines: [words.continued(number)] });
  }
  return made;
}
