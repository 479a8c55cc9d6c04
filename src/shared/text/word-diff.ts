import { align } from './align';

/** A stretch of words in a comparison of two texts. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What changes from one text to another, by words: the fewest that must go and come. White space belongs to the word
 * before it. Neighbouring stretches differ in kind; where both stand at one place, what goes comes first.
 * @returns stretches whose same and removed ones make up `before`, whose same and added ones `after`
 */
export function diffWords(before: string, after: string): WordChange[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const changes: WordChange[] = [];
  const push = (kind: WordChange['kind'], words: readonly string[]): void => {
    const text = words.join('');
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [removed, added] = [0, 0];
  for (const [index, place] of [...align(old, fresh), fresh.length].entries()) {
    if (place < 0) continue;
    push('removed', old.slice(removed, index));
    push('added', fresh.slice(added, place));
    push('same', old.slice(index, index + 1));
    [removed, added] = [index + 1, place + 1];
  }
  return changes;
}

function tokensOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/gu) ?? [];
}
