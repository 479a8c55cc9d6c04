import { sentencesIn } from '../sentences';
import type { Tokens } from './tokens';

/** The sentences of a text in tokens: sentence `i` holds the tokens from `first[i]` up to `first[i + 1]`. */
export interface SentenceList {
  readonly count: number;
  /** One longer than `count`. */
  readonly first: Int32Array;
  /** Equal for sentences of the same words. */
  readonly keys: Float64Array;
  /** The sentence of each token. */
  readonly of: Int32Array;
}

/** `language` is a BCP 47 tag. */
export function sentenceList(tokens: Tokens, language: string): SentenceList {
  const ranges = sentencesIn(tokens.text, 0, tokens.text.length, language);
  const first = new Int32Array(ranges.length + 1);
  const keys = new Float64Array(ranges.length);
  const of = new Int32Array(tokens.count);
  let token = 0;
  for (const [index, { end }] of ranges.entries()) {
    first[index] = token;
    for (; token < tokens.count && tokens.starts[token]! < end; token++) of[token] = index;
    keys[index] = keyOf(tokens.ids, first[index], token);
  }
  first[ranges.length] = tokens.count;
  return { count: ranges.length, first, keys, of };
}

/** 53 bits of two hashes over the ids of some tokens: among a million sentences no two are taken for the same by chance. */
function keyOf(ids: Int32Array, from: number, to: number): number {
  let [a, b] = [0x811c9dc5, to - from];
  for (let at = from; at < to; at++) {
    a = Math.imul(a ^ ids[at]!, 0x01000193);
    b = (Math.imul(b, 31) + Math.imul(ids[at]!, 0x9e3779b1)) | 0;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
