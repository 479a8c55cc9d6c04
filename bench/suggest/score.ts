import type { Suggestion } from '@shared/suggest/suggestion';
import type { GoldArticle, GoldAttribution, Span } from './gold';

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** What is counted of all articles, each by the number of claims or of words. */
export class Score {
  readonly found: Count = { right: 0, wrong: 0, missed: 0 };
  readonly words: Count = { right: 0, wrong: 0, missed: 0 };
  readonly exact: Count = { right: 0, wrong: 0, missed: 0 };
  readonly head: Count = { right: 0, wrong: 0, missed: 0 };
  readonly speaker = { right: 0, of: 0 };
  /** Of the claims found whose kind of source is marked: which have an anonymous one. */
  readonly anonymous: Count & { of: number } = { right: 0, wrong: 0, missed: 0, of: 0 };
  readonly rules = new Map<string, { made: number; right: number; exact: number; head: number }>();
}

const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu;
/** Share of the words of a claim that a suggestion must hold to have found it. */
const FOUND = 0.3;
const SAME_CUE = 0.5;
const POST_MODIFIERS = new Set('of from with for in at on who which that whose to by as near inside outside close familiar briefed speaking citing and or now then including'.split(' '));

interface Item {
  readonly content: readonly number[];
  readonly source: readonly number[];
  readonly cue: readonly number[];
  /** Content without a "that" before it. */
  readonly bare: string;
  readonly head: number;
}

interface GoldItem extends Item {
  readonly counts: boolean;
  readonly kind: string | undefined;
}

/** Compares the suggestions of one article with what people marked. */
export function score(total: Score, { text, attributions }: GoldArticle, suggestions: readonly Suggestion[], isCore: (text: string, attribution: GoldAttribution) => boolean): void {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Span => [index, index + word.length]);
  const item = (content: readonly Span[], source: readonly Span[], cue: readonly Span[]): Item => {
    const inContent = indicesOf(words, content);
    const inSource = indicesOf(words, source);
    const startsWithThat = inContent.length > 1 && text.slice(...words[inContent[0]!]!).toLowerCase() === 'that';
    return { content: inContent, source: inSource, cue: indicesOf(words, cue), bare: (startsWithThat ? inContent.slice(1) : inContent).join(' '), head: headOf(text, words, inSource) };
  };
  const gold = attributions.map((each): GoldItem => ({
    ...item(each.content, each.sourceSpans ?? (each.source ? [each.source] : []), each.cueSpans ?? (each.cue ? [each.cue] : [])),
    counts: isCore(text, each), kind: each.sourceKind,
  }));
  const made = suggestions.map(({ ranges, attribution: { cue, sourceText } }) => item(
    ranges.map(({ start, end }): Span => [start, end]), sourceText ? [[sourceText.start, sourceText.end]] : [], cue ? [[cue.start, cue.end]] : [],
  ));
  countWords(total, gold, made);
  const pairs = pairUp(gold, made);
  suggestions.forEach((suggestion, index) => {
    const match = pairs.get(index);
    if (match && !match.counts) return;
    judge(total, made[index]!, match, suggestion);
  });
  const matched = new Map([...pairs].map(([index, match]) => [match, made[index]!]));
  for (const wanted of gold.filter(({ counts }) => counts)) miss(total, wanted, matched.get(wanted));
}

function judge(total: Score, made: Item, match: GoldItem | undefined, { rule, source }: Suggestion): void {
  const isFound = match !== undefined && cover(match, made) > FOUND;
  const isExact = match !== undefined && match.bare === made.bare && made.bare !== '';
  const hasHead = isFound && sameHead(match, made);
  total.found[isFound ? 'right' : 'wrong'] += 1;
  total.exact[isExact ? 'right' : 'wrong'] += 1;
  if (made.source.length > 0 && (!match || match.source.length > 0)) total.head[hasHead ? 'right' : 'wrong'] += 1;
  if (isFound && match.source.length > 0) {
    total.speaker.of += 1;
    if (shared(match.source, made.source) > 0) total.speaker.right += 1;
  }
  if (isFound && match.kind !== undefined && match.kind !== 'unsure') {
    total.anonymous.of += 1;
    const [isOne, isSaid] = [match.kind === 'anonymous', source?.identity === 'anonymous'];
    if (isOne || isSaid) total.anonymous[isOne && isSaid ? 'right' : isSaid ? 'wrong' : 'missed'] += 1;
  }
  const family = total.rules.get(rule) ?? { made: 0, right: 0, exact: 0, head: 0 };
  total.rules.set(rule, { made: family.made + 1, right: family.right + Number(isFound), exact: family.exact + Number(isExact), head: family.head + Number(hasHead) });
}

