import type { Block } from '@shared/model/article';
import type { Claim, Target } from '@shared/model/claim';
import { needsEyes, targetIn } from '@shared/model/claim-target';
import type { TextRange } from '@shared/model/fields';
import { intersects } from '@shared/text/ranges';
import { diffWords } from '@shared/text/word-diff';
import type { ArticleSession } from './article-session';
import { draftsOf } from './drafts';

/** What became of a claim in a new draft, as the review counts it; `settled`: a person has said where it stands, `cut`: that it is out. */
export const reviewGroups = ['eyes', 'settled', 'cut', 'moved', 'same'] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

/** A claim in a new draft, and where it stood before. */
export interface ReviewedClaim {
  readonly claim: Claim;
  readonly group: ReviewGroup;
  /** In the new draft. */
  readonly target: Target;
  /** In the newest draft before it that has the claim. */
  readonly before: Target;
}

/** The claims that came into a draft from earlier ones, by place in the text they come from. */
export function reviewedClaims(article: ArticleSession, draftId: string): ReviewedClaim[] {
  const order = new Map(draftsOf(article).map(({ id }, index) => [id, index]));
  const at = order.get(draftId) ?? -1;
  const reviewed: ReviewedClaim[] = [];
  for (const claim of article.records.all('claim')) {
    const target = targetIn(claim, draftId);
    const before = newestBefore(claim, order, at);
    if (target && before) reviewed.push({ claim, target, before, group: groupOf(claim, target) });
  }
  return reviewed.sort((a, b) => a.before.ranges[0]!.start - b.before.ranges[0]!.start);
}

function newestBefore({ targets }: Claim, order: ReadonlyMap<string, number>, at: number): Target | undefined {
  const placeOf = ({ draftId }: Target): number => order.get(draftId) ?? -1;
  const earlier = targets.filter((target) => target.ranges.length > 0 && placeOf(target) < at);
  return earlier.reduce<Target | undefined>((newest, target) => (newest && placeOf(newest) > placeOf(target) ? newest : target), undefined);
}

function groupOf(claim: Claim, { draftId, state }: Target): ReviewGroup {
  if (needsEyes(claim, draftId)) return 'eyes';
  if (claim.status === 'cut') return 'cut';
  return state === 'confirmed' ? 'settled' : state === 'exact' ? 'same' : 'moved';
}

/** A stretch of a text in one manner. */
export interface Piece {
  readonly text: string;
  /** It belongs to what is looked at: the claim, the words of an edit. */
  readonly isMarked: boolean;
  /** It is gone from, or new in, the other text. */
  readonly isChanged: boolean;
}

/** A stretch of a text cut where its manner changes. `marked` and `changed`: ranges of the same text, in UTF-16 code units. */
export function piecesOf(text: string, { start, end }: TextRange, marked: readonly TextRange[], changed: readonly TextRange[] = []): Piece[] {
  const cuts = new Set([start, end]);
  for (const range of [...marked, ...changed]) for (const cut of [range.start, range.end]) if (cut > start && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const isIn = (ranges: readonly TextRange[], from: number, to: number): boolean => ranges.some((range) => range.start <= from && to <= range.end);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    return { text: text.slice(from, to), isMarked: isIn(marked, from, to), isChanged: isIn(changed, from, to) };
  });
}

/** The words of two stretches that the other has not; in UTF-16 code units of either text. */
export function wordChanges(old: string, from: TextRange, fresh: string, to: TextRange): { removed: TextRange[]; added: TextRange[] } {
  const [removed, added]: [TextRange[], TextRange[]] = [[], []];
  let [oldAt, freshAt] = [from.start, to.start];
  for (const { kind, text } of diffWords(old.slice(from.start, from.end), fresh.slice(to.start, to.end))) {
    const length = text.trimEnd().length;
    if (kind === 'removed') removed.push({ start: oldAt, end: oldAt + length });
    if (kind === 'added') added.push({ start: freshAt, end: freshAt + length });
    if (kind !== 'added') oldAt += text.length;
    if (kind !== 'removed') freshAt += text.length;
  }
  return { removed, added };
}

/** The paragraphs that ranges stand in, from the first to the last; the ranges themselves where no paragraph has them. */
export function passageAround(blocks: readonly Block[], ranges: readonly TextRange[]): TextRange {
  const around = blocks.filter((block) => ranges.some((range) => intersects(block, range)));
  const all: readonly TextRange[] = around.length > 0 ? around : ranges;
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

/** The paragraphs of one draft, by place. */
export function blocksOfDraft(article: ArticleSession, draftId: string): Block[] {
  return [...article.records.all('block')].filter((block) => block.draftId === draftId).sort((a, b) => a.start - b.start);
}
