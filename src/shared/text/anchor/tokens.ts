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
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
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

/**
 * The words of the texts that are compared, numbered in the order in which they are met. Every token of a long text is
 * looked up here, so it is a hash table over the units of the text themselves: nothing is cut out of the text but what is new.
 */
export class Vocabulary {
  /** Each way of writing that was met, and the number of the word it writes. */
  readonly #forms: string[] = [];
  readonly #idOfForm: number[] = [];
  /** Open addressing: index of a form and 1; 0: free. */
  #table = new Int32Array(1 << 13);
  /** Numbers by what is printed, whatever the signs are made of. */
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
      const start = at;
      const kind = kindAt(text, at);
      at = afterCharacter(text, at);
      if (kind === SPACE_KIND) continue;
      if (kind === WORD_KIND) while (at < text.length && kindAt(text, at) === WORD_KIND) at = afterCharacter(text, at);
      if (count === starts.length) [starts, ends, ids] = [twice(starts), twice(ends), twice(ids)];
      starts[count] = start;
      ends[count] = at;
      ids[count++] = this.#idOf(text, start, at);
    }
    return { text, count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), ids: ids.subarray(0, count) };
  }

  #idOf(text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let entry = this.#table[slot]!; entry > 0; entry = this.#table[(slot = (slot + 1) & mask)]!) {
      const form = this.#forms[entry - 1]!;
      if (form.length === end - start && text.startsWith(form, start)) return this.#idOfForm[entry - 1]!;
    }
    const id = this.#newForm(text.slice(start, end));
    this.#table[slot] = this.#forms.length;
    if (this.#forms.length * 2 > mask) this.#grow();
    return id;
  }

  #newForm(form: string): number {
    const isPlain = PLAIN_WORD.test(form);
    const printed = (isPlain ? form : printedAlike(form)).toLowerCase();
    let id = this.#ids.get(printed);
    if (id === undefined) {
      id = this.#isWord.length;
      this.#isWord.push(isPlain || WORD.test(form));
      this.#ids.set(printed, id);
    }
    this.#forms.push(form);
    this.#idOfForm.push(id);
    return id;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (const [index, form] of this.#forms.entries()) {
      let slot = hashOf(form, 0, form.length) & mask;
      while (this.#table[slot]! > 0) slot = (slot + 1) & mask;
      this.#table[slot] = index + 1;
    }
  }
}

/** FNV-1a over the units of a stretch of text. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
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
