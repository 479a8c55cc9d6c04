import type { Comment } from '../model/claim';
import { fail } from '../result';
import type { CommentChanges, CommentInput } from './command';
import type { PlanContext, Planned } from './planning';
import { find, planned, plannedUpdate, quoted } from './planning';
import type { RecordsView } from './record-set';

/** Writes a comment on a claim, on the article, or in answer to another; an answer stands where that one does. */
export function planCommentCreate(records: RecordsView, input: CommentInput, context: PlanContext): Planned {
  const { text, parentId } = input;
  let { claimId } = input;
  if (parentId !== undefined) {
    const parent = find(records, 'comment', parentId);
    if (!parent.ok) return parent;
    if (claimId !== undefined && claimId !== parent.value.claimId) {
      return fail('refused', 'An answer belongs to the claim of the comment that it answers.', { parentId });
    }
    claimId = parent.value.claimId;
  } else if (claimId !== undefined) {
    const claim = find(records, 'claim', claimId);
    if (!claim.ok) return claim;
  }
  const id = input.id ?? context.newId('cmt');
  if (records.get('comment', id)) return fail('already-there', `There is a comment ${id} already.`, { id });
  const comment: Comment = {
    type: 'comment', id, articleId: context.articleId, by: context.by, at: context.at, text, resolved: false,
    ...(claimId !== undefined && { claimId }), ...(parentId !== undefined && { parentId }),
  };
  return planned({ added: [comment] }, `${parentId === undefined ? 'Commented' : 'Answered'} ${quoted(text)}`);
}

/** Changes the words of a comment, or resolves it. */
export function planCommentUpdate(records: RecordsView, id: string, changes: CommentChanges): Planned {
  const before = find(records, 'comment', id);
  if (!before.ok) return before;
  const { text = before.value.text, resolved = before.value.resolved } = changes;
  const action = text !== before.value.text ? 'Changed the comment' : resolved ? 'Resolved the comment' : 'Reopened the comment';
  return plannedUpdate(before.value, { ...before.value, text, resolved }, `${action} ${quoted(text)}`);
}

/** Removes a comment, and with it its answers and theirs. */
export function planCommentRemove(records: RecordsView, id: string): Planned {
  const comment = find(records, 'comment', id);
  if (!comment.ok) return comment;
  const removed = new Map([[id, comment.value]]);
  for (const { id: from } of removed.values()) { // grows while it is gone through
    for (const answer of records.all('comment')) if (answer.parentId === from) removed.set(answer.id, answer);
  }
  return planned({ removed: [...removed.values()].reverse() }, `Removed the comment ${quoted(comment.value.text)}`);
}
