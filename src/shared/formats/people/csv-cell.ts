/**
 * What a spreadsheet may take for a formula: after any apostrophes, blanks and control characters one of these signs, also in its wide form.
 * A tab or a line end at the beginning counts too.
 */
// eslint-disable-next-line no-control-regex
const FORMULA = /^'*(?:[\s\u0000-\u001f\u200b-\u200f\ufeff]*[=+\-@|%＝＋－＠]|[\t\r\n])/u;

/** Sets a text off that a spreadsheet could take for a formula: an apostrophe before it makes it words. */
export function defused(text: string): string {
  const first = text.charCodeAt(0) | 0x20;
  const isLetter = first >= 0x61 && first <= 0x7a; // by far the most: no need to look further
  return isLetter || !FORMULA.test(text) ? text : `'${text}`;
}

/** A text as a cell of a CSV file (RFC 4180): between quotation marks where it needs them. */
export function quoted(text: string): string {
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
