import type { Block } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import { nextGraphemeBoundary, previousGraphemeBoundary, snapToGraphemes } from '@shared/text/graphemes';
import { normaliseRanges } from '@shared/text/ranges';
import { sentencesIn } from '@shared/text/sentences';
import { nextWordBoundary, previousWordBoundary, snapToWords, wordAt } from '@shared/text/words';

/**
 * What is selected in the text. `ranges` are sorted and disjoint; the last gesture made `anchor` to `focus`, which the
 * keys go on from. Offsets are UTF-16 code units of the draft.
 */
export interface Selection {
  readonly ranges: readonly TextRange[];
  readonly anchor: number;
  readonly focus: number;
  /** Each range is to be a claim of its own: all places of the same words. `anchor` to `focus` is one of them. */
  readonly each?: true;
}

/** The range that the last gesture made: what floats beside the selection stands there. */
export function rangeInHand({ ranges, anchor, each }: Selection): TextRange | undefined {
  return (each && ranges.find(({ start }) => start === anchor)) || ranges.at(-1);
}

export type Unit = 'word' | 'grapheme';

/** The text a selection is made in. */
export interface SelectableText {
  text: string;
  language: string;
  /** In order of place. */
  blocks: readonly Block[];
}

/** A selection of one range, or none when there is nothing in it but white space. */
export function selectRange(text: string, anchor: number, focus: number, unit: Unit): Selection | null {
  const raw = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  const range = unit === 'word' ? snapToWords(text, raw) : trimmed(text, snapToGraphemes(text, raw));
  if (!range || range.start >= range.end) return null;
  return { ranges: [range], anchor, focus };
}

/** Where the caret goes from `offset` by one step. */
export function step(text: string, offset: number, direction: 1 | -1, unit: Unit): number {
  if (unit === 'word') return direction === 1 ? nextWordBoundary(text, offset) : previousWordBoundary(text, offset);
  return direction === 1 ? nextGraphemeBoundary(text, offset) : previousGraphemeBoundary(text, offset);
}

/** The selection grown or shrunk by one step at its moving end (Shift and an arrow). */
export function extend(text: string, from: Selection | number, direction: 1 | -1, unit: Unit): Selection | number {
  const anchor = typeof from === 'number' ? from : from.anchor;
  let focus = typeof from === 'number' ? from : from.focus;
  for (;;) {
    const next = step(text, focus, direction, unit);
    if (next === focus) break;
    focus = next;
    // A word step may land in the white space beside a word: go on until the selection has really changed.
    const selection = selectRange(text, anchor, focus, unit);
    if (selection === null) return anchor === focus ? anchor : { ranges: [], anchor, focus };
    if (typeof from === 'number' || !sameRange(selection.ranges[0], from.ranges.at(-1))) return selection;
  }
  return from;
}

/** The sentence after (or before) a place, across blocks; null at the end of the text. */
export function neighbourSentence(source: SelectableText, offset: number, direction: 1 | -1): TextRange | null {
  const { text, language, blocks } = source;
  const ordered = direction === 1 ? blocks : [...blocks].reverse();
  for (const block of ordered) {
    if (direction === 1 ? block.end <= offset : block.start >= offset) continue;
    const sentences = sentencesIn(text, block.start, block.end, language);
    const hit = direction === 1
      ? sentences.find(({ start }) => start >= offset)
      : sentences.findLast(({ end }) => end <= offset);
    if (hit) return hit;
  }
  return null;
}

/** The block after (or before) the one that an offset lies in. */
export function neighbourBlock(blocks: readonly Block[], offset: number, direction: 1 | -1): Block | undefined {
  if (direction === 1) return blocks.find((block) => block.start > offset);
  const here = blocks.findLast((block) => block.start <= offset);
  // Like a text editor: first to the beginning of this block, then to the one before.
  return here && here.start < offset ? here : blocks.findLast((block) => block.start < offset);
}

/**
 * The ranges of a claim with one outer edge moved a step; null when nothing would be left.
 * `direction` 1 moves the edge towards the end of the text.
 */
export function moveEdge(
  text: string, ranges: readonly TextRange[], edge: 'start' | 'end', direction: 1 | -1, unit: Unit,
): TextRange[] | null {
  const moved = ranges.map(({ start, end }) => ({ start, end }));
  const range = edge === 'start' ? moved[0] : moved.at(-1);
  if (!range) return null;
  const before = range[edge];
  let at = before;
  for (;;) {
    const next = step(text, at, direction, unit);
    if (next === at) return null;
    at = next;
    const raw = edge === 'start' ? { start: at, end: range.end } : { start: range.start, end: at };
    if (raw.start >= raw.end) return null;
    const snapped = unit === 'word' ? snapKeeping(text, raw, edge) : trimmed(text, raw);
    if (!snapped) return null;
    if (snapped[edge] !== before) {
      range[edge] = snapped[edge];
      return normaliseRanges(moved);
    }
  }
}

/** Snaps one edge to words and leaves the other where the editor put it. */
function snapKeeping(text: string, raw: TextRange, edge: 'start' | 'end'): TextRange | null {
  const snapped = snapToWords(text, raw);
  if (!snapped) return null;
  return edge === 'start' ? { start: snapped.start, end: raw.end } : { start: raw.start, end: snapped.end };
}

/** The word at an offset as a selection. */
export function selectWord(text: string, offset: number): Selection | null {
  const word = wordAt(text, offset);
  return word && { ranges: [word], anchor: word.start, focus: word.end };
}

/** Without the white space at its ends; a space that carries an accent is no white space. */
function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? snapToGraphemes(text, { start, end }) : null;
}

function sameRange(a: TextRange | undefined, b: TextRange | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
