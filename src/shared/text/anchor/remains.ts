import { align } from '../align';
import type { DraftComparison } from './compare-drafts';
import { contextOf, type TokenPlace } from './place';
import { fates } from './token-map';

/** Which token of the new draft an old one is; -1: none. */
export type Partner = (token: number) => number;

/** How many tokens may have come in among words that stayed. */
const MOST_ADDED = 40;
/** How far around words that went their neighbours are looked for, in tokens. */
const REACH = 8;
/** Words of less likeness, letter by letter, are other words. */
const LEAST_ALIKE = 0.6;
/** Longer words than these are not compared letter by letter, in UTF-16 code units. */
const MOST_LETTERS = 400;

/** The place where the old tokens `[first, end)` stand unchanged, one after the other, as one of them says. */
export function wholePlace(comparison: DraftComparison, partner: Partner, first: number, end: number): TokenPlace | undefined {
  const { old, fresh } = comparison;
  const tried = new Set<number>();
  for (let token = first; token < end; token++) {
    const shift = partner(token) - token;
    if (partner(token) < 0 || tried.has(shift)) continue;
    tried.add(shift);
    let at = first + shift < 0 || end + shift > fresh.count ? end : first;
    const isInside = at === first;
    while (at < end && old.ids[at] === fresh.ids[at + shift]) at++;
    if (!isInside || at < end) continue;
    const place = { first: first + shift, end: end + shift };
    return { ...place, quote: 1, ...contextOf(comparison, partner, first, end, place), position: positionOf(comparison, token) };
  }
  return undefined;
}

/** What is left of the old tokens `[first, end)`, with what has come in the place of those that went. */
export function remainingPlace(comparison: DraftComparison, partner: Partner, first: number, end: number): TokenPlace | undefined {
  const kept = heaviestRun(comparison, partner, first, end);
  const place = kept ? withEdges(partner, first, end, kept, comparison.fresh.count) : slotOf(comparison, partner, first, end);
  if (!place) return undefined;
  return {
    ...place, quote: likeness(comparison, first, end, place), ...contextOf(comparison, partner, first, end, place),
    position: positionOf(comparison, kept ? kept.first : first),
  };
}

/** 1 where the sentence of an old token stayed in order. */
function positionOf({ fate, oldSentences }: DraftComparison, token: number): number {
  const became = fate[oldSentences.of[token]!];
  return became === fates.same || became === fates.changed ? 1 : 0;
}

/** Old tokens `[first, end]` of which the outer two stayed. */
interface Run {
  first: number;
  last: number;
  weight: number;
}

/** Those tokens that stayed near one another and in order; of several such runs the one that says most. */
function heaviestRun({ old, weights }: DraftComparison, partner: Partner, first: number, end: number): Run | undefined {
  let best: Run | undefined;
  let run: Run | undefined;
  for (let token = first; token < end; token++) {
    const place = partner(token);
    if (place < 0) continue;
    const step = run ? place - partner(run.last) : 0;
    if (run && step > 0 && step <= token - run.last + MOST_ADDED) run.last = token;
    else run = { first: token, last: token, weight: 0 };
    run.weight += weights[old.ids[token]!]!;
    if (!best || run.weight > best.weight) best = run;
  }
  return best;
}

/** The place of a run, widened by what stands now where words at the ends of the range went. */
function withEdges(partner: Partner, first: number, end: number, run: Run, count: number): { first: number; end: number } {
  let [left, right] = [partner(run.first), partner(run.last) + 1];
  if (run.first > first) {
    const before = nearest(partner, run.first, -1, run.first - first + REACH);
    const room = before < 0 ? (run.first <= REACH ? left : 0) : left - partner(before) - 1;
    const own = run.first - first;
    if (before < first && room > 0) left -= before === first - 1 && room <= 2 * own + 3 ? room : Math.min(room, own);
  }
  if (run.last < end - 1) {
    const after = nearest(partner, run.last, 1, end - 1 - run.last + REACH);
    const room = after < 0 ? 0 : partner(after) - right;
    const own = end - 1 - run.last;
    if (after >= end && room > 0) right += after === end && room <= 2 * own + 3 ? room : Math.min(room, own);
  }
  return { first: Math.max(left, 0), end: Math.min(right, count) };
}

/** The nearest token beyond `token` that stayed, within a reach; -1 where there is none. */
function nearest(partner: Partner, token: number, step: 1 | -1, reach: number): number {
  for (let left = reach, at = token + step; left > 0 && at >= 0; left--, at += step) if (partner(at) >= 0) return at;
  return -1;
}

/** What stands between two neighbours that stayed, where all the words between them went, within one sentence that was changed. */
function slotOf({ fate, oldSentences }: DraftComparison, partner: Partner, first: number, end: number): { first: number; end: number } | undefined {
  const sentence = oldSentences.of[first]!;
  if (sentence !== oldSentences.of[end - 1] || (fate[sentence] !== fates.changed && fate[sentence] !== fates.movedAndChanged)) return undefined;
  const before = nearest(partner, first, -1, REACH);
  const after = nearest(partner, end - 1, 1, REACH);
  if (before < 0 || after < 0) return undefined;
  const [left, right] = [partner(before) + 1, partner(after)];
  const [room, oldRoom, own] = [right - left, after - before - 1, end - first];
  if (room <= 0 || room > 3 * own + 4) return undefined;
  if (room === oldRoom) return { first: left + first - before - 1, end: left + end - before - 1 };
  return own * 2 >= oldRoom ? { first: left, end: right } : undefined;
}

/** How like the new words are to the old ones: by words that both have in order, or, where there are none, by letters. */
function likeness({ old, fresh, weights }: DraftComparison, first: number, end: number, place: { first: number; end: number }): number {
  const [ids, freshIds] = [old.ids.subarray(first, end), fresh.ids.subarray(place.first, place.end)];
  const weightOf = (tokens: Int32Array): number => tokens.reduce((sum, id) => sum + weights[id]!, 0);
  const stays = align(ids, freshIds);
  const kept = ids.reduce((sum, id, index) => (stays[index]! >= 0 ? sum + weights[id]! : sum), 0);
  const byWords = (2 * kept) / (weightOf(ids) + weightOf(freshIds));
  const letters = old.text.slice(old.starts[first], old.ends[end - 1]).toLowerCase();
  const freshLetters = fresh.text.slice(fresh.starts[place.first], fresh.ends[place.end - 1]).toLowerCase();
  if (byWords >= LEAST_ALIKE || letters.length + freshLetters.length > MOST_LETTERS) return byWords;
  const same = align(letters, freshLetters).reduce((sum, at) => (at >= 0 ? sum + 1 : sum), 0);
  const byLetters = (2 * same) / (letters.length + freshLetters.length);
  return Math.max(byWords, byLetters >= LEAST_ALIKE ? byLetters : 0);
}
