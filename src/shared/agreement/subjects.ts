import type { TextRange } from '../model/fields';
import { compareRanges } from '../text/ranges';
import type { Annotation, MarkedClaim } from './marked-article';
import type { Item, Part } from './marked-parts';
import type { Tally } from './tally';
import { count, emptyTally } from './tally';

/** What is looked at: whether there is a claim (`any`), which tags it has altogether (`tags`), or whether it has one tag. */
export type Subject = { readonly of: 'any' | 'tags' } | { readonly of: 'tag'; readonly tag: string };

/** Claims of pairs of people. */
export interface ClaimPairs {
  /** Those on exactly the same words, one of each person; of `tags`: with the same tags, too. */
  readonly same: number;
  /** All, of both persons of each pair. */
  readonly claims: number;
}

/** All that the figures of a subject need of one part of the text. */
export interface SubjectCounts extends ClaimPairs {
  readonly sentences: Tally;
  readonly characters: Tally;
  /** Of each tag of the subject (one, but for `tags`), of each person the stretches, counted from the part's beginning. */
  readonly units: readonly (readonly (readonly TextRange[])[])[];
}

/** All claims, all tags, and each tag that somebody gave, by its id. */
export function subjectsOf(annotations: readonly Annotation[]): Subject[] {
  return [{ of: 'any' }, { of: 'tags' }, ...tagsOf(annotations).map((tag): Subject => ({ of: 'tag', tag }))];
}

/** The counts of a subject, part by part. */
export function countsOf(subject: Subject, parts: readonly Part[], annotations: readonly Annotation[]): SubjectCounts[] {
  const labels = new Map<string, number>([['', 0]]);
  const labelOf = (claims: readonly MarkedClaim[]): number => {
    const key = labelKey(subject, claims);
    const label = labels.get(key) ?? labels.size;
    labels.set(key, label);
    return label;
  };
  const given = (items: readonly Item[]): number[][] => items.map(({ claims }) => claims.map(labelOf));
  const labelled = parts.map((part) => ({ part, sentences: given(part.sentences), stretches: given(part.stretches) }));

  const tallied = (items: readonly Item[], labelsGiven: readonly number[][]): Tally => {
    const tally = emptyTally(annotations.length, labels.size);
    items.forEach(({ weight }, index) => count(tally, labelsGiven[index]!, weight));
    return tally;
  };
  const tags = subject.of === 'tags' ? tagsOf(annotations) : [subject.of === 'tag' ? subject.tag : undefined];
  return labelled.map(({ part, sentences, stretches }) => ({
    sentences: tallied(part.sentences, sentences),
    characters: tallied(part.stretches, stretches),
    units: tags.map((tag) => part.claims.map((claims) => unitsOf(withTag(claims, tag), part.start))),
    ...claimPairs(part.claims.map((claims) => withTag(claims, subject.of === 'tag' ? subject.tag : undefined)), subject.of === 'tags'),
  }));
}

/**
 * How many claims of pairs of people are the same, one to one.
 * @param people of each person the claims
 */
export function claimPairs(people: readonly (readonly MarkedClaim[])[], withTags: boolean): ClaimPairs {
  let [same, claims] = [0, 0];
  const keyed = people.map((own) => own.map((claim) => spanKey(claim, withTags)));
  for (let one = 1; one < keyed.length; one++) {
    for (let other = 0; other < one; other++) {
      claims += keyed[one]!.length + keyed[other]!.length;
      same += sharedCount(keyed[one]!, keyed[other]!);
    }
  }
  return { same, claims };
}

function sharedCount(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of ours) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of theirs) {
    const open = left.get(key) ?? 0;
    if (open === 0) continue;
    left.set(key, open - 1);
    shared++;
  }
  return shared;
}

function spanKey({ ranges, tags }: MarkedClaim, withTags: boolean): string {
  const span = ranges.map(({ start, end }) => `${start}-${end}`).join(' ');
  return withTags ? `${span} ${tagKey(tags)}` : span;
}

/** The same text for the same tags, in whatever order. */
export function tagKey(tags: Iterable<string>): string {
  return [...new Set(tags)].sort().join(' ');
}

/** What somebody says of something by the claims on it; empty: nothing. */
function labelKey(subject: Subject, claims: readonly MarkedClaim[]): string {
  if (subject.of === 'tag') return claims.some(({ tags }) => tags.includes(subject.tag)) ? '+' : '';
  if (claims.length === 0) return '';
  return subject.of === 'any' ? '+' : `+${tagKey(claims.flatMap(({ tags }) => tags))}`;
}

function withTag(claims: readonly MarkedClaim[], tag: string | undefined): readonly MarkedClaim[] {
  return tag === undefined ? claims : claims.filter(({ tags }) => tags.includes(tag));
}

function tagsOf(annotations: readonly Annotation[]): string[] {
  return [...new Set(annotations.flatMap(({ claims }) => claims.flatMap(({ tags }) => tags)))].sort();
}

/** The stretches that claims cover, counted from `from`: in order; those that overlap are one, those that touch are several. */
function unitsOf(claims: readonly MarkedClaim[], from: number): TextRange[] {
  const units: { start: number; end: number }[] = [];
  for (const { start, end } of claims.flatMap(({ ranges }) => ranges).sort(compareRanges)) {
    const last = units.at(-1);
    if (last !== undefined && start - from < last.end) last.end = Math.max(last.end, end - from);
    else units.push({ start: start - from, end: end - from });
  }
  return units;
}
