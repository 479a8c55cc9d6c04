import type { PrintedClaim } from '@shared/text/printed-text';
import type { WordComment } from './docx-comments';

/** Where a comment begins or ends in the text. */
export interface Anchor {
  /** UTF-16 code units. */
  readonly at: number;
  readonly isEnd: boolean;
  /** Its id. */
  readonly comment: number;
}

/** The ends of all comments in the order of the text; what ends at a place comes before what begins there. */
export function anchorsIn(claims: readonly PrintedClaim[], comments: readonly WordComment[]): Anchor[] {
  const ranges = new Map(claims.map((claim) => [claim.number, claim.ranges]));
  const anchors = comments.flatMap(({ id, claim, part }): Anchor[] => {
    const range = ranges.get(claim)?.[part];
    return range ? [{ at: range.start, isEnd: false, comment: id }, { at: range.end, isEnd: true, comment: id }] : [];
  });
  return anchors.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd) || a.comment - b.comment);
}
