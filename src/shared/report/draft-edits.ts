import type { Claim } from '../model/claim';
import { targetIn } from '../model/claim-target';
import type { TextRange } from '../model/fields';
import type { Source } from '../model/source';
import { changedPassages, newSentences } from '../text/anchor/changed-passages';
import { compareDrafts, type DraftComparison } from '../text/anchor/compare-drafts';
import { RangePlacer } from '../text/anchor/place-range';
import { printedAlike } from '../text/anchor/tokens';
import { IntervalIndex } from '../text/interval-index';
import type { DraftEditKind } from './draft-edit-kinds';
import { hedges, looksLikeClaim, numbers, quotations } from './passage-signs';

/** Words where they stand, in UTF-16 code units of their draft. */
export interface PlacedWords extends TextRange {
  readonly words: string;
}

export interface DraftEdit {
  readonly kind: DraftEditKind;
  /** The claims that it concerns: those that share text with the passage. */
  readonly claimIds: readonly string[];
  /** In the old draft. */
  readonly from?: PlacedWords;
  /** In the new draft. */
  readonly to?: PlacedWords;
}

export interface DraftsToCompare {
  readonly old: { readonly id: string; readonly text: string };
  readonly fresh: { readonly id: string; readonly text: string };
  /** BCP 47. */
  readonly language: string;
  readonly claims: readonly Claim[];
  /** The sources that the claims name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether a sentence says something that wants a claim; by default one with a figure, a quotation or a speaker. */
  readonly wantsClaim?: (sentence: string) => boolean;
}

/** How far from a claim its source is looked for by label, in UTF-16 code units. */
const NEAR = 200;

