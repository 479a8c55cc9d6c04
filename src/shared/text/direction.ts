/** Hebrew, Arabic and their neighbours, the presentation forms, and the planes with other such scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a paragraph runs from right to left: by its first letter, as browsers have it. */
export function runsRightToLeft(paragraph: string): boolean {
  const letter = /\p{L}/u.exec(paragraph)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}
