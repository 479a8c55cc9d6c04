// Stories of invented words, and edits of them of which the truth is known: every word keeps its identity.

/** A word as it stands in a text, with the signs that cling to it. */
export interface StoryWord {
  /** The same word in two versions of a story has the same number. */
  readonly id: number;
  readonly text: string;
  /** Another word stands where this one stood. */
  readonly isReplaced?: true;
}

export type StorySentence = readonly StoryWord[];
/** Paragraphs of sentences. */
export type Story = readonly (readonly StorySentence[])[];

/** From 0 up to, not including, 1. */
export type Chance = () => number;

const little = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'was', 'for', 'on', 'with', 'had', 'by', 'at', 'from', 'it', 'as', 'were', 'after', 'not'];
const heads = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gl', 'h', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const hearts = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const tails = ['n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck', 'ng', '', ''];
const stock = [
  'The ministry declined to comment.', 'He did not elaborate.', 'It was not immediately clear why.', 'Officials gave no details.',
  'The company did not respond to a request for comment.', 'Nobody was hurt.', 'She did not say when.',
];

export const below = (chance: Chance, count: number): number => Math.floor(chance() * count);
export const pick = <T>(chance: Chance, items: readonly T[]): T => items[below(chance, items.length)]!;

/** Makes words, each with a number of its own. Common ones come often, as in any language. */
export class Wordsmith {
  readonly #chance: Chance;
  readonly #known: readonly string[];
  #next = 0;

  constructor(chance: Chance, vocabulary = 4_000) {
    this.#chance = chance;
    this.#known = Array.from({ length: vocabulary }, () => this.#invented());
  }

  word(text: string): StoryWord {
    return { id: this.#next++, text };
  }

  anyWord(): string {
    if (this.#chance() < 0.42) return pick(this.#chance, little);
    if (this.#chance() < 0.04) return String(below(this.#chance, 2_000) + 1);
    return this.#known[Math.floor(this.#known.length * this.#chance() ** 3)]!;
  }

  sentence(): StorySentence {
    const chance = this.#chance;
    if (chance() < 0.03) return pick(chance, stock).split(' ').map((word) => this.word(word));
    const words = Array.from({ length: 6 + below(chance, 26) }, () => this.anyWord());
    words[0] = capital(words[0]!);
    for (let at = 4; at < words.length - 3; at++) if (chance() < 0.07) words[at] += ',';
    if (chance() < 0.2) {
      const from = below(chance, words.length - 4);
      words[from] = `“${words[from]!}`;
      words[from + 3] = `${words[from + 3]!}”`;
    }
    if (chance() < 0.15) words.push('said', capital(this.anyWord()), capital(this.anyWord()));
    words.push(`${words.pop()!}.`);
    return words.map((word) => this.word(word));
  }

  story(length: number): Story {
    const story: StorySentence[][] = [[Array.from({ length: 9 }, () => this.word(capital(this.anyWord())))]];
    for (let words = 9; words < length;) {
      const paragraph = Array.from({ length: 1 + below(this.#chance, 4) }, () => this.sentence());
      story.push(paragraph);
      words += paragraph.reduce((sum, sentence) => sum + sentence.length, 0);
    }
    return story;
  }

  /** A text as a story, to be edited: paragraphs at empty lines, sentences at the ends given. */
  told(paragraphs: readonly (readonly string[])[]): Story {
    return paragraphs.map((sentences) => sentences.map((sentence) => sentence.split(/\s+/u).map((word) => this.word(word))));
  }

  #invented(): string {
    const chance = this.#chance;
    return Array.from({ length: 1 + below(chance, 3) }, () => pick(chance, heads) + pick(chance, hearts) + pick(chance, tails)).join('');
  }
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where a word stands in a text, UTF-16 code units. */
export interface WordPlace {
  readonly word: StoryWord;
  readonly start: number;
  readonly end: number;
}

/** The text of a story, and its words by place. */
export function textOf(story: Story): { text: string; words: WordPlace[]; sentenceStarts: number[] } {
  const words: WordPlace[] = [];
  const sentenceStarts: number[] = [];
  let text = '';
  for (const paragraph of story) {
    if (paragraph.length === 0) continue;
    if (text !== '') text += '\n\n';
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += ' ';
      sentenceStarts.push(words.length);
      for (const [at, word] of sentence.entries()) {
        if (at > 0) text += ' ';
        words.push({ word, start: text.length, end: text.length + word.text.length });
        text += word.text;
      }
    }
  }
  return { text, words, sentenceStarts };
}