function miss(total: Score, wanted: GoldItem, made: Item | undefined): void {
  const isFound = made !== undefined && cover(wanted, made) > FOUND;
  if (!isFound) total.found.missed += 1;
  if (!made || wanted.bare !== made.bare) total.exact.missed += 1;
  if (wanted.source.length > 0 && !(isFound && sameHead(wanted, made))) total.head.missed += 1;
}

function countWords(total: Score, gold: readonly GoldItem[], made: readonly Item[]): void {
  const wanted = new Set(gold.filter(({ counts }) => counts).flatMap(({ content }) => content));
  const allowed = new Set(gold.flatMap(({ counts, content, cue, source }) => (counts ? content : [...content, ...cue, ...source])));
  const suggested = new Set(made.flatMap(({ content }) => content));
  for (const word of suggested) {
    if (wanted.has(word)) total.words.right += 1;
    else if (!allowed.has(word)) total.words.wrong += 1;
  }
  for (const word of wanted) if (!suggested.has(word)) total.words.missed += 1;
}

/** Each suggestion with the marked attribution it is most like; one to one, the best pairs first. */
function pairUp(gold: readonly GoldItem[], made: readonly Item[]): Map<number, GoldItem> {
  const candidates: { likeness: number; wanted: GoldItem; index: number }[] = [];
  for (const wanted of gold) {
    made.forEach((each, index) => {
      const overlap = shared(wanted.content, each.content);
      const hasCue = shared(wanted.cue, each.cue) > 0;
      if (overlap === 0 && !hasCue) return;
      candidates.push({ likeness: (2 * overlap) / Math.max(1, wanted.content.length + each.content.length) + (hasCue ? SAME_CUE : 0), wanted, index });
    });
  }
  const pairs = new Map<number, GoldItem>();
  const taken = new Set<GoldItem>();
  for (const { wanted, index } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(wanted) || pairs.has(index)) continue;
    taken.add(wanted);
    pairs.set(index, wanted);
  }
  return pairs;
}

function indicesOf(words: readonly Span[], spans: readonly Span[]): number[] {
  const indices = new Set<number>();
  words.forEach(([start, end], index) => {
    if (spans.some(([from, to]) => start < to && from < end)) indices.add(index);
  });
  return [...indices];
}

function shared(a: readonly number[], b: readonly number[]): number {
  const other = new Set(b);
  return a.filter((index) => other.has(index)).length;
}

function cover(wanted: Item, made: Item): number {
  return wanted.content.length === 0 ? 0 : shared(wanted.content, made.content) / wanted.content.length;
}

function sameHead(wanted: Item, made: Item): boolean {
  if (wanted.head < 0 || made.head < 0) return false;
  return wanted.head === made.head || (made.source.includes(wanted.head) && wanted.source.includes(made.head));
}

/** The last word of a source before what describes it. */
function headOf(text: string, words: readonly Span[], source: readonly number[]): number {
  let head = source[0] ?? -1;
  for (const [at, index] of source.entries()) {
    const word = text.slice(...words[index]!);
    if (at > 0) {
      const gap = text.slice(words[source[at - 1]!]![1], words[index]![0]);
      if (/[,;:(—–]|\s-\s/u.test(gap) || POST_MODIFIERS.has(word.toLowerCase())) break;
    }
    if (!/^(?:Jr|Sr|II|III|IV)$/.test(word)) head = index;
  }
  return head;
}
