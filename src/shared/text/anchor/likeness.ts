import { sentenceList, type SentenceList } from './sentence-list';
import { Vocabulary } from './tokens';

/** From here on a text is so like another that it may be a new draft of it. */
export const LIKE = 0.35;

/**
 * How much two texts have in common, 0 to 1: the share of all their sentences that stand, word for word, in both. Where they stand does not
 * matter; one that stands twice in one text only counts once there.
 * @param language BCP 47, of both; it decides how sentences are cut
 */
export function likeness(one: string, other: string, language = 'en'): number {
  const vocabulary = new Vocabulary();
  const mine = keysOf(sentenceList(vocabulary.tokensOf(one), language));
  const theirs = keysOf(sentenceList(vocabulary.tokensOf(other), language));
  const open = new Map<number, number>();
  for (const key of mine) open.set(key, (open.get(key) ?? 0) + 1);
  let common = 0;
  for (const key of theirs) {
    const left = open.get(key) ?? 0;
    if (left === 0) continue;
    open.set(key, left - 1);
    common++;
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * common) / (mine.length + theirs.length);
}

/** The keys of the sentences that have any words or signs. */
function keysOf({ keys, first, count }: SentenceList): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => first[index + 1]! > first[index]!).map((index) => keys[index]!);
}
