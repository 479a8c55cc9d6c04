/**
 * The comparison of two drafts: first which sentences stand in both, then which words stayed inside what changed between
 * them, then which of the sentences that seem gone stand, changed, in another place.
 */

import { longestRise, uniquePairs } from '../align';
import { findMoved } from './moved-sentences';
import { sentenceList, type SentenceList } from './sentence-list';
import { fates, shareOf, TokenMap } from './token-map';
import { type Tokens, Vocabulary } from './tokens';

/** Two drafts and what of the old one stands where in the new one. */
export interface DraftComparison {
  readonly old: Tokens;
  readonly fresh: Tokens;
  /** For each token of the old draft the one that it is in the new draft; -1: gone. */
  readonly to: Int32Array;
  /** For each token of the new draft the one that it was in the old draft; -1: new. */
  readonly from: Int32Array;
  readonly oldSentences: SentenceList;
  readonly freshSentences: SentenceList;
  /** For each sentence of the old draft one of `fates`. */
  readonly fate: Uint8Array;
  /** Sentences of the new draft that an old sentence may as well be as the one it is taken for. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
  /** How much each token says, by its id: rare words more than common ones, signs next to nothing. 0 to 1. */
  readonly weights: Float64Array;
}

/** Below this share of its words, by weight, a sentence has not stayed: the words that match do so by chance. */
const LEAST_KEPT = 0.35;

/** `language` is a BCP 47 tag; it decides how sentences are cut. */
export function compareDrafts(oldText: string, freshText: string, language = 'en'): DraftComparison {
  const vocabulary = new Vocabulary();
  const old = vocabulary.tokensOf(oldText);
  const fresh = vocabulary.tokensOf(freshText);
  const oldSentences = sentenceList(old, language);
  const freshSentences = sentenceList(fresh, language);
  const map = new TokenMap(old, fresh);
  const fate = new Uint8Array(oldSentences.count);
  const weights = weightsOf(old, vocabulary);

  const placed = placeSentences(oldSentences, freshSentences, fate);
  for (let sentence = 0; sentence < oldSentences.count; sentence++) {
    if (placed[sentence]! >= 0) map.join(oldSentences.first[sentence]!, oldSentences.first[sentence + 1]!, freshSentences.first[placed[sentence]!]!);
  }
  alignBetween({ oldSentences, freshSentences, placed, fate }, map);
  settle(oldSentences, map, fate, weights);
  const rivals = findMoved({ old, fresh, oldSentences, freshSentences, fate, weights }, map);
  return { old, fresh, to: map.to, from: map.from, oldSentences, freshSentences, fate, rivals, weights };
}

/** Where each sentence stands word for word, -1 where it does not; sets the fate of those that do. */
function placeSentences(old: SentenceList, fresh: SentenceList, fate: Uint8Array): Int32Array {
  const placed = new Int32Array(old.count).fill(-1);
  const taken = new Uint8Array(fresh.count);
  const pairs = uniquePairs(old.keys, fresh.keys);
  const inOrder = new Set(longestRise(pairs.map(([, place]) => place)));
  const put = (sentence: number, place: number, as: number): void => {
    placed[sentence] = place;
    taken[place] = 1;
    fate[sentence] = as;
  };
  for (const [index, [sentence, place]] of pairs.entries()) put(sentence, place, inOrder.has(index) ? fates.same : fates.moved);

  /** A sentence that occurs several times is the one beside a neighbour that is placed. */
  const follow = (sentence: number, step: 1 | -1): void => {
    const [next, place] = [sentence + step, placed[sentence]! + step];
    if (placed[sentence]! < 0 || next < 0 || next >= old.count || place < 0 || place >= fresh.count) return;
    if (placed[next]! < 0 && !taken[place] && old.keys[next] === fresh.keys[place]) put(next, place, fate[sentence]!);
  };
  for (const as of [fates.same, fates.moved]) {
    for (let sentence = 0; sentence < old.count; sentence++) if (fate[sentence] === as) follow(sentence, 1);
    for (let sentence = old.count - 1; sentence >= 0; sentence--) if (fate[sentence] === as) follow(sentence, -1);
  }
  if (old.count > 0 && fresh.count > 0) {
    if (placed[0]! < 0 && !taken[0] && old.keys[0] === fresh.keys[0]) put(0, 0, fates.same);
    const [last, freshLast] = [old.count - 1, fresh.count - 1];
    if (placed[last]! < 0 && !taken[freshLast] && old.keys[last] === fresh.keys[freshLast]) put(last, freshLast, fates.same);
  }
  return placed;
}

/** Aligns the words of what is not placed between two neighbours that are. */
function alignBetween(
  { oldSentences, freshSentences, placed, fate }: { oldSentences: SentenceList; freshSentences: SentenceList; placed: Int32Array; fate: Uint8Array }, map: TokenMap,
): void {
  let tokens: number[] = [];
  let reached = 0;
  const close = (end: number): void => {
    const places: number[] = [];
    for (let place = freshSentences.first[reached]!; place < freshSentences.first[end]!; place++) if (map.from[place]! < 0) places.push(place);
    if (tokens.length > 0 && places.length > 0) map.align(tokens, places);
    tokens = [];
    reached = end + 1;
  };
  for (let sentence = 0; sentence < oldSentences.count; sentence++) {
    if (fate[sentence] === fates.same) close(placed[sentence]!);
    else if (placed[sentence]! < 0) for (let token = oldSentences.first[sentence]!; token < oldSentences.first[sentence + 1]!; token++) tokens.push(token);
  }
  close(freshSentences.count);
}

/** Tells the sentences that were changed in place from those that are gone, and parts what matched by chance in these. */
function settle(sentences: SentenceList, map: TokenMap, fate: Uint8Array, weights: Float64Array): void {
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    if (fate[sentence] !== 0) continue;
    const [first, end] = [sentences.first[sentence]!, sentences.first[sentence + 1]!];
    const isKept = shareOf(map.old.ids, map.to, first, end, weights) >= LEAST_KEPT;
    fate[sentence] = isKept ? fates.changed : fates.gone;
    if (!isKept) map.part(first, end);
  }
}

/** By id: a sign a tenth; a word the less the more often the old draft has it. */
function weightsOf({ ids, count }: Tokens, vocabulary: Vocabulary): Float64Array {
  const times = new Int32Array(vocabulary.size);
  for (let token = 0; token < count; token++) times[ids[token]!]!++;
  return Float64Array.from(times, (often, id) => (vocabulary.isWord(id) ? 1 / (1 + Math.log2(Math.max(often, 1))) : 0.1));
}
