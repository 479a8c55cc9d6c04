/** Text as Markdown that means itself: whatever could be a mark is escaped, a line end stays one. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&')
    .replace(/^(\s*)([-+=:]|\d+[.)])/gm, (_, blank: string, mark: string) => `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/\n/g, '  \n');
}
