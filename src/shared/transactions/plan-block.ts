import type { Block } from '../model/article';
import type { BlockKind } from '../model/vocabulary';
import { fail } from '../result';
import { isGraphemeBoundary, snapToGraphemes } from '../text/graphemes';
import type { PlanContext, Planned } from './planning';
import { find, planned, plannedUpdate, quoted, withChanges } from './planning';
import type { RecordsView } from './record-set';

export function planBlockKind(records: RecordsView, id: string, kind: BlockKind): Planned {
  const block = findBlock(records, id);
  if (!block.ok) return block;
  return plannedUpdate(block.value, { ...block.value, kind }, `Marked ${quoted(wordsOf(records, block.value))} as ${kind}`);
}

export function planBlockRead(records: RecordsView, id: string, read: boolean, context: PlanContext): Planned {
  const block = findBlock(records, id);
  if (!block.ok) return block;
  if (read === (block.value.read !== undefined)) return planned({}, '');
  const after = withChanges(block.value, { read: read ? { by: context.by, at: context.at } : null });
  return plannedUpdate(block.value, after, `Marked ${quoted(wordsOf(records, block.value))} ${read ? 'read' : 'not read'}`);
}

/** Cuts a block in two at an offset of the draft's text (UTF-16 code units); white space at the cut belongs to neither. */
export function planBlockSplit(records: RecordsView, id: string, at: number, newId: string): Planned {
  const found = findBlock(records, id);
  if (!found.ok) return found;
  const block = found.value;
  const text = records.get('draft', block.draftId)?.text ?? '';
  const left = text.slice(block.start, at);
  const right = text.slice(at, block.end);
  if (at <= block.start || at >= block.end || !left.trim() || !right.trim() || !isGraphemeBoundary(text, at)) {
    return fail('bad-range', `A block can be cut between two of its characters only, with words on both sides; ${at} is not such a place.`, { at });
  }
  if (records.get('block', newId)) return fail('already-there', `There is a block ${newId} already.`, { id: newId });
  const first = { ...block, end: block.start + left.trimEnd().length };
  // White space that carries a mark (an accent on a blank) is one character with it, and stays.
  const start = snapToGraphemes(text, { start: block.end - right.trimStart().length, end: block.end }).start;
  const second = { ...block, id: newId, start };
  return planned({ updated: [{ before: block, after: first }], added: [second] }, `Cut ${quoted(wordsOf(records, block))} in two`);
}

/** Joins a block with the one that follows it. */
export function planBlockJoin(records: RecordsView, id: string): Planned {
  const found = findBlock(records, id);
  if (!found.ok) return found;
  const block = found.value;
  const next = followerOf(records, block);
  if (!next) return fail('refused', 'This is the last block; there is none to join it with.');
  return planned(
    { updated: [{ before: block, after: { ...block, end: next.end } }], removed: [next] },
    `Joined ${quoted(wordsOf(records, block))} with the block after it`,
  );
}

/** A block of the current draft: the others are as they were left. */
function findBlock(records: RecordsView, id: string): ReturnType<typeof find<'block'>> {
  const block = find(records, 'block', id);
  if (!block.ok || records.get('article', block.value.articleId)?.currentDraftId === block.value.draftId) return block;
  return fail('refused', 'This paragraph belongs to another draft. Go over to that draft to change it.', { id });
}

function followerOf(records: RecordsView, block: Block): Block | undefined {
  let next: Block | undefined;
  for (const other of records.all('block')) {
    const follows = other.draftId === block.draftId && other.start >= block.end;
    if (follows && (!next || other.start < next.start)) next = other;
  }
  return next;
}

function wordsOf(records: RecordsView, block: Block): string {
  return records.get('draft', block.draftId)?.text.slice(block.start, block.end) ?? '';
}
