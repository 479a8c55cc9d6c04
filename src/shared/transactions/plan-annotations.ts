import type { Claim, Comment } from '../model/claim';
import type { Importance } from '../model/vocabulary';
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
  readonly claims: readonly AnnotatedClaim[];
  /** `about` is the `ref` of a claim; without it the comment is on the article. */
  readonly comments: readonly { readonly text: string; readonly about?: string | undefined }[];
}

/**
 * Takes the annotations of a file onto an article's current draft, as one change. Tags come as they are: a file may have some that the
 * tag set lacks. Fails as `claim.create` does, with nothing changed.
 */
export function planAnnotations(records: RecordsView, { label, claims, comments }: AnnotationsInput, context: PlanContext): Planned {
  const overlay = new Overlay(records);
  const diffs: Diff[] = [];
  const ids = new Map<string, string>();
  for (const { ref, ranges, tags, note, source, importance, origin } of claims) {
    const step = planClaimCreate(overlay, { ranges: [...ranges], note, ...(source !== undefined && { source: { label: source } }), ...(importance && { importance }) }, context);
    if (!step.ok) return step;
    const asImported = (claim: Claim): Claim => {
      ids.set(ref, claim.id);
      return { ...claim, tags: [...tags], origin: { kind: 'import', detail: origin } };
    };
    const added = step.value.diff.added.map((record) => (record.type === 'claim' ? asImported(record) : record));
    overlay.apply({ ...step.value.diff, added });
    diffs.push({ ...step.value.diff, added });
  }
  const { articleId, at, by, newId } = context;
  const added = comments.map(({ text, about }): Comment => {
    const claimId = about === undefined ? undefined : ids.get(about);
    return { type: 'comment', id: newId('cmt'), articleId, by, at, text, resolved: false, ...(claimId !== undefined && { claimId }) };
  });
  return planned(squash([...diffs, { added, updated: [], removed: [] }]), label);
}
