/** Which stretches of a paragraph stand in quotation marks: curly, straight, doubled, angled or wrong-way marks, or single ones where the text has no others. */

import type { TextRange } from '../text/ranges';

export interface Quotation extends TextRange {
  /** What stands between the marks. */
  readonly inner: TextRange;
  /** No closing mark: it runs to the end of the paragraph. */
  readonly isOpen: boolean;
}

const DOUBLE_MARK = /[“”„‟"«»]|''|’’|‘‘|``/g;
const SINGLE_MARK = /[‘’']/g;
const SPACE_BEFORE = /[\s([{—–\-/]/u;
const SPACE_AFTER = /[\s.,;:!?)\]}—–\-/…]/u;
const WORD = /[\p{L}\p{N}]/u;
const CLOSING_ONLY = new Set(['”', '»', '’’']);

export type QuotationStyle = 'double' | 'single';

/** Single marks count only in a text whose quotations have no double ones, as in British papers. */
export function quotationStyle(text: string): QuotationStyle {
  if (text.search(DOUBLE_MARK) >= 0) return 'double';
  return /(?:^|[\s(])[‘'](?=[\p{L}\p{N}])[^‘'\n]{8,}?[’'](?=[\s.,;:!?)]|$)/mu.test(text) ? 'single' : 'double';
}

/** The quotations of `[start, end)`, in order, apart from each other. A quotation never goes beyond the paragraph. */
export function quotationsIn(text: string, { start, end }: TextRange, style: QuotationStyle): Quotation[] {
  const slice = text.slice(start, end);
  const found: Quotation[] = [];
  let opened: { at: number; length: number } | null = null;
  const take = (from: { at: number; length: number }, closeAt: number, length: number, isOpen: boolean): void => {
    const inner = { start: start + from.at + from.length, end: start + closeAt };
    if (WORD.test(text.slice(inner.start, inner.end))) found.push({ start: start + from.at, end: start + closeAt + length, inner, isOpen });
  };
  for (const { 0: mark, index } of slice.matchAll(style === 'double' ? DOUBLE_MARK : SINGLE_MARK)) {
    const way = wayOf(slice, mark, index, opened !== null, style);
    if (way === 'close' && opened) {
      take(opened, index, mark.length, false);
      opened = null;
    } else if (way === 'open') {
      opened = { at: index, length: mark.length };
    }
  }
  if (opened) take(opened, slice.trimEnd().length, 0, true);
  return found;
}

/** What a mark does, by the characters beside it; a mark drawn the wrong way does what its place says. */
function wayOf(slice: string, mark: string, index: number, isInside: boolean, style: QuotationStyle): 'open' | 'close' | 'none' {
  const before = index === 0 ? ' ' : slice.charAt(index - 1);
  const after = slice.charAt(index + mark.length) || ' ';
  const mayOpen = SPACE_BEFORE.test(before) && !/\s/u.test(after);
  const mayClose = !/\s/u.test(before) && (SPACE_AFTER.test(after) || !WORD.test(after));
  if (style === 'single') return singleWay({ before, mayOpen, mayClose, isInside, rest: slice.slice(index + 1, index + 400) });
  if (isInside) {
    if (mayOpen && !mayClose) return CLOSING_ONLY.has(mark) ? 'close' : 'open';
    return mayClose || CLOSING_ONLY.has(mark) || !WORD.test(before) ? 'close' : 'none';
  }
  if (mayOpen) return 'open';
  return mark === '“' || mark === '«' ? 'open' : 'none';
}

/** A single mark between letters is an apostrophe; after an s it closes only where none better follows. */
function singleWay({ before, mayOpen, mayClose, isInside, rest }: {
  before: string; mayOpen: boolean; mayClose: boolean; isInside: boolean; rest: string;
}): 'open' | 'close' | 'none' {
  if (!isInside) return mayOpen ? 'open' : 'none';
  if (!mayClose) return 'none';
  if (before === 's' && /^[^‘]*?[^\s\p{L}][’'](?=[\s.,;:!?)]|$)/u.test(rest)) return 'none';
  return 'close';
}