/** What came of the claims between two drafts, by place: in the new draft, or in the old one for what is gone. */
export function draftEdits(drafts: DraftsToCompare, comparison: DraftComparison = compareDrafts(drafts.old.text, drafts.fresh.text, drafts.language)): DraftEdit[] {
  const { old, fresh, claims, wantsClaim = looksLikeClaim } = drafts;
  if (old.text === fresh.text) return [];
  const placed = new PlacedClaims(claims, [old.id, fresh.id]);
  const edits: DraftEdit[] = [];
  for (const claim of claims) {
    const ranges = targetIn(claim, old.id)?.ranges ?? [];
    if (ranges.length > 0 && targetIn(claim, fresh.id)?.state === 'orphaned') {
      const [first, last] = [ranges[0]!.start, ranges.at(-1)!.end];
      edits.push({ kind: 'cut', claimIds: [claim.id], from: { start: first, end: last, words: ranges.map(({ exact }) => exact).join(' … ') } });
    }
  }
  edits.push(...sourceEdits(drafts, new RangePlacer(comparison)));
  for (const passage of changedPassages(comparison)) {
    const claimIds = placed.in([{ draftId: old.id, ranges: passage.old }, { draftId: fresh.id, ranges: passage.fresh }]);
    const changesOf = (kind: DraftEditKind, signs: RegExp): DraftEdit[] =>
      pairsOf(signsIn(old.text, passage.old, signs), signsIn(fresh.text, passage.fresh, signs)).map((pair) => ({ kind, claimIds, ...pair }));
    // One word of doubt for another is no change.
    edits.push(...changesOf('hedge', hedges).filter(({ from, to }) => from && !to));
    edits.push(...changesOf('number', numbers), ...changesOf('quote', quotations));
  }
  for (const { start, end } of newSentences(comparison)) {
    const words = fresh.text.slice(start, end);
    if (wantsClaim(words) && placed.in([{ draftId: fresh.id, ranges: [{ start, end }] }]).length === 0) edits.push({ kind: 'unmarked', claimIds: [], to: { start, end, words } });
  }
  const placeOf = ({ from, to }: DraftEdit): number => to?.start ?? from!.start;
  return edits.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The words that name a claim's source, where they are others now, or gone though the claim is not. */
function sourceEdits({ old, fresh, claims, sources }: DraftsToCompare, placer: RangePlacer): DraftEdit[] {
  const edits = new Map<string, DraftEdit & { claimIds: string[] }>();
  for (const claim of claims) {
    if ((targetIn(claim, fresh.id)?.ranges.length ?? 0) === 0) continue;
    for (const from of namesOf(claim, old, sources)) {
      const { range, state } = placer.place(from);
      if (state === 'exact' || state === 'moved' || state === 'ambiguous') continue;
      const words = range && fresh.text.slice(range.start, range.end);
      if (words !== undefined && printedAlike(words) === printedAlike(from.words)) continue;
      const key = `${from.start} ${from.end}`;
      const known = edits.get(key);
      if (known) known.claimIds.push(claim.id);
      else edits.set(key, { kind: 'source', claimIds: [claim.id], from, ...(range && words !== undefined && { to: { ...range, words } }) });
    }
  }
  return [...edits.values()];
}

/** Where the old draft names a claim's sources: as it was marked, else where a source's label stands in the claim or right beside it. */
function namesOf(claim: Claim, old: DraftsToCompare['old'], sources: DraftsToCompare['sources']): PlacedWords[] {
  const target = targetIn(claim, old.id);
  const marked = target?.attribution?.sourceText;
  if (marked) return [{ ...marked, words: old.text.slice(marked.start, marked.end) }];
  return claim.sourceIds.flatMap((id) => {
    const label = sources.get(id)?.label;
    const first = target?.ranges[0];
    if (label === undefined || !first) return [];
    const from = Math.max(first.start - NEAR, 0);
    const at = old.text.slice(from, target.ranges.at(-1)!.end + NEAR).indexOf(label);
    return at < 0 ? [] : [{ start: from + at, end: from + at + label.length, words: label }];
  });
}

/** Places of a draft. */
interface Passage {
  readonly draftId: string;
  readonly ranges: readonly TextRange[];
}

/** The claims of two drafts by where they stand: long articles have thousands of them, and of passages. */
class PlacedClaims {
  readonly #claims: readonly Claim[];
  readonly #indexes = new Map<string, IntervalIndex>();

  constructor(claims: readonly Claim[], draftIds: readonly string[]) {
    this.#claims = claims;
    for (const draftId of draftIds) {
      const intervals = claims.flatMap((claim, handle) => (targetIn(claim, draftId)?.ranges ?? []).map(({ start, end }) => ({ start, end, handle })));
      this.#indexes.set(draftId, IntervalIndex.build(intervals));
    }
  }

  /** The claims that share text with one of some passages. */
  in(passages: readonly Passage[]): string[] {
    const found = new Set<number>();
    for (const { draftId, ranges } of passages) {
      for (const { start, end } of ranges) this.#indexes.get(draftId)?.visitOverlapping(start, end, (handle) => found.add(handle));
    }
    return [...found].sort((x, y) => x - y).map((handle) => this.#claims[handle]!.id);
  }
}

function signsIn(text: string, ranges: readonly TextRange[], signs: RegExp): PlacedWords[] {
  return ranges.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(signs)].map(({ 0: words, index }) => (
    { start: start + index, end: start + index + words.length, words }
  )));
}

/** Signs that only one side has, side by side in their order. */
function pairsOf(old: readonly PlacedWords[], fresh: readonly PlacedWords[]): Pick<DraftEdit, 'from' | 'to'>[] {
  const [gone, come] = [without(old, fresh), without(fresh, old)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    ...(gone[index] && { from: gone[index] }), ...(come[index] && { to: come[index] }),
  }));
}

function without(signs: readonly PlacedWords[], others: readonly PlacedWords[]): PlacedWords[] {
  const left = others.map(({ words }) => alike(words));
  return signs.filter(({ words }) => {
    const at = left.indexOf(alike(words));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function alike(words: string): string {
  return printedAlike(words).toLowerCase();
}
