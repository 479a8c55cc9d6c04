/**
 * Folding: the form of a text in which a search over the library looks. Upper and lower case, accents, composed and
 * decomposed letters, the printer's and the typewriter's quotation marks, and all kinds of blanks are alike in it; marks
 * that nobody sees (soft hyphens) are not in it. Every character is folded by itself, so that a place in the folded text
 * leads back to a place in the text. Lines stay lines. All offsets are UTF-16 code units.
 */

/** A folded text, and where each of its units comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the original of the character it comes from. */
  readonly places: readonly number[];
}

/** What folds to itself, but for upper case: the line feed and the printable signs of ASCII. */
const NOT_PLAIN = /[^\n -~]/gu;

/** Accents, and the points of Hebrew and Arabic. Vowel signs of other scripts are letters, and so are those of kana. */
const ACCENTS = /(?=\p{Mn})(?!\u3099|\u309A)[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}]/gu;

/** Letters that no decomposition takes apart, and signs that stand for others; ends of words and what is not seen. */
const others: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ',
  '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '‑': '-',
  '\u00AD': '', '\u200B': '', '\uFEFF': '',
};

const known = new Map<string, string>();

/** The text as a search sees it. */
export function fold(text: string): string {
  return text.replace(NOT_PLAIN, foldCharacter).toLowerCase();
}

/** The same, with the way back; for the short texts that are shown. */
export function foldWithPlaces(text: string): FoldedText {
  const places: number[] = [];
  let copied = 0;
  const copyTo = (end: number): void => {
    for (; copied < end; copied += 1) places.push(copied);
  };
  for (const { 0: character, index } of text.matchAll(NOT_PLAIN)) {
    copyTo(index);
    for (let unit = foldCharacter(character).length; unit > 0; unit -= 1) places.push(index);
    copied = index + character.length;
  }
  copyTo(text.length + 1);
  return { text: fold(text), places };
}

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = /\s/u.test(character) && !(character in others) ? ' ' : withoutAccents(character);
    known.set(character, folded);
  }
  return folded;
}

function withoutAccents(character: string): string {
  const base = character.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return Array.from(base, (letter) => others[letter] ?? letter).join('');
}
