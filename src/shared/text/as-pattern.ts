/** A text as a regular expression (flag `u` or `v` or none) that matches it and nothing else. */
export function asPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
