import type { TextRange } from '@shared/model/fields';
import { snapToGraphemes } from '@shared/text/graphemes';
import { snapToWords, wordAt } from '@shared/text/words';

/** What is held down while pointing. */
export interface Modifiers {
  /** Shift: from what is selected to here. */
  readonly extend: boolean;
  /** Ctrl or Cmd: one more range. */
  readonly add: boolean;
  /** Alt: to the letter, not to the word. */
  readonly fine: boolean;
}

/** What a gesture means so far. Null: nothing. */
export type Outcome =
  | { readonly kind: 'select'; readonly range: TextRange | null; readonly add: boolean; readonly final: boolean }
  | { readonly kind: 'click'; readonly offset: number }
  | null;

/** The text in which a gesture selects. */
export interface GestureText {
  readonly text: string;
  sentenceAt(offset: number): TextRange | null;
}

type Unit = 'grapheme' | 'word' | 'sentence';

/**
 * One press of the pointer, from down to up, as selections: a drag selects whole words (Alt: graphemes), a double click
 * a word, a triple click a sentence, each extended in its unit by dragging on. Knows offsets only, no screen.
 * Offsets are UTF-16 code units of the text.
 */
export class SelectionGesture {
  readonly #source: GestureText;
  readonly #modifiers: Modifiers;
  readonly #unit: Unit;
  /** What stays selected wherever the pointer goes. */
  readonly #origin: TextRange;
  #range: TextRange | null = null;
  #isSelecting = false;
  #focus: number;

  /**
   * @param clicks 1 for a single press, 2 for the second of a double click, 3 for the third
   * @param selected what is selected, or the caret as an empty range: Shift extends it
   */
  constructor(source: GestureText, offset: number, clicks: number, modifiers: Modifiers, selected: TextRange | null) {
    this.#source = source;
    this.#modifiers = modifiers;
    this.#focus = offset;
    this.#unit = clicks >= 3 ? 'sentence' : clicks === 2 ? 'word' : modifiers.fine ? 'grapheme' : 'word';
    this.#isSelecting = clicks > 1 || (modifiers.extend && selected !== null);
    this.#origin = this.#originAt(offset, clicks, selected);
  }

  /** The selection right after the press: of a double or triple click, or with Shift. */
  begin(): Outcome {
    return this.#isSelecting ? this.#select(false) : null;
  }

  /** The pointer is over another offset, far enough from where it was pressed to be meant. */
  move(offset: number): Outcome {
    this.#focus = offset;
    this.#isSelecting = true;
    const before = this.#range;
    const outcome = this.#select(false);
    return sameRange(before, this.#range) ? null : outcome;
  }

  end(): Outcome {
    if (this.#isSelecting) return this.#select(true);
    return this.#modifiers.add ? null : { kind: 'click', offset: this.#focus };
  }

  #select(final: boolean): Outcome {
    this.#range = this.#snapped();
    return { kind: 'select', range: this.#range, add: this.#modifiers.add, final };
  }

  #snapped(): TextRange | null {
    const focus = this.#unit === 'sentence' ? this.#source.sentenceAt(this.#focus) : null;
    const raw = hull(this.#origin, focus ?? { start: this.#focus, end: this.#focus });
    return this.#unit === 'grapheme' ? snapFinely(this.#source.text, raw) : snapToWords(this.#source.text, raw);
  }

  #originAt(offset: number, clicks: number, selected: TextRange | null): TextRange {
    const here = { start: offset, end: offset };
    if (clicks >= 3) return this.#source.sentenceAt(offset) ?? here;
    if (clicks === 2) return wordAt(this.#source.text, offset) ?? here;
    if (!this.#modifiers.extend || selected === null) return here;
    // Shift: the end that lies farther from the press stays.
    const anchor = offset - selected.start > selected.end - offset ? selected.start : selected.end;
    return { start: anchor, end: anchor };
  }
}

/**
 * Where a dragged end of a range comes to stand: at the edge of the word (Alt: grapheme) at `offset`; null when
 * nothing would be left of the range.
 */
export function snapEdge(text: string, range: TextRange, edge: 'start' | 'end', offset: number, fine: boolean): number | null {
  const raw = edge === 'start' ? { start: offset, end: range.end } : { start: range.start, end: offset };
  if (raw.start >= raw.end) return null;
  const snapped = fine ? snapFinely(text, raw) : snapToWords(text, raw);
  return snapped && snapped[edge];
}

function snapFinely(text: string, range: TextRange): TextRange | null {
  return range.start < range.end ? snapToGraphemes(text, range) : null;
}

function hull(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function sameRange(a: TextRange | null, b: TextRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
