import type { TextRange } from '../../ranges';
import { printedAlike } from '../tokens';
import type { Chance, Story, WordPlace } from './story';
import { below, textOf } from './story';

/** A range of words of a story: from word to word, with or without the signs at its ends. */
export interface StoryRange extends TextRange {
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Half of one to three words, a third of four to fifteen, the rest one or two sentences. */
export function anyRanges(story: Story, count: number, chance: Chance): StoryRange[] {
  const { text, words, sentenceStarts } = textOf(story);
  return Array.from({ length: count }, () => {
    const kind = chance();
    const sentence = below(chance, sentenceStarts.length - 1);
    const length = kind < 0.5 ? 1 + below(chance, 3) : 4 + below(chance, 12);
    const firstWord = kind < 0.85 ? below(chance, words.length - length) : sentenceStarts[sentence]!;
    const lastWord = kind < 0.85 ? firstWord + length - 1 : (sentenceStarts[sentence + 1 + below(chance, 2)] ?? words.length) - 1;
    let [start, end] = [words[firstWord]!.start, words[lastWord]!.end];
    if (chance() < 0.5) while (/[“(]/u.test(text.charAt(start)) && start < end - 1) start++;
    if (chance() < 0.5) while (/[.,”)]/u.test(text.charAt(end - 1)) && start < end - 1) end--;
    return { start, end, firstWord, lastWord };
  });
}

/** What truly became of a range: */
export type Truth =
  /** its words stand as they stood; */
  | { readonly kind: 'intact'; readonly range: TextRange }
  /** some of them do, or others came among them; */
  | { readonly kind: 'changed'; readonly range: TextRange }
  /** none of its own words is left; */
  | { readonly kind: 'gone' }
  /** its words stand far apart: no one place is right. */
  | { readonly kind: 'torn' };

/** Knows, of two versions of a story, where everything went. */
export class Truths {
  readonly oldText: string;
  readonly freshText: string;
  readonly #oldWords: readonly WordPlace[];
  readonly #freshWords: readonly WordPlace[];
  readonly #at = new Map<number, number>();

  constructor(story: Story, fresh: Story) {
    ({ text: this.oldText, words: this.#oldWords } = textOf(story));
    ({ text: this.freshText, words: this.#freshWords } = textOf(fresh));
    for (const [index, { word }] of this.#freshWords.entries()) this.#at.set(word.id, index);
  }

  of({ start, end, firstWord, lastWord }: StoryRange): Truth {
    const own = this.#oldWords.slice(firstWord, lastWord + 1);
    const places = own.map(({ word }) => this.#at.get(word.id) ?? -1);
    const there = places.filter((place) => place >= 0);
    if (!there.some((place) => !this.#freshWords[place]!.word.isReplaced)) return { kind: 'gone' };
    const [first, last] = [Math.min(...there), Math.max(...there)];
    const inOrder = there.every((place, index) => index === 0 || place > there[index - 1]!);
    if (!inOrder || last - first + 1 > 2 * own.length + 40) return { kind: 'torn' };

    const [from, to] = [this.#freshWords[first]!, this.#freshWords[last]!];
    // Signs at the ends that the range leaves out stay out, where the word is still the same.
    const lead = places[0] === first ? Math.min(start - own[0]!.start, from.end - from.start - 1) : 0;
    const trail = places.at(-1) === last ? Math.min(own.at(-1)!.end - end, to.end - to.start - 1) : 0;
    const range = { start: from.start + lead, end: to.end - trail };
    const isIntact = printedAlike(this.freshText.slice(range.start, range.end)) === printedAlike(this.oldText.slice(start, end));
    return { kind: isIntact ? 'intact' : 'changed', range };
  }
}
