import type { Claim, Comment } from '../model/claim';
import type { TagSet } from '../model/tag-set';
import type { Importance } from '../model/vocabulary';
import { TAG_SET_ID } from '../model/vocabulary';
import type { TextRange } from '../text/ranges';
import type { Diff } from './diff';
import { squash } from './diff';
import { Overlay } from './overlay';
import { planClaimCreate } from './plan-claim';
import type { PlanContext, Planned } from './planning';
import { planned } from './planning';
import type { RecordsView } from './record-set';

/** A claim of an annotation file, in its place. */
export interface AnnotatedClaim {
  /** What comments call it. */
  readonly ref: string;
  readonly ranges: readonly TextRange[];
  /** Its words were others in the text that it was made in: how likely it stands here, 0 to 1. Absent: it does. */
  readonly score?: number;
  /** Ids of tags, also of such as the tag set does not have. */
  readonly tags: readonly string[];
  readonly note: string;
  /** Label of its source. */
  readonly source?: string | undefined;
  readonly importance?: Importance | undefined;
  /** Where it comes from: file, item, author. */
  readonly origin: string;
}

export interface AnnotationsInput {
  /** A line of the history. */
  readonly label: string;
  /** With the ids that they are to have. */
  readonly claims: readonly (AnnotatedClaim & { readonly id: string })[];
  /** `about` is the `ref` of a claim; without it the comment is on the article. */
  readonly comments: readonly { readonly text: string; readonly about?: string | undefined }[];
  /** Claims of the article that annotations of the file were taken in as before, by their `ref`. */
  readonly already?: ReadonlyMap<string, string>;
  /** The tag set as it is to be. */
  readonly tagSet?: TagSet;
}

/**
 * Takes the annotations of a file onto an article's current draft, as one change. Tags come as they are. A comment that is there already is
 * not added again. Fails as `claim.create` does, with nothing changed.
 */
export function planAnnotations(records: RecordsView, { label, claims, comments, already, tagSet }: AnnotationsInput, context: PlanContext): Planned {
  const overlay = new Overlay(records);
  const diffs: Diff[] = [];
  const ids = new Map(already);
  const take = (diff: Diff): void => {
    overlay.apply(diff);
    diffs.push(diff);
  };
  const before = records.get('tag-set', TAG_SET_ID);
  if (tagSet && before && before !== tagSet) take({ added: [], updated: [{ before, after: tagSet }], removed: [] });
  for (const { id, ref, ranges, tags, note, source, importance, origin, score } of claims) {
    const step = planClaimCreate(overlay, { id, ranges: [...ranges], note, ...(source !== undefined && { source: { label: source } }), ...(importance && { importance }) }, context);
    if (!step.ok) return step;
    const inDoubt = (claim: Claim): Claim => (score === undefined ? claim : { ...claim, targets: claim.targets.map((target) => ({ ...target, state: 'reworded', score })) });
    const asImported = (claim: Claim): Claim => ({ ...inDoubt(claim), tags: [...tags], origin: { kind: 'import', detail: origin } });
    take({ ...step.value.diff, added: step.value.diff.added.map((record) => (record.type === 'claim' ? asImported(record) : record)) });
    ids.set(ref, id);
  }
  const { articleId, at, by, newId } = context;
  const keyOf = (claimId: string | undefined, text: string): string => `${claimId ?? ''} ${text}`;
  const there = new Set([...records.all('comment')].map(({ claimId, text }) => keyOf(claimId, text)));
  const added = comments.flatMap(({ text, about }): Comment[] => {
    const claimId = about === undefined ? undefined : ids.get(about);
    if (there.has(keyOf(claimId, text))) return [];
    return [{ type: 'comment', id: newId('cmt'), articleId, by, at, text, resolved: false, ...(claimId !== undefined && { claimId }) }];
  });
  return planned(squash([...diffs, { added, updated: [], removed: [] }]), label);
}
