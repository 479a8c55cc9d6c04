/** Text as XML 1.0 can hold it: what it has no character for becomes U+FFFD. */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu, '\uFFFD');
}
