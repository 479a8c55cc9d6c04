import { fold } from './fold';
import type { SearchQuery } from './query';
import { linesWith } from './query';

/** Ends what was folded of one thing. No folded text and no word of a search has it: folding makes it a blank. */
const END = '\f';

interface Entry<R> {
  readonly record: R;
  /** Its texts, folded, a line each; undefined when they are to be folded anew. */
  folded: string | undefined;
}

/** All that stands on a shelf, one behind the other, and where each begins. */
interface Row<R> {
  readonly text: string;
  readonly starts: readonly number[];
  readonly records: readonly R[];
}

/**
 * Things of one kind, each found as a whole by the words in its texts. The folded texts of all stand in one string, so
 * that a search reads on instead of going from thing to thing.
 */
export class Shelf<R extends { readonly id: string }> {
  readonly #textsOf: (record: R) => readonly (string | undefined)[];
  readonly #placeOf: ((record: R) => number) | undefined;
  readonly #entries = new Map<string, Entry<R>>();
  /** Undefined when it is to be made anew. */
  #row: Row<R> | undefined;

  /** @param textsOf the words that a thing can be found by @param placeOf what they are put in order by; else they stand as they came */
  constructor(textsOf: (record: R) => readonly (string | undefined)[], placeOf?: (record: R) => number) {
    this.#textsOf = textsOf;
    this.#placeOf = placeOf;
  }

  set(record: R): void {
    this.#entries.set(record.id, { record, folded: foldLines(this.#textsOf(record)) });
    this.#row = undefined;
  }

  delete(id: string): void {
    if (this.#entries.delete(id)) this.#row = undefined;
  }

  /** Says that the texts or the places of all are other ones from now on. */
  forgetTexts(): void {
    for (const entry of this.#entries.values()) entry.folded = undefined;
    this.#row = undefined;
  }

  /** Puts all in a row, where nobody waits for it: the next search need not. */
  arrange(): void {
    this.#row ??= this.#inARow();
  }

  /** Those whose texts have all the words, in order, `most` at most. */
  having(query: SearchQuery, most: number): R[] {
    if (this.#entries.size === 0 || most === 0) return [];
    const { text, starts, records } = (this.#row ??= this.#inARow());
    let at = 0;
    return linesWith(text, query, { most, end: END }).map((start) => {
      while (starts[at] !== start) at += 1;
      return records[at]!;
    });
  }

  #inARow(): Row<R> {
    const entries = [...this.#entries.values()];
    const placeOf = this.#placeOf;
    if (placeOf) entries.sort((a, b) => placeOf(a.record) - placeOf(b.record));
    const [starts, texts]: [number[], string[]] = [[], []];
    let length = 0;
    for (const entry of entries) {
      entry.folded ??= foldLines(this.#textsOf(entry.record));
      starts.push(length);
      texts.push(entry.folded);
      length += entry.folded.length + END.length;
    }
    return { text: texts.join(END), starts, records: entries.map(({ record }) => record) };
  }
}

/** Texts, a line each. No word of a search has a line end in it, so none is found across two of them. */
export function foldLines(texts: readonly (string | undefined)[]): string {
  return fold(texts.filter(Boolean).join('\n'));
}
