/** What in a passage of news an editor of facts looks at: words of doubt, figures, quotations, speakers. English and German. */

/** Words that say that something is not established. */
export const hedges = /(?<![\p{L}\p{N}])(?:alleged(?:ly)?|reported(?:ly)?|purported(?:ly)?|apparent(?:ly)?|suspected|supposed(?:ly)?|presumably|possibly|probably|likely|believed to|thought to|said to|appears? to|appeared to|seems? to|seemed to|may have|might have|could have|mutmaßlich\p{L}*|angeblich\p{L}*|offenbar|vermutlich\p{L}*|möglicherweise|wahrscheinlich|wohl|soll(?:en)?)(?![\p{L}\p{N}])/giu;

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|Dutzend|hundert|tausend|Millionen|Milliarden';

/** Figures with the signs of currency and per cent, and numbers in words. */
export const numbers = new RegExp(String.raw`\p{Sc}?\d+(?:[.,:/]\d+)*(?:\s?%|\p{Sc})?|(?<![\p{L}\p{N}])(?:${NUMBER_WORDS})(?![\p{L}\p{N}])`, 'giu');

/** Words in quotation marks, marks included. */
export const quotations = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|"[^"\n]+"/gu;

const SPEAKERS = /(?<![\p{L}\p{N}])(?:said|says|told|according to|announced|claimed|denied|confirmed|warned|wrote|testified|sagte|erklärte|laut|teilte mit|bestätigte|dementierte)(?![\p{L}\p{N}])/iu;

/** Whether a sentence says something that is to be checked: it has a figure, a quotation or a speaker. */
export function looksLikeClaim(sentence: string): boolean {
  return sentence.search(numbers) >= 0 || sentence.search(quotations) >= 0 || SPEAKERS.test(sentence);
}
