import { snapToGraphemes } from '../text/graphemes';
import type { TextRange } from '../text/ranges';
import { foldWithPlaces } from './fold';
import type { SearchQuery } from './query';
import { placesOf } from './query';

/** A stretch of a text as it is shown in a list: the words that were looked for are marked. */
export interface MarkedText {
  readonly text: string;
  /** In `text`; UTF-16 code units, in order, none touching another. */
  readonly marks: readonly TextRange[];
}

/** How much of a text goes into a list, in code units. */
const SHOWN = 240;
/** How much of it stands before the first mark, when it cannot be shown from its beginning. */
const BEFORE = 60;

/** Every place of the words in a text, in its own offsets. */
export function marksIn(text: string, query: SearchQuery): TextRange[] {
  const { text: folded, places } = foldWithPlaces(text);
  return placesOf(folded, query).map(({ start, end }) => {
    let behind = end; // a place that ends within what one character became ends behind the character
    while (behind < folded.length && places[behind] === places[end - 1]) behind += 1;
    return snapToGraphemes(text, { start: places[start]!, end: places[behind]! });
  });
}

/** The part of a text around the first of the words, marked; its beginning when it has none of them. */
export function markedText(text: string, query: SearchQuery, marks: readonly TextRange[] = marksIn(text, query)): MarkedText {
  const first = marks[0]?.start ?? 0;
  const from = first < SHOWN - BEFORE || text.length <= SHOWN ? 0 : wordStart(text, first - BEFORE, first);
  const { start, end } = snapToGraphemes(text, { start: from, end: wordEnd(text, from + SHOWN) });
  const before = start > 0 ? '… ' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    marks: marks.filter((mark) => mark.start < end).map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift })),
  };
}

/** The beginning of the first word behind `from`, but not behind `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 || blank >= limit ? from : blank + 1;
}

/** The end of the last whole word before `to`; `to` itself where there is none near. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', to);
  return blank < to - BEFORE ? to : blank;
}
