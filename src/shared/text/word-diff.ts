/** A stretch of words in a comparison of two texts. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond so many comparisons of words what lies between the common ends is taken for changed as a whole. */
const MOST_COMPARISONS = 4_000_000;

/**
 * What changes from one text to another, by words: the fewest that must go and come. White space belongs to the word
 * before it. Neighbouring stretches differ in kind; where both stand at one place, what goes comes first.
 * @returns stretches whose same and removed ones make up `before`, whose same and added ones `after`
 */
export function diffWords(before: string, after: string): WordChange[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;

  const changes: WordChange[] = [];
  const push = (kind: WordChange['kind'], words: readonly string[]): void => {
    const text = words.join('');
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  push('same', old.slice(0, head));
  for (const { kind, words } of stepsBetween(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))) push(kind, words);
  push('same', old.slice(old.length - tail));
  return changes;
}

function tokensOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/gu) ?? [];
}

/** The steps from one list of words to another along a longest common subsequence; what goes before what comes. */
function* stepsBetween(old: readonly string[], fresh: readonly string[]): Generator<{ kind: WordChange['kind']; words: readonly string[] }> {
  const width = fresh.length + 1;
  if (old.length * fresh.length > MOST_COMPARISONS) {
    yield { kind: 'removed', words: old };
    yield { kind: 'added', words: fresh };
    return;
  }
  /** How many words `old` from i and `fresh` from j have in common, at i * width + j. */
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === fresh[j]
        ? common[(i + 1) * width + j + 1]! + 1
        : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < old.length || j < fresh.length;) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      yield { kind: 'same', words: [old[i]!] };
      i++;
      j++;
    } else if (j === fresh.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      yield { kind: 'removed', words: [old[i++]!] };
    } else {
      yield { kind: 'added', words: [fresh[j++]!] };
    }
  }
}
