/**
 * A guess at the language of a text: by its script, or by its commonest words. Good enough to choose the rules for
 * sentences and the direction of writing; the editor can correct it.
 */

/** Characters looked at: the first pages tell. */
const SAMPLE = 20_000;
/** Share of the letters that a script must have to decide. */
const DECIDING_SHARE = 0.3;
/** Share of the words that must be common ones of the language. */
const COMMON_WORD_SHARE = 0.1;

/** Scripts that stand for one language, or mostly. Japanese first: it also has ideographs. */
const BY_SCRIPT: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
];

const COMMON_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['en', new Set('the of and to in that was for is on with as said by it at from his he an be had who has not'.split(' '))],
  ['de', new Set('der die und das ist nicht ein eine den von mit dem zu auf für im sich des er sie hat auch werden'.split(' '))],
  ['fr', new Set('le la les des et est une du que qui dans pour pas sur au il elle avec son ce ne été aux'.split(' '))],
  ['es', new Set('el la los las que y en un una es por con del se no para su al lo como más fue ha'.split(' '))],
  ['it', new Set('il di che la e un una per non è del della le con si da sono ha nel gli alla dei anche'.split(' '))],
  ['pt', new Set('o que e do da em um uma para com não os as no na por mais dos foi ao se ele são'.split(' '))],
  ['nl', new Set('de het een van en is dat niet te op voor met zijn die er aan ook door werd hij naar bij'.split(' '))],
  ['sv', new Set('och att det som en är på för av med den till inte har om ett var han från efter sade'.split(' '))],
  ['da', new Set('og at det som en er på for af med den til ikke har et var han fra der efter ikke blev'.split(' '))],
  ['nb', new Set('og å det som en er på for av med den til ikke har et var han fra ble etter sa jeg'.split(' '))],
];

/** BCP 47 tag of the language the text seems to be in, or null when nothing decides. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, script] of BY_SCRIPT) {
    if ((sample.match(script)?.length ?? 0) / letters > DECIDING_SHARE) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let bestCount = words.length * COMMON_WORD_SHARE;
  for (const [language, common] of COMMON_WORDS) {
    const count = words.filter((word) => common.has(word)).length;
    if (count > bestCount) [best, bestCount] = [language, count];
  }
  return best;
}
