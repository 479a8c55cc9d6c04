import { type Chunk, type Chunker, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import type { TextRange } from '@shared/text/ranges';
import { describeRange } from '@shared/text/quote';
import { doubtfulStates } from '@shared/model/vocabulary';
import { reanchor } from '@shared/text/anchor/reanchor';
import search from 'approx-string-match';
import type { Answer } from './score';

/** A way of carrying ranges over from one text to another. */
export interface Way {
  readonly name: string;
  /** So slow that only some of the ranges are given to it. */
  readonly isSlow?: true;
  anchor(oldText: string, freshText: string, ranges: readonly TextRange[]): Promise<Answer[]> | Answer[];
}

export const ours: Way = {
  name: 'Claimdesk',
  anchor: (oldText, freshText, ranges) => {
    const placed = reanchor(oldText, freshText, ranges.map(({ start, end }, index) => ({ id: String(index), ranges: [{ start, end }] })));
    return placed.map(({ ranges: [range], state }) => ({ range, isFlagged: doubtfulStates.has(state) }));
  },
};

/** The place alone, as tools have it that store offsets. */
const storedOffsets: Way = {
  name: 'stored offsets alone',
  anchor: (_, freshText, ranges) => ranges.map((range) => ({ range: range.end <= freshText.length ? range : undefined, isFlagged: false })),
};

const firstOccurrence: Way = {
  name: 'first exact occurrence',
  anchor: (oldText, freshText, ranges) => ranges.map(({ start, end }) => {
    const at = freshText.indexOf(oldText.slice(start, end));
    return { range: at < 0 ? undefined : { start: at, end: at + end - start }, isFlagged: false };
  }),
};

/** The method of the Hypothesis client, written anew: the exact quote wherever it stands, else near matches; the best by weights. */
const approximate: Way = {
  name: 'approx-string-match, weights of Hypothesis',
  isSlow: true,
  anchor: (oldText, freshText, ranges) => ranges.map((range) => {
    const { exact, prefix, suffix } = describeRange(oldText, range);
    const found = nearMatches(freshText, exact, Math.min(256, exact.length / 2));
    let best: { range: TextRange; score: number } | undefined;
    for (const { start, end, errors } of found) {
      const score = 50 * (1 - errors / exact.length)
        + 20 * likeness(freshText.slice(Math.max(0, start - prefix.length), start), prefix)
        + 20 * likeness(freshText.slice(end, end + suffix.length), suffix)
        + 2 * (1 - Math.abs(start - range.start) / freshText.length);
      if (!best || score > best.score) best = { range: { start, end }, score };
    }
    return { range: best?.range, isFlagged: false };
  }),
};

interface NearMatch extends TextRange {
  readonly errors: number;
}

function nearMatches(text: string, quote: string, mostErrors: number): NearMatch[] {
  const exact: NearMatch[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, mostErrors);
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const [found] = search(text, wanted, wanted.length);
  return found ? 1 - found.errors / wanted.length : 0;
}

/** The exact quote between its prefix and suffix. */
const apacheAnnotator: Way = {
  name: 'apache-annotator, text quote',
  anchor: async (oldText, freshText, ranges) => {
    const answers: Answer[] = [];
    for (const range of ranges) {
      const { exact, prefix, suffix } = describeRange(oldText, range);
      const match = textQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
      const found = await match(wholeText(freshText)).next();
      answers.push({ range: found.done ? undefined : { start: found.value.startIndex, end: found.value.endIndex }, isFlagged: false });
    }
    return answers;
  },
};

/** A text in one piece, as that matcher walks over texts. */
function wholeText(data: string): Chunker<Chunk<string>> {
  return { currentChunk: { data }, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
}

export const references: readonly Way[] = [storedOffsets, firstOccurrence, approximate, apacheAnnotator];
