/**
 * A text as the words and signs in it, numbered so that two drafts can be laid side by side. What a printer or a program
 * changes without changing a word is one and the same: the case, the form of quotation marks and dashes, how an accent
 * is composed, white space. Offsets are UTF-16 code units.
 */

/** The words and signs of a text, by place. White space is in none of them; everything else is in exactly one. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal for words that are the same; numbers of the vocabulary. */
  readonly ids: Int32Array;
}

const FIRST_HIGH_SURROGATE = 0xd800;
const LAST_LOW_SURROGATE = 0xdfff;

const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}\p{M}_\u200C\u200D]/u;
/** Written without spaces: each character is a token of its own. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Kinds of characters; 0: not asked for yet. */
const SPACE_KIND = 1, WORD_KIND = 2, SINGLE_KIND = 3;
/** The kind of each unit of the basic plane, as far as it was asked for. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (SPACE.test(character)) return SPACE_KIND;
  return WORD.test(character) && !SPACELESS.test(character) ? WORD_KIND : SINGLE_KIND;
}

/** Signs that stand for one another. */
const sameSigns: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", ʼ: "'", '‚': "'", '‹': "'", '›': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '‑': '-', '–': '-', '—': '-',
};

/** The words of the texts that are compared, numbered in the order in which they are met. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #isWord: boolean[] = [];

  get size(): number {
    return this.#isWord.length;
  }

  /** Whether a number stands for a word, not for a sign. */
  isWord(id: number): boolean {
    return this.#isWord[id] === true;
  }

  tokensOf(text: string): Tokens {
    // Hardly any text has more tokens than half its units; the arrays grow where one has.
    let starts = new Int32Array((text.length >> 1) + 16);
    let ends = new Int32Array(starts.length);
    let ids = new Int32Array(starts.length);
    let count = 0;
    for (let at = 0; at < text.length;) {
      const kind = kindAt(text, at);
      const start = at;
      at = afterCharacter(text, at);
      if (kind === SPACE_KIND) continue;
      if (kind === WORD_KIND) while (at < text.length && kindAt(text, at) === WORD_KIND) at = afterCharacter(text, at);
      if (count === starts.length) [starts, ends, ids] = [twice(starts), twice(ends), twice(ids)];
      starts[count] = start;
      ends[count] = at;
      ids[count++] = this.#idOf(text.slice(start, at), kind === WORD_KIND);
    }
    return { text, count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), ids: ids.subarray(0, count) };
  }

  #idOf(token: string, isWord: boolean): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const same = printedAlike(token).toLowerCase();
    let id = this.#ids.get(same);
    if (id === undefined) {
      id = this.#isWord.length;
      this.#isWord.push(isWord || SPACELESS.test(token));
      this.#ids.set(same, id);
    }
    this.#ids.set(token, id);
    return id;
  }
}

/** A text as it reads whatever its marks, accents and white space are made of. */
export function printedAlike(text: string): string {
  return text.normalize('NFC').replace(/[’‘ʼ‚‹›“”„«»‐‑–—]/gu, (sign) => sameSigns[sign]!).replace(/\s+/gu, ' ');
}

/** The first token that ends behind an offset; `count` where there is none. */
export function tokenAfter({ ends, count }: Tokens, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= FIRST_HIGH_SURROGATE && unit <= LAST_LOW_SURROGATE) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  return kinds[unit] || (kinds[unit] = kindOf(text[at]!));
}

function afterCharacter(text: string, at: number): number {
  return at + (text.charCodeAt(at) >= FIRST_HIGH_SURROGATE && text.codePointAt(at)! > 0xffff ? 2 : 1);
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
