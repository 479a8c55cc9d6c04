import type { Chance, Story, StorySentence, StoryWord, Wordsmith } from './story';
import { below, capital, pick } from './story';

/** What can happen to a sentence between two drafts. */
export const editKinds = [
  'words', 'added-words', 'removed-words', 'insert', 'delete', 'move', 'move-and-change', 'split', 'merge', 'typo', 'marks', 'near-duplicate',
] as const;
export type EditKind = (typeof editKinds)[number];

type Paragraphs = StorySentence[][];

/** The story after an edit of so many of its sentences (`share`, 0 to 1), and of a fifth as many ends of paragraphs. */
export function edited(story: Story, share: number, smith: Wordsmith, chance: Chance, kinds: readonly EditKind[] = editKinds): Story {
  const sentences: Paragraphs = story.map((paragraph) => [...paragraph]);
  const places = sentences.flatMap((paragraph) => paragraph.map((sentence) => ({ paragraph, sentence })));
  const touched = places.filter((_, index) => index > 0).filter(() => chance() < share);
  for (const { paragraph, sentence } of touched) {
    const at = paragraph.indexOf(sentence);
    if (at >= 0) edit(sentences, paragraph, at, pick(chance, kinds), smith, chance);
  }
  return joined(sentences, share / 5, chance);
}

function edit(all: Paragraphs, paragraph: StorySentence[], at: number, kind: EditKind, smith: Wordsmith, chance: Chance): void {
  const sentence = paragraph[at]!;
  const elsewhere = (moved: StorySentence): void => {
    const other = pick(chance, all.slice(1));
    other.splice(below(chance, other.length + 1), 0, moved);
  };
  switch (kind) {
    case 'words':
      paragraph[at] = withOtherWords(sentence, smith, chance);
      return;
    case 'added-words':
      paragraph[at] = spliced(sentence, 1 + below(chance, sentence.length - 1), 0, Array.from({ length: 1 + below(chance, 4) }, () => smith.word(smith.anyWord())));
      return;
    case 'removed-words':
      if (sentence.length > 5) paragraph[at] = spliced(sentence, 1 + below(chance, sentence.length - 4), 1 + below(chance, 2), []);
      return;
    case 'insert':
      paragraph.splice(at + 1, 0, smith.sentence());
      return;
    case 'delete':
      paragraph.splice(at, 1);
      return;
    case 'move':
      paragraph.splice(at, 1);
      elsewhere(sentence);
      return;
    case 'move-and-change':
      paragraph.splice(at, 1);
      elsewhere(withOtherWords(sentence, smith, chance));
      return;
    case 'split':
      if (sentence.length > 7) paragraph.splice(at, 1, ...split(sentence, 3 + below(chance, sentence.length - 6)));
      return;
    case 'merge':
      if (at + 1 < paragraph.length) paragraph.splice(at, 2, merged(sentence, paragraph[at + 1]!, smith));
      return;
    case 'typo':
      paragraph[at] = mapped(sentence, below(chance, sentence.length), (word) => ({ ...word, text: mistyped(word.text, chance) }));
      return;
    case 'marks':
      paragraph[at] = sentence.map((word) => ({ ...word, text: word.text.replace(/[“”]/gu, '"').replace(/’/gu, "'") }));
      return;
    case 'near-duplicate': {
      const copy = withOtherWords(sentence, smith, chance).map(({ text }) => smith.word(text));
      if (chance() < 0.3) paragraph.splice(at + below(chance, 2), 0, copy);
      else elsewhere(copy);
    }
  }
}

/** One to three words are others now. */
function withOtherWords(sentence: StorySentence, smith: Wordsmith, chance: Chance): StorySentence {
  let changed = sentence;
  for (let left = 1 + below(chance, 3); left > 0; left--) {
    changed = mapped(changed, below(chance, changed.length), (word) => {
      const [, before, middle, after] = /^([“"(]*)(.*?)([.,”")]*)$/u.exec(word.text)!;
      let other = smith.anyWord();
      while (other.toLowerCase() === middle!.toLowerCase()) other = smith.anyWord();
      return { ...word, text: `${before}${other}${after}`, isReplaced: true };
    });
  }
  return changed;
}

function split(sentence: StorySentence, at: number): StorySentence[] {
  const first = mapped(sentence.slice(0, at), at - 1, (word) => ({ ...word, text: `${word.text.replace(/,$/u, '')}.` }));
  return [first, mapped(sentence.slice(at), 0, (word) => ({ ...word, text: capital(word.text) }))];
}

function merged(first: StorySentence, second: StorySentence, smith: Wordsmith): StorySentence {
  const open = mapped(first, first.length - 1, (word) => ({ ...word, text: word.text.replace(/\.$/u, ',') }));
  const small = mapped(second, 0, (word) => ({ ...word, text: word.text.charAt(0).toLowerCase() + word.text.slice(1) }));
  return [...open, smith.word('and'), ...small];
}

/** Two letters change places, or one is doubled. */
function mistyped(word: string, chance: Chance): string {
  const at = below(chance, Math.max(word.length - 1, 1));
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return swapped === word ? `${word.slice(0, at)}${word.charAt(at)}${word.slice(at)}` : swapped;
}

function mapped(sentence: StorySentence, at: number, change: (word: StoryWord) => StoryWord): StorySentence {
  return sentence.map((word, index) => (index === at ? change(word) : word));
}

function spliced(sentence: StorySentence, at: number, count: number, words: readonly StoryWord[]): StorySentence {
  return [...sentence.slice(0, at), ...words, ...sentence.slice(at + count)];
}

/** Some paragraphs are joined with the one before. */
function joined(paragraphs: Paragraphs, share: number, chance: Chance): Story {
  const result: Paragraphs = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 1 && chance() < share) result.at(-1)!.push(...paragraph);
    else result.push([...paragraph]);
  }
  return result;
}
