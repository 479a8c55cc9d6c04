/**
 * What a spreadsheet may take for a formula: after any apostrophes, blanks and control characters one of these signs, also in its wide form.
 * A tab or a line end at the beginning counts too.
 */
// eslint-disable-next-line no-control-regex
const FORMULA = /^'*(?:[\s\u0000-\u001f\u200b-\u200f\ufeff]*[=+\-@|%＝＋－＠]|[\t\r\n])/u;

/** Sets a text off that a spreadsheet could take for a formula: an apostrophe before it makes it words. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file (RFC 4180): a number as it is, a text between quotation marks where it needs them. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = defused(value);
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
