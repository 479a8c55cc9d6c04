import type { SearchQuery } from './query';
import { isPlainLetter } from './query';

const SMALLEST_BITS = 1 << 10;
/** No language has more pairs and triples of letters than this spreads well. */
const LARGEST_BITS = 1 << 16;

/**
 * Which pairs and triples of letters a folded text has, and which runs of plain letters, as a set of hashed bits: enough
 * to say of most words that they cannot be in it, without reading it. It never says so of a word that is.
 */
export class TextSignature {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(text: string) {
    const size = Math.min(Math.max(2 ** Math.ceil(Math.log2(text.length + 1)) * 2, SMALLEST_BITS), LARGEST_BITS);
    this.#bits = new Uint32Array(size / 32);
    this.#mask = size - 1;
    for (let at = 0; at + 1 < text.length; at += 1) this.#add(pairAt(text, at));
    for (let at = 0; at + 2 < text.length; at += 1) this.#add(tripleAt(text, at));
    eachRun(text, (run) => this.#add(run));
  }

  /** False: at least one of the words is nowhere in the text. */
  mayHave({ words, wholeWord }: SearchQuery): boolean {
    return words.every((word) => this.#mayHaveWord(word) && (!wholeWord || this.#mayHaveRunsOf(word)));
  }

  #mayHaveWord(word: string): boolean {
    if (word.length === 2) return this.#has(pairAt(word, 0));
    for (let at = 0; at + 2 < word.length; at += 1) if (!this.#has(tripleAt(word, at))) return false;
    return true;
  }

  /** A place that cuts no word cuts no run either: each run of the word is a whole run of the text. */
  #mayHaveRunsOf(word: string): boolean {
    let may = true;
    eachRun(word, (run) => (may &&= this.#has(run)));
    return may;
  }

  #add(value: number): void {
    const bit = value & this.#mask;
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  #has(value: number): boolean {
    const bit = value & this.#mask;
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

function pairAt(text: string, at: number): number {
  return hash(hash(1, text.charCodeAt(at)), text.charCodeAt(at + 1));
}

function tripleAt(text: string, at: number): number {
  return hash(hash(hash(2, text.charCodeAt(at)), text.charCodeAt(at + 1)), text.charCodeAt(at + 2));
}

/** Calls with a hash of every run of plain letters, as long as it goes. */
function eachRun(text: string, call: (run: number) => void): void {
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlainLetter(code)) run = hash(run === 0 ? 3 : run, code);
    else if (run !== 0) {
      call(run);
      run = 0;
    }
  }
  if (run !== 0) call(run);
}

/** Never 0. */
function hash(before: number, code: number): number {
  const mixed = Math.imul(before ^ code, 0x9e37_79b1);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b);
  return ((again ^ (again >>> 13)) >>> 0) || 1;
}
